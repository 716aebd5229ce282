import type { PoolClient } from 'pg'
import { type EventForm, formOf, unansweredPart, writtenEvent } from '../../core/event/form.ts'
import { reminders } from '../../core/event/reminders.ts'
import { policy } from '../../core/policy.ts'
import { type EventRow, eventColumns, eventOf } from './columns.ts'
import { moveUp } from './move-up.ts'
import { tellRegistered } from './tell-registered.ts'

type Client = Pick<PoolClient, 'query'>

/** Who registered is told of what they came for: the day, the place, and what it is. */
const telling = ['title', 'starts', 'ends', 'place', 'pin', 'access'] as const

/**
 * Publishes an event as it is written, or its changes, in the transaction of whoever decides so: people who registered
 * are told of what changed for them, and are reminded by the new hour; places that are new go to those who wait. The
 * event's row is held.
 */
export async function publishEvent(client: Client, id: number): Promise<void> {
  const { rows } = await client.query<EventRow & { stored: EventForm; now: number; zone: string }>(
    `SELECT ${eventColumns}, e.form AS stored, (extract(epoch FROM now()) * 1000)::float8 AS now,
       (SELECT time_zone FROM city) AS zone
     FROM event e WHERE e.id = $1 FOR NO KEY UPDATE OF e`,
    [id],
  )
  const [row] = rows
  if (!row) throw new Error('an event that is to be published is gone')
  const { stored, now, zone, ...columns } = row
  const before = columns.version > 0 ? formOf(eventOf(columns)) : undefined
  const form = { ...before, ...stored }
  if (unansweredPart(form)) throw new Error('an event that is to be published is not whole')
  const event = writtenEvent(form)
  const { day, hours } = reminders(event.starts, now, zone)
  const at = (moment: number | undefined) => (moment === undefined ? null : new Date(moment))
  // Who was reminded of the same hour already is not reminded again.
  const again = before?.starts !== form.starts
  await client.query(
    `UPDATE event SET status = 'published', form = '{}', version = version + 1, changed_at = now(), touched_at = now(),
       title = $2, what = $3, place = $4, latitude = $5, longitude = $6, borough_id = $7, topic_id = $8, access = $9,
       starts_at = $10, ends_at = $11, capacity = $12, host_name = $13,
       day_before_at = CASE WHEN $14 THEN $15::timestamptz ELSE day_before_at END,
       hours_before_at = CASE WHEN $14 THEN $16::timestamptz ELSE hours_before_at END,
       after_at = CASE WHEN $17::timestamptz > now() THEN $17::timestamptz ELSE after_at END,
       attended = $18, conclusions = $19
     WHERE id = $1`,
    [
      ...[
        id,
        event.title,
        event.what,
        event.place,
        event.pin?.latitude ?? null,
        event.pin?.longitude ?? null,
      ],
      ...[event.borough, event.topic, event.access, at(event.starts), at(event.ends), event.capacity],
      ...[event.host, again, at(day), at(hours), at(event.ends + policy.events.after)],
      ...[event.attended, event.conclusions],
    ],
  )
  await client.query('UPDATE event_photo SET public = true WHERE event_id = $1', [id])
  // What is told of it afterwards is no change of what people came for.
  if (!before || event.ends <= now) return
  if (telling.some((part) => before[part] !== form[part])) await tellRegistered(client, id, 'event-changed')
  await moveUp(client, id)
}
