import type { Asks } from '../core/ask.ts'
import type { Asker } from './asker.ts'
import { isListed } from './listed.ts'

/**
 * The one that was offered least has its turn, so counts are never further apart than there are people who ask at once:
 * each locks what it offers until its turn ends, and the others pass on to the next.
 */
const unseenSql = (locked: 'SKIP LOCKED' | '') => `
  WITH least AS (
    SELECT r.proposal_id FROM rotation r JOIN proposal p ON p.id = r.proposal_id
    WHERE r.consultation_id = $1 AND ${isListed} AND r.proposal_id NOT IN (
      SELECT unnest($2::int[])
      UNION ALL
      SELECT jsonb_array_elements(state->'read')::int FROM conversation WHERE resident_id = $3
    )
    ORDER BY r.offered, r.proposal_id LIMIT 1 FOR UPDATE OF r ${locked}
  )
  UPDATE rotation r SET offered = offered + 1 FROM least WHERE r.proposal_id = least.proposal_id
  RETURNING r.proposal_id AS id`

export async function unseen(
  { read, resident }: Asks['unseen']['ask'],
  { client, consultation }: Pick<Asker, 'client' | 'consultation'>,
): Promise<number | undefined> {
  const values = [consultation, read, resident ?? null]
  const draw = async (name: string, locked: 'SKIP LOCKED' | '') =>
    (await client.query<{ id: number }>({ name, text: unseenSql(locked), values })).rows[0]?.id
  // Whoever has few left may find all of them locked, and waits for one.
  return (await draw('unseen', 'SKIP LOCKED')) ?? draw('unseen-last', '')
}
