import type { HostingAsks } from '../../core/ask/hosting.ts'
import type { Photo } from '../../core/photo.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { forgetPhotos } from '../photo/kept.ts'
import type { Store } from '../store.ts'
import { isTheirs } from './columns.ts'

type Client = Pick<Asker, 'client'>

/** Ids of the photos of event `e`, in order. */
export const photosSql = (which: string) =>
  `(SELECT coalesce(json_agg(h.photo_id ORDER BY h.place), '[]') FROM event_photo h WHERE h.event_id = e.id AND ${which})`

/** Holds an event that is over and theirs, and before no moderator. */
async function hold(
  client: Client['client'],
  { resident, event }: { resident: string; event: number },
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'hold-event-photos',
    text: `SELECT FROM event e WHERE e.id = $2 AND ${isTheirs} AND e.status = 'published' AND e.ends_at <= now()
        AND NOT EXISTS (SELECT FROM review r WHERE r.event_id = e.id AND r.decided_at IS NULL)
      FOR NO KEY UPDATE OF e`,
    values: [resident, event],
  })
  return rowCount === 1
}

/** Adds one that was just kept; where it cannot be, it is forgotten. */
export async function eventPhoto(
  { resident, event, photo }: HostingAsks['event-photo']['ask'],
  { client }: Client,
): Promise<HostingAsks['event-photo']['told']> {
  const held = await hold(client, { resident, event })
  const { rowCount } = held
    ? await client.query({
        name: 'add-event-photo',
        text: `INSERT INTO event_photo (photo_id, event_id, place)
          SELECT $1, $2, coalesce(max(place), 0) + 1 FROM event_photo WHERE event_id = $2
          HAVING count(*) < ${policy.events.photos}`,
        values: [photo, event],
      })
    : { rowCount: 0 }
  if (rowCount !== 1) await forgetPhotos(client, [photo])
  return rowCount === 1 ? 'kept' : held ? 'full' : 'closed'
}

/** Forgets all photos of an event of theirs. */
export async function eventPhotosDrop(
  { resident, event }: HostingAsks['event-photos-drop']['ask'],
  { client }: Client,
): Promise<boolean> {
  if (!(await hold(client, { resident, event }))) return false
  const { rows } = await client.query<{ photo: string }>({
    name: 'drop-event-photos',
    text: 'DELETE FROM event_photo WHERE event_id = $1 RETURNING photo_id AS photo',
    values: [event],
  })
  await forgetPhotos(
    client,
    rows.map(({ photo }) => photo),
  )
  return rows.length > 0
}

/** One that is public. */
export async function publicEventPhoto(
  { pool }: Pick<Store, 'pool'>,
  id: string,
): Promise<Photo | undefined> {
  const { rows } = await pool.query<Photo>({
    name: 'public-event-photo',
    text: `SELECT p.type, p.bytes FROM event_photo h JOIN photo p ON p.id = h.photo_id JOIN event e ON e.id = h.event_id
      WHERE h.photo_id = $1 AND h.public AND e.status = 'published' AND p.bytes IS NOT NULL`,
    values: [id],
  })
  return rows[0]
}

/** One of an event by its place, public or not: for who decides whether it may be. */
export async function eventPhotoAt(
  { pool }: Pick<Store, 'pool'>,
  event: number,
  place: number,
): Promise<Photo | undefined> {
  const { rows } = await pool.query<Photo>({
    name: 'event-photo-at',
    text: `SELECT p.type, p.bytes FROM event_photo h JOIN photo p ON p.id = h.photo_id
      WHERE h.event_id = $1 AND h.place = $2 AND p.bytes IS NOT NULL`,
    values: [event, place],
  })
  return rows[0]
}
