import type { Pool } from 'pg'
import { policy } from '../../core/policy.ts'
import type { Pyramid, Step } from '../../core/representation/pyramid.ts'

const { pyramid } = policy.representation
const { smallest: least } = policy.results

const statement = `
  WITH signed AS (
    SELECT resident_id AS id, count(*) AS proposals FROM signature
    WHERE stands AND invalid_by IS NULL GROUP BY resident_id
  ),
  active AS (
    SELECT author_id AS id FROM proposal WHERE author_id IS NOT NULL
    UNION SELECT resident_id FROM essay_comment
    UNION SELECT resident_id FROM event_opinion
    UNION SELECT resident_id FROM attendance
  ),
  people AS (SELECT count(*)::int AS proved FROM resident)
  SELECT c.id AS city,
    proved + (SELECT count(*)::int FROM conversation WHERE resident_id IS NULL) AS joined, proved,
    (SELECT count(*)::int FROM signed) AS signed,
    (SELECT count(*)::int FROM signed WHERE proposals > 1) AS several,
    (SELECT count(*)::int FROM signed JOIN active USING (id) WHERE proposals > 1) AS beyond
  FROM city c CROSS JOIN people
  WHERE NOT EXISTS (SELECT FROM participation k
    WHERE k.city_id = c.id AND k.counted_at > coalesce($1::timestamptz, now()) - interval '${pyramid} seconds')`

/**
 * Counts how many people of the city went how far, once in a while.
 *
 * @returns whether it was time.
 */
export async function keepParticipation(pool: Pool, at?: Date): Promise<boolean> {
  const { rows } = await pool.query<Record<Step, number> & { city: string }>(statement, [at ?? null])
  for (const { city, ...counts } of rows) {
    const told = Object.fromEntries(
      Object.entries(counts).map(([step, people]) => [step, people > 0 && people < least ? null : people]),
    )
    await pool.query(
      `INSERT INTO participation (city_id, counted_at, steps) VALUES ($1, coalesce($3::timestamptz, now()), $2)
       ON CONFLICT (city_id) DO UPDATE SET counted_at = excluded.counted_at, steps = excluded.steps`,
      [city, JSON.stringify(told), at ?? null],
    )
  }
  return rows.length > 0
}

/** Undefined before the first count. */
export async function readParticipation(
  pool: Pick<Pool, 'query'>,
  consultation: string,
): Promise<{ at: number; pyramid: Pyramid } | undefined> {
  const { rows } = await pool.query<{ at: Date; pyramid: Pyramid }>({
    name: 'participation',
    text: `SELECT k.counted_at AS at, k.steps AS pyramid FROM participation k
      JOIN consultation c ON c.city_id = k.city_id WHERE c.id = $1`,
    values: [consultation],
  })
  const [row] = rows
  return row && { at: row.at.getTime(), pyramid: row.pyramid }
}
