import type { Pool } from 'pg'
import { chatsOf } from '../reaching.ts'

/**
 * Asks host and people how an event was, a while after its end: once, however many look. Taking the moment from the
 * event and owing the notices are one statement; who registered cannot change any more.
 */
const statement = `
  WITH over AS (
    UPDATE event e SET after_at = NULL
    FROM (
      SELECT id FROM event WHERE after_at <= coalesce($1::timestamptz, now()) ORDER BY id FOR NO KEY UPDATE
    ) AS due
    WHERE e.id = due.id AND e.after_at IS NOT NULL
    RETURNING e.id, e.host_id, e.status
  ),
  who AS (
    SELECT id AS event, host_id AS resident_id, 'event-over' AS type FROM over
    WHERE status = 'published' AND host_id IS NOT NULL
    UNION ALL
    SELECT o.id, r.resident_id, 'event-rate'
    FROM over o JOIN registration r ON r.event_id = o.id
    WHERE o.status = 'published' AND r.status = 'in' AND r.resident_id IS DISTINCT FROM o.host_id
  ),
  chat AS (
    ${chatsOf('who', { per: 'w.event' })}
  )
  INSERT INTO notice (conversation_id, channel, body)
  SELECT id, channel, jsonb_build_object('type', type, 'event', event) FROM chat ORDER BY event, type, id`

/**
 * @param at What is taken for now; the database's clock when it is not given, so that all workers have one.
 * @returns how many notices are owed.
 */
export async function askAfterEvents(pool: Pick<Pool, 'query'>, at?: Date): Promise<number> {
  const { rowCount } = await pool.query({ name: 'ask-after-events', text: statement, values: [at ?? null] })
  return rowCount ?? 0
}
