import type { Asks } from '../../core/ask.ts'
import type { Asker } from '../asker.ts'
import { audit } from '../audit.ts'
import { addEntry } from '../history.ts'
import { analyst } from './analyst.ts'
import { matching, matchingValues, moment } from './filter.ts'

/**
 * Some signatures of a proposal count no longer: in one statement the signatures are marked, the counts moved, and what
 * was done is written down. Rows are taken in the order of the statement that records signatures (signatures by key,
 * then the tally), so new ones come in meanwhile and nobody waits in a circle. When they are not as many as were seen,
 * nothing is done.
 */
const statement = `
  WITH chosen AS MATERIALIZED (
    SELECT s.resident_id, s.elsewhere
    FROM signature s LEFT JOIN resident r ON r.id = s.resident_id
    WHERE ${matching} AND s.signed_at <= $10::timestamptz
    ORDER BY s.resident_id FOR UPDATE OF s
  ),
  found AS (
    SELECT (count(*) FILTER (WHERE NOT elsewhere))::int AS count, (count(*) FILTER (WHERE elsewhere))::int AS elsewhere
    FROM chosen
  ),
  made AS (
    INSERT INTO invalidation (proposal_id, filter, reason, by, by_name, count, elsewhere)
    SELECT $1, $11::jsonb, $12, $13, $14, count, elsewhere
    FROM found WHERE count = $15 AND elsewhere = $16 AND count + elsewhere > 0
    RETURNING id
  ),
  marked AS (
    UPDATE signature s SET invalid_by = made.id
    FROM made CROSS JOIN chosen
    WHERE s.proposal_id = $1 AND s.resident_id = chosen.resident_id
    RETURNING s.resident_id
  ),
  kept AS (
    INSERT INTO invalidated (invalidation_id, resident_id)
    SELECT made.id, marked.resident_id FROM made CROSS JOIN marked
  ),
  locked AS (
    SELECT t.proposal_id, t.count, t.elsewhere
    FROM tally t
    WHERE t.proposal_id = $1 AND (SELECT count(*) FROM marked) > 0
    FOR UPDATE
  ),
  counted AS (
    UPDATE tally t SET count = l.count - f.count, elsewhere = l.elsewhere - f.elsewhere
    FROM locked l CROSS JOIN found f
    WHERE t.proposal_id = l.proposal_id
    RETURNING t.count, t.elsewhere
  )
  SELECT made.id, c.count, c.elsewhere,
    (SELECT max(at) FROM reached WHERE proposal_id = $1 AND kind = 'tier' AND at > c.count) AS tier
  FROM made CROSS JOIN counted c`

export async function invalidate(
  { by, proposal, filter, asOf, reason, seen }: Asks['invalidate']['ask'],
  { client, onEffect }: Asker,
): Promise<Asks['invalidate']['told']> {
  const who = await analyst(client, by, proposal)
  if (typeof who === 'string') return who
  const { rows } = await client.query<{ id: string; count: number; elsewhere: number; tier: number | null }>(
    statement,
    [
      ...matchingValues(proposal, filter),
      moment(asOf),
      JSON.stringify(filter),
      reason,
      by,
      who.name,
      seen.count,
      seen.elsewhere,
    ],
  )
  const [row] = rows
  if (!row) return 'changed'
  const { id, tier, ...left } = row
  const what = { invalidation: id, count: seen.count + seen.elsewhere, elsewhere: seen.elsewhere, reason }
  await audit(client, who, 'invalidated', { proposal, ...what })
  const entry = { kind: 'invalidated' as const, ...what, left: left.count, ...(tier !== null && { tier }) }
  onEffect(await addEntry(client, proposal, entry, 'concerned'))
  return { id, left }
}
