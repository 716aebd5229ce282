import type { PoolClient } from 'pg'

/**
 * Gives free places to those who have waited longest, and owes each the news in the chat where they were last seen (a
 * stand is nobody's own chat, so the page comes last). The caller holds the event's row.
 */
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
    SELECT DISTINCT ON (u.resident_id) u.arrival, c.id, c.channel
    FROM up u JOIN conversation c ON c.resident_id = u.resident_id
    WHERE c.muted_at IS NULL AND c.blocked_at IS NULL
    ORDER BY u.resident_id, c.channel = 'web', c.active_at DESC
  )
  INSERT INTO notice (conversation_id, channel, body)
  SELECT id, channel, jsonb_build_object('type', 'event-place', 'event', $1::int) FROM chat ORDER BY arrival`

/** @returns how many are told. */
export async function moveUp(client: Pick<PoolClient, 'query'>, event: number): Promise<number> {
  const { rowCount } = await client.query({ name: 'move-up', text: statement, values: [event] })
  return rowCount ?? 0
}
