import { isDeepStrictEqual } from 'node:util'
import type { E164 } from '../../../core/phone.ts'
import type { Answers } from '../../../core/survey/given.ts'
import type { Store } from '../../../prisma/store.ts'
import { type Crowd, phoneOf } from './crowd.ts'

export interface Truth {
  /** People whose response is not there, not finished, or not what they answered. */
  lost: number
  /** Responses that nobody gave, or that somebody gave again. */
  more: number
}

/** Compares each person's response with what they meant to answer. */
export async function truth({ pool, keys }: Store, survey: string, { people }: Crowd): Promise<Truth> {
  let lost = 0
  for (let from = 0; from < people.length; from += 1_000) {
    const some = people.slice(from, from + 1_000)
    const named = new Map(
      some.map((person) => [keys.resident(phoneOf(person.number) as E164).toString('hex'), person]),
    )
    const { rows } = await pool.query<{ key: string; answers: Answers }>(
      `SELECT encode(w.key, 'hex') AS key, r.answers FROM resident w JOIN response r ON r.resident_id = w.id
       WHERE w.key = ANY ($1) AND r.survey_id = $2 AND r.finished_at IS NOT NULL`,
      [[...named.keys()].map((key) => Buffer.from(key, 'hex')), survey],
    )
    const right = rows.filter(({ key, answers }) => isDeepStrictEqual(answers, named.get(key)?.answers))
    lost += some.length - right.length
  }
  const { rows } = await pool.query<{ all: number }>(
    'SELECT count(*)::int AS all FROM response WHERE survey_id = $1',
    [survey],
  )
  return { lost, more: (rows[0]?.all ?? 0) - people.length }
}
