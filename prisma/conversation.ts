import type { Pool, PoolClient } from 'pg'
import type { ChannelName } from '../core/job.ts'
import { newState } from '../core/state.ts'
import type { Keys } from './keys.ts'

/** Begins the conversation of an address; one that another process began at the same moment stays as it is. */
export async function beginConversation(
  client: Pool | PoolClient,
  keys: Keys,
  channel: ChannelName,
  address: string,
): Promise<void> {
  await client.query({
    name: 'begin-conversation',
    text: `INSERT INTO conversation (channel, address_key, address, state) VALUES ($1, $2, $3, $4)
     ON CONFLICT (channel, address_key) DO NOTHING`,
    values: [channel, keys.address(channel, address), keys.close(address), JSON.stringify(newState)],
  })
}
