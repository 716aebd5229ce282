import { policy } from '../../../core/policy.ts'
import { isPublic } from '../../event/columns.ts'
import { instant, type OpenTable } from './table.ts'

/** Nothing of who hosts or comes. A rating of few people is left out. */
export const eventsTable: OpenTable = {
  sql: `SELECT e.id AS key, e.id, e.kind, e.title, e.what, e.place, e.latitude, e.longitude, e.borough_id AS borough,
      e.topic_id AS topic, e.access, ${instant('e.starts_at')} AS starts, ${instant('e.ends_at')} AS ends, e.capacity,
      e.status = 'cancelled' AS cancelled, e.attended, e.conclusions, o.rating, o.ratings
    FROM event e
    LEFT JOIN LATERAL (
      SELECT round(avg(rating), 1)::float8 AS rating, count(*)::int AS ratings FROM event_opinion
      WHERE event_id = e.id HAVING count(*) >= ${policy.results.smallest}
    ) AS o ON true
    WHERE e.consultation_id = $1 AND ${isPublic}`,
}
