import type { Asks } from '../core/ask.ts'
import type { Listed } from '../core/city.ts'
import type { Origin } from '../core/shift.ts'
import type { Asker } from './asker.ts'
import { most, shownTitle } from './listed.ts'

/** What a person asked for counts for them at once, though it is recorded a moment later. */
const mineSql = `
  WITH pending AS (
    SELECT DISTINCT ON (proposal_id) proposal_id, type = 'sign' AS stands, created_at AS at, origin
    FROM effect
    WHERE resident_id = $1 AND type IN ('sign', 'withdraw')
    ORDER BY proposal_id, id DESC
  ),
  mine AS (
    SELECT proposal_id, at, origin FROM pending WHERE stands
    UNION ALL
    SELECT proposal_id, signed_at, origin FROM signature
    WHERE resident_id = $1 AND stands AND proposal_id NOT IN (SELECT proposal_id FROM pending)
  )
  SELECT p.id, ${shownTitle} AS title, t.count, m.origin, m.total
  FROM (SELECT *, count(*) OVER ()::int AS total FROM mine) AS m
  JOIN proposal p ON p.id = m.proposal_id JOIN tally t ON t.proposal_id = p.id
  WHERE p.id <> ALL ($2::int[])
  ORDER BY m.at DESC, p.id
  LIMIT ${most}`

export async function signatures(
  { resident, seen }: Asks['signatures']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<Asks['signatures']['told']> {
  const { rows } = await client.query<Listed & { origin: Origin; total: number }>({
    name: 'signatures',
    text: mineSql,
    values: [resident, seen],
  })
  return {
    items: rows.map(({ id, title, count, origin }) => ({ id, title, count, origin })),
    total: rows[0]?.total ?? 0,
  }
}
