import type { ChannelName } from '../../core/job.ts'
import { audit } from '../audit.ts'
import type { Store } from '../store.ts'
import { transaction } from '../transaction.ts'
import { actingMember } from './member.ts'

/** Has the notices of a channel tried again that could not be delivered. @returns how many; 'denied': not by them. */
export async function retryNotices(
  { pool }: Pick<Store, 'pool'>,
  by: string,
  channel: ChannelName,
): Promise<number | 'denied'> {
  return transaction(pool, async (client) => {
    const member = await actingMember(client, by, 'administrator')
    if (!member) return 'denied'
    const { rowCount } = await client.query(
      `UPDATE notice SET done_at = NULL, outcome = NULL, queued_at = NULL
       WHERE outcome = 'failed' AND channel = $1`,
      [channel],
    )
    const notices = rowCount ?? 0
    if (notices > 0) await audit(client, member, 'retried-notices', { notices, on: channel })
    return notices
  })
}
