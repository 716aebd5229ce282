import type { Asks } from '../../core/ask.ts'
import type { Asker } from '../asker.ts'
import { addEntry } from '../history.ts'

/** Closes a proposal for its author. Those whose signature stands are told once, by the entry of its history. */
export async function retire(
  { resident, proposal, reason }: Asks['retire']['ask'],
  { client, onEffect }: Asker,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'retire',
    text: `UPDATE proposal SET closed_at = now(), ended = 'retired'
      WHERE id = $1 AND author_id = $2 AND closed_at IS NULL`,
    values: [proposal, resident],
  })
  if (rowCount !== 1) return false
  const entry = { kind: 'retired' as const, ...(reason !== undefined && { reason }) }
  onEffect(await addEntry(client, proposal, entry, 'signers'))
  return true
}
