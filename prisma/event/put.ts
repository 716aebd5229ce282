import type { PoolClient } from 'pg'
import type { CityEvent } from '../../core/event/event.ts'
import { reminders } from '../../core/event/reminders.ts'
import { policy } from '../../core/policy.ts'

/** Whose an event is: the consultation that it belongs to, and who answers for it. */
export interface Owner {
  consultation: string
  zone: string
  host: string | null
}

/** Publishes an event that was not written in a chat. @returns its id. */
export async function putEvent(
  client: Pick<PoolClient, 'query'>,
  event: Omit<CityEvent, 'id'>,
  { consultation, zone, host }: Owner,
): Promise<number> {
  const { day, hours } = reminders(event.starts, event.changed, zone)
  const at = (moment: number | undefined) => (moment === undefined ? null : new Date(moment))
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO event (consultation_id, kind, host_id, host_name, title, what, place, latitude, longitude, borough_id,
       topic_id, access, starts_at, ends_at, capacity, status, version, changed_at, day_before_at, hours_before_at,
       after_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'published', $16, $17, $18, $19, $20)
     RETURNING id`,
    [
      ...[consultation, event.kind, host, event.host, event.title, event.what, event.place],
      ...[
        event.pin?.latitude ?? null,
        event.pin?.longitude ?? null,
        event.borough,
        event.topic,
        event.access,
      ],
      ...[at(event.starts), at(event.ends), event.capacity, event.version, at(event.changed)],
      ...[at(day), at(hours), at(event.ends > event.changed ? event.ends + policy.events.after : undefined)],
    ],
  )
  const [made] = rows
  if (!made) throw new Error('an event that was published has no id')
  return made.id
}
