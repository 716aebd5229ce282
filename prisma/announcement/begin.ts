import type { Pool } from 'pg'
import type { Audience } from '../../core/announcement/audience.ts'
import { changing } from '../../core/job.ts'
import { chatsOf } from '../reaching.ts'
import { transaction } from '../transaction.ts'
import { audienceChats } from './audience.ts'

const watching = `(
  SELECT unnest(ARRAY[written_by, approved_by]) AS resident_id FROM announcement WHERE id = $1)`

/**
 * Puts an approved announcement on its way: its audience becomes rows, by one statement in the database, so that no
 * process ever holds them; and its progress is shown to who wrote it and who approved it, where a message can change. All of it or nothing, once,
 * however many workers look.
 *
 * @returns how many are told; undefined when none is approved.
 */
export async function beginAnnouncement(pool: Pool): Promise<{ id: string; people: number } | undefined> {
  const begun = await transaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string; type: Audience['type'] }>({
      name: 'approved-announcement',
      text: `SELECT id, audience->>'type' AS type FROM announcement WHERE status = 'approved'
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    })
    const [approved] = rows
    if (!approved) return undefined
    const { id, type } = approved
    const { rowCount } = await client.query(
      `INSERT INTO recipient (announcement_id, conversation_id, channel)
       SELECT a.id, chat.id, chat.channel FROM announcement a CROSS JOIN LATERAL (${audienceChats(type)}) AS chat
       WHERE a.id = $1`,
      [id],
    )
    await client.query(
      `INSERT INTO board (announcement_id, conversation_id, channel)
       SELECT $1, chat.id, chat.channel
       FROM (${chatsOf(watching, { where: 'c.channel = ANY ($2)' })}) AS chat`,
      [id, changing],
    )
    await client.query(`UPDATE announcement SET status = 'sending', started_at = now() WHERE id = $1`, [id])
    return { id, people: rowCount ?? 0 }
  })
  // The planner has never seen these rows, and would read all of them to find the next few.
  if (begun) await pool.query('ANALYZE recipient')
  return begun
}
