import type { Pool } from 'pg'
import type { ChannelName } from '../../core/job.ts'
import { chatOf } from '../reaching.ts'
import { dueBoard } from './board.ts'

/**
 * A try that said nothing for so long died with its process: a call takes a minute at most. Whether it arrived nobody
 * knows, so it waits for staff to say.
 */
const lost = '90 seconds'

/** @returns how many are unknown from now on. */
export async function loseRecipients(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'lose-recipients',
    text: `UPDATE recipient SET state = 'unknown', at = now()
      WHERE state = 'sending' AND at < now() - interval '${lost}'`,
  })
  return rowCount ?? 0
}

/** Ends the announcements of which nobody is left to be told. @returns their ids. */
export async function endAnnouncements(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'end-announcements',
    text: `WITH ended AS (
        UPDATE announcement a SET status = 'sent', ended_at = now()
        WHERE a.status = 'sending'
          AND NOT EXISTS (SELECT FROM recipient r WHERE r.announcement_id = a.id AND r.state = 'waiting')
          AND NOT EXISTS (SELECT FROM recipient r WHERE r.announcement_id = a.id AND r.state = 'sending')
        RETURNING a.id, a.written_by, a.approved_by
      ),
      told AS (
        INSERT INTO notice (conversation_id, channel, body, after)
        SELECT c.id, c.channel,
          jsonb_build_object('type', 'announcement-news', 'announcement', e.id::text, 'what', 'sent'),
          waking((SELECT time_zone FROM city LIMIT 1))
        FROM ended e CROSS JOIN unnest(ARRAY[e.written_by, e.approved_by]) AS p (resident_id)
        CROSS JOIN LATERAL (${chatOf('p.resident_id')}) AS c
      )
      SELECT id FROM ended`,
  })
  return rows.map(({ id }) => id)
}

/** An announcement that has something to send on a channel, or whose progress is to be shown there. */
export interface Work {
  id: string
  channel: ChannelName
}

/** Those that somebody should be at now. What was held and let go of is sent for some days after the end. */
export async function dueAnnouncements(pool: Pool): Promise<Work[]> {
  const { rows } = await pool.query<Work>({
    name: 'due-announcements',
    text: `SELECT a.id, c.channel
      FROM announcement a CROSS JOIN unnest(ARRAY['telegram', 'whatsapp', 'web', 'terminal']) AS c (channel)
      WHERE (a.status = 'sending' OR a.status = 'sent' AND a.ended_at > now() - interval '3 days')
        AND (SELECT waking(time_zone) IS NULL FROM city LIMIT 1)
        AND EXISTS (SELECT FROM recipient r
          WHERE r.announcement_id = a.id AND r.channel = c.channel AND r.state = 'waiting'
            AND (r.after IS NULL OR r.after <= now()))
      UNION
      SELECT a.id, b.channel FROM board b JOIN announcement a ON a.id = b.announcement_id WHERE ${dueBoard}
      ORDER BY 1, 2`,
  })
  return rows
}
