import type { Pool, PoolClient } from 'pg'
import { policy } from '../../core/policy.ts'
import { type Cell, categoriesOf, tellable } from '../../core/representation/counted.ts'
import { transaction } from '../transaction.ts'

/** Any fixed number: one worker counts at a time. */
const lock = 7_236_406

const { every } = policy.representation
const { smallest: least } = policy.results

/** Of those whose count moved by as many as may be told of, the one that waits the longest. */
const due = `
  SELECT t.proposal_id AS proposal FROM tally t LEFT JOIN representation k ON k.proposal_id = t.proposal_id
  WHERE abs(t.count - coalesce(k.signatures, 0)) >= ${least}
    AND (k.counted_at IS NULL OR k.counted_at <= coalesce($1::timestamptz, now()) - interval '${every} seconds')
  ORDER BY k.counted_at NULLS FIRST, t.proposal_id LIMIT 1`

/** Reads each signature of the proposal once, in whatever order they lie. */
const cells = `
  WITH signed AS (
    SELECT r.borough_id AS borough, r.age, r.gender, s.channel, s.origin
    FROM signature s JOIN resident r ON r.id = s.resident_id
    WHERE s.proposal_id = $1 AND s.stands AND s.invalid_by IS NULL AND NOT s.elsewhere
  )
  SELECT CASE grouping(borough, age, gender, channel, origin)
      WHEN 15 THEN 'borough' WHEN 23 THEN 'age' WHEN 27 THEN 'gender' WHEN 29 THEN 'channel' ELSE 'origin' END AS facet,
    coalesce(borough, age, gender, channel, origin) AS category, count(*)::int AS people
  FROM signed GROUP BY GROUPING SETS ((borough), (age), (gender), (channel), (origin))`

/**
 * Counts anew whom the signatures of one proposal represent. What is kept is what may be told, and nothing is counted
 * again for fewer signatures more or less than that.
 *
 * @param at What is taken for now; the database's clock when it is not given.
 * @returns the proposal; undefined when there is none to count, or another worker is counting.
 */
export const keepRepresentation = (pool: Pool, at?: Date): Promise<number | undefined> =>
  transaction(pool, async (client) => {
    // All facets are counted of the same signatures.
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
    const { rows: locks } = await client.query<{ mine: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1) AS mine',
      [lock],
    )
    if (!locks[0]?.mine) return undefined
    const { rows } = await client.query<{ proposal: number }>(due, [at ?? null])
    const proposal = rows[0]?.proposal
    if (proposal !== undefined) await keep(client, proposal, at)
    return proposal
  })

async function keep(client: PoolClient, proposal: number, at: Date | undefined): Promise<void> {
  const { rows: boroughs } = await client.query<{ id: string }>(
    `SELECT b.id FROM borough b JOIN consultation c ON c.city_id = b.city_id
     JOIN proposal p ON p.consultation_id = c.id WHERE p.id = $1 ORDER BY b.name`,
    [proposal],
  )
  const { rows: counted } = await client.query<Cell>(cells, [proposal])
  await client.query(
    `INSERT INTO representation (proposal_id, counted_at, signatures, elsewhere, facets)
     SELECT $1, coalesce($3::timestamptz, now()), t.count, t.elsewhere, $2 FROM tally t WHERE t.proposal_id = $1
     ON CONFLICT (proposal_id) DO UPDATE SET counted_at = excluded.counted_at, signatures = excluded.signatures,
       elsewhere = excluded.elsewhere, facets = excluded.facets`,
    [proposal, JSON.stringify(tellable(counted, categoriesOf(boroughs), least)), at ?? null],
  )
}
