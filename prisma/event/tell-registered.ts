import type { PoolClient } from 'pg'

/**
 * Owes all who have a place or wait for one the news of an event, each in the chat where they were last seen (a stand is
 * nobody's own chat, so the page comes last). The caller holds the event's row.
 */
export async function tellRegistered(
  client: Pick<PoolClient, 'query'>,
  event: number,
  type: 'event-changed' | 'event-cancelled',
): Promise<void> {
  await client.query({
    name: 'tell-registered',
    text: `
      WITH chat AS (
        SELECT DISTINCT ON (r.resident_id) r.arrival, c.id, c.channel
        FROM registration r JOIN conversation c ON c.resident_id = r.resident_id
        WHERE r.event_id = $1 AND r.status <> 'cancelled' AND c.muted_at IS NULL AND c.blocked_at IS NULL
        ORDER BY r.resident_id, c.channel = 'web', c.active_at DESC
      )
      INSERT INTO notice (conversation_id, channel, body)
      SELECT id, channel, jsonb_build_object('type', $2::text, 'event', $1::int) FROM chat ORDER BY arrival`,
    values: [event, type],
  })
}
