/** What is told to each, of announcement `a`: the card of an event only while it is to be. */
export const contentColumns = `a.kind, a.texts, (
  SELECT json_build_object('id', e.id, 'title', e.title, 'place', e.place, 'zone', c.time_zone,
    'starts', (extract(epoch FROM e.starts_at) * 1000)::float8, 'ends', (extract(epoch FROM e.ends_at) * 1000)::float8)
  FROM event e CROSS JOIN city c WHERE e.id = a.event_id AND e.status = 'published') AS event`
