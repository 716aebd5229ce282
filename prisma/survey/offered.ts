import type { Asks } from '../../core/ask.ts'
import type { Answers } from '../../core/survey/given.ts'
import type { Offered, Response } from '../../core/survey/taking.ts'
import type { Asker } from '../asker.ts'
import { invitedSql } from '../panel/invitation.ts'
import { definitionOf } from './definition.ts'

/** Whether a survey `s` takes answers now. */
export const isOpen = '(s.opened_at <= now() AND (s.closed_at IS NULL OR s.closed_at > now()))'

/** How a survey `s` stands. */
export const stateSql = `CASE
  WHEN s.closed_at <= now() THEN 'closed'
  WHEN s.opened_at <= now() THEN 'open'
  ELSE 'ready' END`

export interface ResponseRow {
  response: string
  seed: number
  answers: Answers
  finished: boolean
}

/** The response `r` of a row that has one. */
export const responseColumns =
  'r.id AS response, r.seed, r.answers, coalesce(r.finished_at IS NOT NULL, false) AS finished'

export const responseOf = (survey: string, version: number, row: ResponseRow): Response => ({
  id: row.response,
  survey,
  version,
  seed: row.seed,
  answers: row.answers,
  finished: row.finished,
})

/** A response is its resident's, on all of their channels; of an anonymous survey it is the chat's. */
export async function offered(
  { survey: id, resident }: Asks['survey']['ask'],
  { client, conversation }: Pick<Asker, 'client' | 'conversation'>,
): Promise<Offered | undefined> {
  const { rows } = await client.query<
    (ResponseRow | { response: null }) & {
      version: number
      closes: Date | null
      state: Offered['state']
      results: boolean
      answered: boolean
      invited: boolean
    }
  >({
    name: 'survey',
    text: `SELECT s.version, s.closed_at AS closes, ${stateSql} AS state, coalesce(s.results_at <= now(), false) AS results,
        EXISTS (
          SELECT FROM answered_anonymously a WHERE a.survey_id = s.id AND a.conversation_id = $3
        ) AS answered,
        ${invitedSql('$2')} AS invited,
        ${responseColumns}
      FROM survey s LEFT JOIN response r
        ON r.survey_id = s.id AND (r.resident_id = $2 OR r.conversation_id = $3)
      WHERE s.id = $1`,
    values: [id, resident ?? null, conversation],
  })
  const [row] = rows
  if (!row) return undefined
  return {
    survey: await definitionOf(client, id, row.version),
    version: row.version,
    closes: row.closes?.getTime(),
    state: row.state,
    results: row.results,
    response: row.response === null ? undefined : responseOf(id, row.version, row),
    answered: row.answered,
    invited: row.invited,
  }
}
