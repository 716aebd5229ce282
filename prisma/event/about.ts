import type { Pool } from 'pg'
import type { EventAbout, EventNotice } from '../../core/event/told.ts'
import { type EventRow, eventColumns, eventOf } from './columns.ts'

/**
 * The event of a notice, as it stands when the notice is told, and whether there is nothing to tell any more: they gave
 * their place up meanwhile.
 */
export async function eventAbout(
  pool: Pick<Pool, 'query'>,
  notice: EventNotice,
  conversation: string,
): Promise<{ event: EventAbout; unwanted: boolean } | undefined> {
  const { rows } = await pool.query<EventRow & { mine: 'in' | 'waiting' | null }>({
    name: 'event-about',
    text: `SELECT ${eventColumns}, coalesce(e.title, e.form->>'title') AS title, (
        SELECT r.status FROM registration r JOIN conversation c ON c.resident_id = r.resident_id
        WHERE r.event_id = e.id AND c.id = $2 AND r.status <> 'cancelled') AS mine
      FROM event e WHERE e.id = $1`,
    values: [notice.event, conversation],
  })
  const [row] = rows
  if (!row) return undefined
  const { mine, ...event } = row
  const about = { ...eventOf(event), mine: mine ?? undefined }
  return { event: about, unwanted: isUnwanted(notice, about) }
}

function isUnwanted(notice: EventNotice, { mine, cancelled }: EventAbout): boolean {
  switch (notice.type) {
    case 'event-place':
    case 'event-reminder':
      return mine !== 'in' || cancelled
    case 'event-changed':
      return mine === undefined || cancelled
    case 'event-cancelled':
      return mine === undefined
    case 'event-rate':
      return mine !== 'in' || cancelled
    case 'event-over':
    case 'event-approved':
    case 'event-returned':
      return false
  }
}
