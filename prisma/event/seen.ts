import type { Pool } from 'pg'
import type { EventAsks, EventSeen } from '../../core/ask/event.ts'
import type { Asker } from '../asker.ts'
import { type EventRow, eventColumns, eventOf, isPublic, takenSql } from './columns.ts'
import { photosSql } from './photos.ts'

interface SeenRow extends EventRow {
  taken: number
  waiting: number
  mine: 'in' | 'waiting' | null
  turn: number
  rating: EventSeen['rating'] | null
  tags: EventSeen['tags']
  photos: EventSeen['photos']
}

/** An event as somebody sees it. */
export async function event(
  { id, resident }: EventAsks['event']['ask'],
  { client, consultation }: Pick<Asker, 'consultation'> & { client: Pick<Pool, 'query'> },
): Promise<EventSeen | undefined> {
  const { rows } = await client.query<SeenRow>({
    name: 'event',
    text: `SELECT ${eventColumns}, ${takenSql} AS taken,
        (SELECT count(*)::int FROM registration r WHERE r.event_id = e.id AND r.status = 'waiting') AS waiting,
        (SELECT json_build_object('mean', round(avg(o.rating), 1)::float8, 'count', count(*)::int)
         FROM event_opinion o WHERE o.event_id = e.id HAVING count(*) > 0) AS rating,
        (SELECT coalesce(json_agg(json_build_object('kind', g.kind, 'value', g.value) ORDER BY g.kind DESC, g.value), '[]')
         FROM event_tag g WHERE g.event_id = e.id) AS tags,
        ${photosSql('h.public')} AS photos, m.status AS mine,
        (SELECT count(*)::int FROM registration r
         WHERE r.event_id = e.id AND r.status = 'waiting' AND r.arrival <= m.arrival) AS turn
      FROM event e
      LEFT JOIN registration m ON m.event_id = e.id AND m.resident_id = $2 AND m.status <> 'cancelled'
      WHERE e.id = $1 AND e.consultation_id = $3 AND ${isPublic}`,
    values: [id, resident ?? null, consultation],
  })
  const [row] = rows
  if (!row) return undefined
  const { taken, waiting, mine, turn, rating, tags, photos, ...event } = row
  return {
    ...eventOf(event),
    taken,
    waiting,
    rating: rating ?? undefined,
    tags,
    photos,
    mine: mine ?? undefined,
    turn: mine === 'waiting' ? turn : undefined,
  }
}
