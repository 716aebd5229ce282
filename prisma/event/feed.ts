import type { Pool } from 'pg'
import type { CityEvent } from '../../core/event/event.ts'
import { type EventRow, eventColumns, eventOf, isPublic } from './columns.ts'

/** Days for which an event stays in the feed when it is over, and how many events there are at most. */
const kept = { days: 60, events: 1_000 }

const inFeed = `${isPublic} AND e.ends_at > now() - interval '${kept.days} days'`

/** What the feed is made of, by which it is known whether it is still the same. */
export async function feedState(pool: Pick<Pool, 'query'>): Promise<string> {
  const { rows } = await pool.query<{ state: string }>({
    name: 'feed-state',
    text: `SELECT concat_ws(' ', count(*), sum(e.version), min(e.id), max(e.changed_at)) AS state
      FROM event e WHERE ${inFeed}`,
  })
  return rows[0]?.state ?? ''
}

/** The events of the feed, soonest first: those that come and were lately, cancelled ones too, so that calendars learn of it. */
export async function feedEvents(pool: Pick<Pool, 'query'>): Promise<CityEvent[]> {
  const { rows } = await pool.query<EventRow>({
    name: 'feed-events',
    text: `SELECT ${eventColumns} FROM event e WHERE ${inFeed} ORDER BY e.starts_at, e.id LIMIT ${kept.events}`,
  })
  return rows.map(eventOf)
}

export async function publicEvent(pool: Pick<Pool, 'query'>, id: number): Promise<CityEvent | undefined> {
  const { rows } = await pool.query<EventRow>({
    name: 'public-event',
    text: `SELECT ${eventColumns} FROM event e WHERE e.id = $1 AND ${isPublic}`,
    values: [id],
  })
  return rows[0] && eventOf(rows[0])
}
