import type { ChannelName } from '../core/job.ts'
import type { Store } from './store.ts'

/** Notes that the answer to an update was sent, so that a channel that comes back after a fall does not ask again. */
export async function stampAnswered(
  { pool, keys }: Store,
  channel: ChannelName,
  address: string,
  update: string,
): Promise<void> {
  await pool.query({
    name: 'stamp-answered',
    text: `UPDATE conversation SET answered = $3
      WHERE channel = $1 AND address_key = $2 AND updates[cardinality(updates)] = $3`,
    values: [channel, keys.address(channel, address), update],
  })
}

/** The last updates of a chat that were handled and answered. One whose answer may not have been sent is not among them. */
export async function answeredUpdates(
  { pool, keys }: Store,
  channel: ChannelName,
  address: string,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ updates: string[]; open: boolean }>({
    name: 'answered-updates',
    text: `SELECT updates, replies <> '[]' AND answered IS DISTINCT FROM updates[cardinality(updates)] AS open
      FROM conversation WHERE channel = $1 AND address_key = $2`,
    values: [channel, keys.address(channel, address)],
  })
  const [row] = rows
  return row ? (row.open ? row.updates.slice(0, -1) : row.updates) : []
}
