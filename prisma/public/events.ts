import type { Pool } from 'pg'
import type { ListedEvent } from '../../core/event/event.ts'
import { type ListedRow, listedColumns, listedOf } from '../event/columns.ts'
import { isComing, isPast } from '../event/list.ts'

export type EventView = 'coming' | 'past'

/** The last event of a page: when it starts, in milliseconds since 1970. */
export interface EventCursor {
  starts: number
  id: number
}

const order: Readonly<Record<EventView, { where: string; beyond: '>' | '<'; by: string }>> = {
  coming: { where: isComing, beyond: '>', by: 'e.starts_at, e.id' },
  past: { where: isPast, beyond: '<', by: 'e.starts_at DESC, e.id DESC' },
}

/** A page of the events to come, the soonest first, or of those that are over, the newest first; and whether others follow. */
export async function publicEvents(
  pool: Pick<Pool, 'query'>,
  consultation: string,
  { view, after, limit }: { view: EventView; after: EventCursor | undefined; limit: number },
): Promise<{ items: ListedEvent[]; more: boolean }> {
  const { where, beyond, by } = order[view]
  const { rows } = await pool.query<ListedRow>({
    name: `public-events-${view}`,
    text: `SELECT ${listedColumns} FROM event e
      WHERE e.consultation_id = $2 AND ${where}
        AND ($3::float8 IS NULL OR (e.starts_at, e.id) ${beyond} (to_timestamp($3::float8 / 1000), $4::int))
      ORDER BY ${by} LIMIT $5`,
    // Nobody asks: it is for everybody.
    values: [null, consultation, after?.starts ?? null, after?.id ?? null, limit + 1],
  })
  return { items: rows.slice(0, limit).map(listedOf), more: rows.length > limit }
}

/** The numbers of all that have a page. */
export async function publicEventIds(pool: Pick<Pool, 'query'>, consultation: string): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `SELECT e.id FROM event e WHERE e.consultation_id = $1 AND e.status = 'published' ORDER BY e.id`,
    [consultation],
  )
  return rows.map(({ id }) => id)
}
