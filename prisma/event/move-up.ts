import type { PoolClient } from 'pg'
import { chatsOf } from '../reaching.ts'

/** Gives free places to those who have waited longest, and owes each the news. The caller holds the event's row. */
const statement = `
  WITH free AS (
    SELECT CASE WHEN e.capacity IS NOT NULL THEN greatest(0, e.capacity - (
      SELECT count(*) FROM registration WHERE event_id = $1 AND status = 'in')) END AS places
    FROM event e WHERE e.id = $1
  ),
  up AS (
    UPDATE registration r SET status = 'in', moved_up_at = now()
    FROM (
      SELECT resident_id FROM registration WHERE event_id = $1 AND status = 'waiting'
      ORDER BY arrival LIMIT (SELECT places FROM free)
    ) AS next
    WHERE r.event_id = $1 AND r.resident_id = next.resident_id
    RETURNING r.resident_id, r.arrival
  ),
  chat AS (
    ${chatsOf('up')}
  )
  INSERT INTO notice (conversation_id, channel, body)
  SELECT id, channel, jsonb_build_object('type', 'event-place', 'event', $1::int) FROM chat ORDER BY arrival`

/** @returns how many are told. */
export async function moveUp(client: Pick<PoolClient, 'query'>, event: number): Promise<number> {
  const { rowCount } = await client.query({ name: 'move-up', text: statement, values: [event] })
  return rowCount ?? 0
}
