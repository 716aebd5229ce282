import type { Pool } from 'pg'
import { chatsOf } from '../reaching.ts'

/** Asks whoever convened a meeting what came of it, a while after its start: once, however many look. */
const statement = `
  WITH over AS (
    UPDATE meeting m SET after_at = NULL
    FROM (
      SELECT id FROM meeting WHERE after_at <= coalesce($1::timestamptz, now()) ORDER BY id FOR NO KEY UPDATE
    ) AS due
    WHERE m.id = due.id AND m.after_at IS NOT NULL
    RETURNING m.id AS meeting, m.host_id AS resident_id, m.status, m.report
  ),
  who AS (SELECT meeting, resident_id FROM over WHERE status = 'registered' AND report = 'no'),
  chat AS (
    ${chatsOf('who', { per: 'w.meeting' })}
  )
  INSERT INTO notice (conversation_id, channel, body)
  SELECT id, channel, jsonb_build_object('type', 'meeting-over', 'meeting', meeting) FROM chat ORDER BY meeting`

/**
 * @param at What is taken for now; the database's clock when it is not given, so that all workers have one.
 * @returns how many notices are owed.
 */
export async function askAfterMeetings(pool: Pick<Pool, 'query'>, at?: Date): Promise<number> {
  const { rowCount } = await pool.query({ name: 'ask-after-meetings', text: statement, values: [at ?? null] })
  return rowCount ?? 0
}
