import type { PoolClient } from 'pg'
import { chatsOf } from '../reaching.ts'

/** Owes all who have a place or wait for one the news of an event. The caller holds the event's row. */
export async function tellRegistered(
  client: Pick<PoolClient, 'query'>,
  event: number,
  type: 'event-changed' | 'event-cancelled',
): Promise<void> {
  await client.query({
    name: 'tell-registered',
    text: `
      WITH chat AS (
        ${chatsOf('registration', { where: `w.event_id = $1 AND w.status <> 'cancelled'` })}
      )
      INSERT INTO notice (conversation_id, channel, body)
      SELECT id, channel, jsonb_build_object('type', $2::text, 'event', $1::int) FROM chat ORDER BY arrival`,
    values: [event, type],
  })
}
