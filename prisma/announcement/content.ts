import { policy } from '../../core/policy.ts'

/** How the photo of announcement `a` is; null where there is none. Whatsapp takes no other kinds, and none that is larger. */
export const photoState = `(
  SELECT CASE WHEN h.failed IS NOT NULL THEN 'unfit' WHEN h.bytes IS NULL THEN 'coming'
    WHEN h.type IN ('image/jpeg', 'image/png') AND octet_length(h.bytes) <= ${policy.announcement.photoBytes} THEN 'kept'
    ELSE 'unfit' END
  FROM photo h WHERE h.id = a.photo_id)`

/** What is told to each, of announcement `a`: the card of an event only while it is to be. */
export const contentColumns = `a.kind, a.texts, (
  SELECT json_build_object('id', e.id, 'title', e.title, 'place', e.place, 'zone', c.time_zone,
    'starts', (extract(epoch FROM e.starts_at) * 1000)::float8, 'ends', (extract(epoch FROM e.ends_at) * 1000)::float8)
  FROM event e CROSS JOIN city c WHERE e.id = a.event_id AND e.status = 'published') AS event,
  CASE WHEN a.photo_id IS NOT NULL
    THEN json_build_object('id', a.photo_id, 'words', a.photo_words, 'state', ${photoState}) END AS photo`
