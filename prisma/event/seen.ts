import type { EventAsks, EventSeen } from '../../core/ask/event.ts'
import type { Asker } from '../asker.ts'
import { type EventRow, eventColumns, eventOf, isPublic, takenSql } from './columns.ts'

interface SeenRow extends EventRow {
  taken: number
  waiting: number
  mine: 'in' | 'waiting' | null
  turn: number
}

/** An event as somebody sees it. */
export async function event(
  { id, resident }: EventAsks['event']['ask'],
  { client, consultation }: Pick<Asker, 'client' | 'consultation'>,
): Promise<EventSeen | undefined> {
  const { rows } = await client.query<SeenRow>({
    name: 'event',
    text: `SELECT ${eventColumns}, ${takenSql} AS taken,
        (SELECT count(*)::int FROM registration r WHERE r.event_id = e.id AND r.status = 'waiting') AS waiting,
        m.status AS mine,
        (SELECT count(*)::int FROM registration r
         WHERE r.event_id = e.id AND r.status = 'waiting' AND r.arrival <= m.arrival) AS turn
      FROM event e
      LEFT JOIN registration m ON m.event_id = e.id AND m.resident_id = $2 AND m.status <> 'cancelled'
      WHERE e.id = $1 AND e.consultation_id = $3 AND ${isPublic}`,
    values: [id, resident ?? null, consultation],
  })
  const [row] = rows
  if (!row) return undefined
  const { taken, waiting, mine, turn, ...event } = row
  return {
    ...eventOf(event),
    taken,
    waiting,
    mine: mine ?? undefined,
    turn: mine === 'waiting' ? turn : undefined,
  }
}
