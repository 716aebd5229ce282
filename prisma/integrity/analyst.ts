import type { PoolClient } from 'pg'
import type { Barred } from '../../core/ask/integrity.ts'
import { actingMember } from '../team/member.ts'

/** Who looks at the signatures of a proposal that is not their own, or why they may not. */
export async function analyst(
  client: PoolClient,
  by: string,
  proposal: number,
): Promise<{ resident: string; name: string } | Barred> {
  const member = await actingMember(client, by, 'analyst')
  if (!member) return 'denied'
  const { rows } = await client.query<{ own: boolean }>({
    name: 'own-proposal',
    text: 'SELECT author_id IS NOT DISTINCT FROM $2 AS own FROM proposal WHERE id = $1',
    values: [proposal, by],
  })
  const [row] = rows
  if (!row) return 'gone'
  return row.own ? 'own' : member
}
