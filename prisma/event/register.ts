import type { PoolClient } from 'pg'
import type { EventAsks, Registered } from '../../core/ask/event.ts'
import type { Asker } from '../asker.ts'
import { moveUp } from './move-up.ts'

type Client = Pick<Asker, 'client'>

/**
 * Holds an event's row until the transaction ends, so that all who register or cancel follow one another. It was read
 * before the wait for the row, so whatever is counted is counted by a statement of its own afterwards.
 *
 * @returns whether people can still come, and for how many there are places; undefined: there is no such event.
 */
async function hold(
  client: Pick<PoolClient, 'query'>,
  id: number,
): Promise<{ open: boolean; capacity: number | null } | undefined> {
  const { rows } = await client.query<{ open: boolean; capacity: number | null }>({
    name: 'hold-event',
    text: `SELECT status = 'published' AND ends_at > now() AS open, capacity FROM event WHERE id = $1
      FOR NO KEY UPDATE`,
    values: [id],
  })
  return rows[0]
}

/** In the order of arrival: while somebody waits, nobody who comes later has a place. */
const registerSql = `
  WITH before AS (
    SELECT status FROM registration WHERE event_id = $1 AND resident_id = $2 AND status <> 'cancelled'
  ),
  made AS (
    INSERT INTO registration AS r (event_id, resident_id, status)
    SELECT $1, $2, CASE
      WHEN $3::int IS NULL THEN 'in'
      WHEN (SELECT count(*) FROM registration WHERE event_id = $1 AND status = 'in') < $3
        AND NOT EXISTS (SELECT FROM registration WHERE event_id = $1 AND status = 'waiting') THEN 'in'
      ELSE 'waiting' END
    WHERE NOT EXISTS (SELECT FROM before)
    ON CONFLICT (event_id, resident_id) DO UPDATE
      SET status = EXCLUDED.status, arrival = EXCLUDED.arrival, at = now(), moved_up_at = NULL
    RETURNING status
  )
  SELECT status AS outcome, true AS before FROM before UNION ALL SELECT status, false FROM made`

export async function register(
  { id, resident }: EventAsks['register']['ask'],
  { client }: Client,
): Promise<Registered> {
  const event = await hold(client, id)
  if (!event?.open) return { outcome: 'closed' }
  const { rows } = await client.query<{ outcome: 'in' | 'waiting'; before: boolean }>({
    name: 'register',
    text: registerSql,
    values: [id, resident, event.capacity],
  })
  const [made] = rows
  if (!made) throw new Error('a registration has no outcome')
  return made.outcome === 'in' ? made : { ...made, turn: await turnOf(client, id, resident) }
}

async function turnOf(client: Pick<PoolClient, 'query'>, id: number, resident: string): Promise<number> {
  const { rows } = await client.query<{ turn: number }>({
    name: 'registration-turn',
    text: `SELECT count(*)::int AS turn FROM registration r
      JOIN registration m ON m.event_id = r.event_id AND m.resident_id = $2
      WHERE r.event_id = $1 AND r.status = 'waiting' AND r.arrival <= m.arrival`,
    values: [id, resident],
  })
  return rows[0]?.turn ?? 1
}

export async function unregister(
  { id, resident }: EventAsks['unregister']['ask'],
  { client }: Client,
): Promise<boolean> {
  const event = await hold(client, id)
  if (!event) return false
  const { rowCount } = await client.query({
    name: 'unregister',
    text: `UPDATE registration SET status = 'cancelled'
      WHERE event_id = $1 AND resident_id = $2 AND status <> 'cancelled'`,
    values: [id, resident],
  })
  if (event.open) await moveUp(client, id)
  return rowCount === 1
}
