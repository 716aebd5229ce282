import type { PoolClient } from 'pg'
import type { Answers } from '../../../core/survey/given.ts'

/** Where responses are read: within a transaction. */
export type Reader = PoolClient

/** A finished response as it is exported: nothing of who gave it, nor of the minute in which they did. */
export interface Exported {
  answers: Answers
  language: string
  stand: string | null
  /** Of the city, YYYY-MM-DD. */
  day: string
  pilot: boolean
  over: boolean
}

/** Rows that are read at once. */
const each = 1_000

/**
 * All finished responses of a survey, a batch at a time: memory does not grow with them. Ids are random, so their order
 * says nothing of when somebody answered. In a transaction of the caller's.
 */
export async function* exported(client: Reader, survey: string): AsyncGenerator<readonly Exported[]> {
  await client.query(
    `DECLARE exported NO SCROLL CURSOR FOR
     SELECT r.answers, r.language, r.stand, (r.finished_at AT TIME ZONE c.time_zone)::date::text AS day, r.pilot,
       r.over_quota AS over
     FROM response r JOIN survey s ON s.id = r.survey_id JOIN consultation k ON k.id = s.consultation_id
     JOIN city c ON c.id = k.city_id
     WHERE r.survey_id = $1 AND r.finished_at IS NOT NULL ORDER BY r.id`,
    [survey],
  )
  for (;;) {
    const { rows } = await client.query<Exported>(`FETCH ${each} FROM exported`)
    if (rows.length === 0) break
    yield rows
  }
  await client.query('CLOSE exported')
}
