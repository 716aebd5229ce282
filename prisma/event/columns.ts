import type { CityEvent, ListedEvent } from '../../core/event/event.ts'

/** Events (`e`) that anybody may see. */
export const isPublic = `e.status IN ('published', 'cancelled')`

/** Event `e` is theirs ($1) to write: their own, or the city's where they may speak for it. */
export const isTheirs = `(CASE WHEN e.kind = 'resident' THEN e.host_id = $1 ELSE EXISTS (
  SELECT FROM staff s WHERE s.resident_id = $1 AND s.roles && '{announcer,administrator}') END)`

/** Moments travel as milliseconds since 1970. */
const moment = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`

/** How many people have a place at event `e`. */
export const takenSql = `(SELECT count(*)::int FROM registration r WHERE r.event_id = e.id AND r.status = 'in')`

export const eventColumns = `
  e.id, e.kind, e.title, e.what, e.place, e.latitude, e.longitude, e.borough_id AS borough, e.topic_id AS topic,
  e.access, ${moment('e.starts_at')} AS starts, ${moment('e.ends_at')} AS ends, e.capacity, e.host_name AS host,
  e.attended, e.conclusions,
  e.status = 'cancelled' AS cancelled, e.version, ${moment('e.changed_at')} AS changed`

export interface EventRow extends Omit<CityEvent, 'pin'> {
  latitude: number | null
  longitude: number | null
}

export function eventOf({ latitude, longitude, ...event }: EventRow): CityEvent {
  return { ...event, pin: latitude === null || longitude === null ? null : { latitude, longitude } }
}

/** $1 is who asks, or null. */
export const listedColumns = `
  e.id, e.title, e.place, e.borough_id AS borough, ${moment('e.starts_at')} AS starts, ${moment('e.ends_at')} AS ends,
  e.status = 'cancelled' AS cancelled, greatest(0, e.capacity - ${takenSql}) AS left,
  (SELECT r.status FROM registration r WHERE r.event_id = e.id AND r.resident_id = $1 AND r.status <> 'cancelled')
    AS mine`

export interface ListedRow extends Omit<ListedEvent, 'mine' | 'metres'> {
  mine: 'in' | 'waiting' | null
  metres?: number
}

export const listedOf = ({ mine, ...event }: ListedRow): ListedEvent => ({
  ...event,
  mine: mine ?? undefined,
})
