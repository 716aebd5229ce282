import type { Asks } from '../../core/ask.ts'
import type { Asker } from '../asker.ts'
import { isStatusSql } from './past.ts'

/**
 * One answer of a person to an entry; another takes its place. It is theirs to give who wrote, signed or follow the
 * proposal: they were told. What was missing goes with "it is not clear".
 */
export async function clarify(
  { entry, resident, clear }: Asks['clarify']['ask'],
  { client }: Asker,
): Promise<'noted' | undefined> {
  const { rowCount } = await client.query({
    name: 'clarify',
    text: `INSERT INTO clarity AS c (entry_id, resident_id, clear)
      SELECT e.id, $2::bigint, $3
      FROM entry e JOIN proposal p ON p.id = e.proposal_id
      WHERE e.id = $1 AND ${isStatusSql('e')} AND (
        p.author_id = $2
        OR EXISTS (SELECT FROM follow f WHERE f.proposal_id = p.id AND f.resident_id = $2)
        OR EXISTS (SELECT FROM signature s WHERE s.proposal_id = p.id AND s.resident_id = $2 AND s.stands))
      ON CONFLICT (entry_id, resident_id) DO UPDATE
        SET clear = EXCLUDED.clear, at = now(), missing = CASE WHEN EXCLUDED.clear THEN NULL ELSE c.missing END`,
    values: [entry, resident, clear],
  })
  return rowCount ? 'noted' : undefined
}

/** Nothing is kept of somebody who meanwhile said that it is clear. */
export async function missing(
  { entry, resident, words }: Asks['missing']['ask'],
  { client }: Asker,
): Promise<undefined> {
  await client.query({
    name: 'missing',
    text: 'UPDATE clarity SET missing = $3 WHERE entry_id = $1 AND resident_id = $2 AND NOT clear',
    values: [entry, resident, words],
  })
}
