import type { EventAsks } from '../../core/ask/event.ts'
import type { EventShelf, ListedEvent } from '../../core/event/event.ts'
import type { Asker } from '../asker.ts'
import { most } from '../listed.ts'
import { isPublic, type ListedRow, listedColumns, listedOf } from './columns.ts'

/** Events (`e`) that people may still come to, and those that are over. */
export const isComing = `e.status = 'published' AND e.ends_at > now()`
export const isPast = `e.status = 'published' AND e.ends_at <= now()`
const soonest = 'e.starts_at, e.id'

/** Metres from a place ($4, $5 in degrees) on a round earth. */
const metres = `2 * 6371000 * asin(least(1, sqrt(
  power(sin(radians(e.latitude - $4::float8) / 2), 2) + cos(radians($4::float8)) * cos(radians(e.latitude))
    * power(sin(radians(e.longitude - $5::float8) / 2), 2))))`

/** A moment of the city's clocks, on the day $4 and so many days later. */
const midnight = (days: number) =>
  `(($4::date + ${days})::timestamp AT TIME ZONE (SELECT time_zone FROM city))`

interface ShelfSql {
  where: string
  order: string
  values: readonly (string | number)[]
  columns?: string
}

function shelfSql(by: EventShelf): ShelfSql {
  if (by === 'coming') return { where: isComing, order: soonest, values: [] }
  if (by === 'past')
    return {
      where: isPast,
      order: 'e.starts_at DESC, e.id',
      values: [],
    }
  if (by === 'mine') {
    const goes = `EXISTS (SELECT FROM registration r
      WHERE r.event_id = e.id AND r.resident_id = $1 AND r.status <> 'cancelled')`
    return { where: `${isPublic} AND e.ends_at > now() AND ${goes}`, order: soonest, values: [] }
  }
  if ('day' in by) {
    const thatDay = `e.starts_at < ${midnight(1)} AND e.ends_at > ${midnight(0)}`
    return { where: `e.status = 'published' AND ${thatDay}`, order: soonest, values: [by.day] }
  }
  if ('near' in by) {
    const { latitude, longitude } = by.near
    return {
      where: `${isComing} AND e.latitude IS NOT NULL`,
      order: `${metres}, ${soonest}`,
      values: [latitude, longitude],
      columns: `, round(${metres})::int AS metres`,
    }
  }
  const [column, value] = 'topic' in by ? ['topic_id', by.topic] : ['borough_id', by.borough]
  return { where: `${isComing} AND e.${column} = $4`, order: soonest, values: [value] }
}

export async function events(
  { by, which, resident }: EventAsks['events']['ask'],
  { client, consultation }: Pick<Asker, 'client' | 'consultation'>,
): Promise<ListedEvent[]> {
  const { where, order, values, columns = '' } = shelfSql(by)
  const again = 'ids' in which
  const chosen = again ? `${isPublic} AND e.id = ANY ($2::int[])` : `${where} AND e.id <> ALL ($2::int[])`
  const { rows } = await client.query<ListedRow>(
    `SELECT ${listedColumns}${columns} FROM event e
     WHERE e.consultation_id = $3 AND ${chosen}
     ORDER BY ${again ? 'array_position($2::int[], e.id)' : order} LIMIT ${most}`,
    [
      resident ?? null,
      again ? which.ids : which.unseen,
      consultation,
      ...(again && columns === '' ? [] : values),
    ],
  )
  return rows.map(listedOf)
}

/** Days that are offered. */
const days = 7

export async function eventShelves(
  { of }: EventAsks['event-shelves']['ask'],
  { client, consultation }: Pick<Asker, 'client' | 'consultation'>,
): Promise<EventAsks['event-shelves']['told']> {
  const each = {
    // One under way belongs to today.
    day: `(greatest(e.starts_at, now()) AT TIME ZONE (SELECT time_zone FROM city))::date::text`,
    borough: 'e.borough_id',
    topic: 'e.topic_id',
  }[of]
  const { rows } = await client.query<{ id: string; count: number }>(
    `SELECT ${each} AS id, count(*)::int AS count FROM event e
     WHERE e.consultation_id = $1 AND ${isComing} AND ${each} IS NOT NULL
     GROUP BY 1 ORDER BY 1 ${of === 'day' ? `LIMIT ${days}` : ''}`,
    [consultation],
  )
  return rows
}
