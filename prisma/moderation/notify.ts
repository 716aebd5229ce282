import type { PoolClient } from 'pg'
import type { Notice } from '../../core/notice.ts'
import { chatOf } from '../reaching.ts'

/**
 * Owes a resident a notice, not at night. Who said stop, or never wrote, is owed nothing.
 */
export async function notify(client: PoolClient, resident: string, notice: Notice): Promise<void> {
  await client.query(
    `INSERT INTO notice (conversation_id, channel, body, after)
     SELECT c.id, c.channel, $2, waking((SELECT time_zone FROM city))
     FROM (${chatOf('$1')}) c`,
    [resident, JSON.stringify(notice)],
  )
}
