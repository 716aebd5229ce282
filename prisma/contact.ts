import type { ChannelName } from '../core/job.ts'
import type { Store } from './store.ts'

/** The address that is known of an opaque id: a number's, or undefined. */
export async function knownAddress(
  { pool, keys }: Store,
  channel: ChannelName,
  opaque: string,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ address: Buffer }>({
    name: 'known-address',
    text: 'SELECT address FROM contact WHERE channel = $1 AND opaque_key = $2',
    values: [channel, keys.address(channel, opaque)],
  })
  return rows[0] && keys.open(rows[0].address)
}

/**
 * Remembers the address behind an opaque id. A conversation that was begun under the id itself goes on under the
 * address, unless that one has a conversation already: then this one is the person's from now on.
 */
export async function learnAddress(
  { pool, keys }: Store,
  channel: ChannelName,
  opaque: string,
  address: string,
): Promise<void> {
  await pool.query(
    `WITH learnt AS (
       INSERT INTO contact (channel, opaque_key, address) VALUES ($1, $2, $4)
       ON CONFLICT (channel, opaque_key) DO UPDATE SET address = EXCLUDED.address
     )
     UPDATE conversation SET address_key = $3, address = $4
     WHERE channel = $1 AND address_key = $2
       AND NOT EXISTS (SELECT FROM conversation WHERE channel = $1 AND address_key = $3)`,
    [channel, keys.address(channel, opaque), keys.address(channel, address), keys.close(address)],
  )
}
