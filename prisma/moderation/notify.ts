import type { PoolClient } from 'pg'
import type { Notice } from '../../core/notice.ts'

/**
 * Owes a resident a notice, in the chat where they were last seen and not at night. A stand is nobody's own chat, so
 * the page comes last. Who said stop, or never wrote, is owed nothing.
 */
export async function notify(client: PoolClient, resident: string, notice: Notice): Promise<void> {
  await client.query(
    `INSERT INTO notice (conversation_id, channel, body, after)
     SELECT c.id, c.channel, $2, waking((SELECT time_zone FROM city))
     FROM conversation c
     WHERE c.resident_id = $1 AND c.muted_at IS NULL AND c.blocked_at IS NULL
     ORDER BY c.channel = 'web', c.active_at DESC LIMIT 1`,
    [resident, JSON.stringify(notice)],
  )
}
