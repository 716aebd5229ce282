import type { Asks } from '../../core/ask.ts'
import type { Asker } from '../asker.ts'
import { audit } from '../audit.ts'
import { crossing } from '../crossing.ts'
import { addEntry } from '../history.ts'
import { analyst } from './analyst.ts'

/**
 * What one invalidation said does not count, counts again, as far as it stands. Rows are taken in the order of the
 * statement that records signatures, and a tier that the count rises over is crossed as there.
 */
const statement = `
  WITH undone AS (
    UPDATE invalidation SET undone_at = now(), undone_by = $2, undone_name = $3, undone_reason = $4
    WHERE id = $1 AND undone_at IS NULL
    RETURNING id, proposal_id
  ),
  chosen AS MATERIALIZED (
    SELECT s.proposal_id, s.resident_id, s.stands, s.elsewhere
    FROM undone u
    JOIN invalidated d ON d.invalidation_id = u.id
    JOIN signature s ON s.proposal_id = u.proposal_id AND s.resident_id = d.resident_id
    WHERE s.invalid_by = u.id
    ORDER BY s.resident_id FOR UPDATE OF s
  ),
  marked AS (
    UPDATE signature s SET invalid_by = NULL
    FROM chosen c
    WHERE s.proposal_id = c.proposal_id AND s.resident_id = c.resident_id
    RETURNING s.stands, s.elsewhere
  ),
  change AS (
    SELECT (count(*) FILTER (WHERE NOT elsewhere))::int AS by, (count(*) FILTER (WHERE elsewhere))::int AS elsewhere_by
    FROM marked WHERE stands
  ),
  locked AS (
    SELECT t.proposal_id, t.count, t.elsewhere
    FROM undone u JOIN tally t ON t.proposal_id = u.proposal_id
    WHERE (SELECT by + elsewhere_by FROM change) >= 0
    FOR UPDATE OF t
  ),
  counted AS (
    UPDATE tally t SET count = l.count + c.by, elsewhere = l.elsewhere + c.elsewhere_by
    FROM locked l CROSS JOIN change c
    WHERE t.proposal_id = l.proposal_id
    RETURNING t.proposal_id, t.count, t.elsewhere, l.count AS before, c.by, c.elsewhere_by
  ),
  ${crossing('counted')}
  SELECT count, elsewhere, by, elsewhere_by, ARRAY(SELECT id::text FROM announced) AS announced FROM counted`

interface Row {
  count: number
  elsewhere: number
  by: number
  elsewhere_by: number
  announced: string[]
}

export async function restore(
  { by, id, reason }: Asks['restore']['ask'],
  { client, onEffect }: Asker,
): Promise<Asks['restore']['told']> {
  const { rows: found } = await client.query<{ proposal: number }>(
    'SELECT proposal_id AS proposal FROM invalidation WHERE id = $1',
    [id],
  )
  const proposal = found[0]?.proposal
  const who = await analyst(client, by, proposal ?? 0)
  if (typeof who === 'string' || proposal === undefined) return typeof who === 'string' ? who : 'gone'
  const { rows } = await client.query<Row>(statement, [id, by, who.name, reason])
  const [row] = rows
  if (!row) return 'gone'
  const restored = { count: row.by, elsewhere: row.elsewhere_by }
  const left = { count: row.count, elsewhere: row.elsewhere }
  const what = { invalidation: id, count: row.by + row.elsewhere_by, elsewhere: row.elsewhere_by, reason }
  await audit(client, who, 'restored', { proposal, ...what })
  onEffect(await addEntry(client, proposal, { kind: 'restored', ...what, left: left.count }, 'concerned'))
  for (const effect of row.announced) onEffect({ id: effect, type: 'announce' })
  return { restored, left }
}
