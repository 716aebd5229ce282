import type { Pool, PoolClient } from 'pg'
import type { Course } from '../../core/author/course.ts'
import { policy } from '../../core/policy.ts'

/** Until when: a moment in milliseconds, or the end of the week that began on this Monday of the city. */
export type Until = { at: number } | { week: string }

/**
 * Of the signatures that count: those of the city over time, as their count is, and where all who signed live.
 * By days while it is new, else by weeks; the last bar is the one of the moment.
 */
const statement = `
  WITH about AS (
    SELECT p.id, p.title, t.count, p.closed_at IS NULL AS open, c.zone, u.until,
      ((u.until - interval '1 microsecond') AT TIME ZONE c.zone)::date AS today,
      (p.created_at AT TIME ZONE c.zone)::date AS began
    FROM proposal p JOIN tally t ON t.proposal_id = p.id
    JOIN consultation con ON con.id = p.consultation_id
    JOIN LATERAL (SELECT time_zone AS zone FROM city WHERE city.id = con.city_id) AS c ON true
    CROSS JOIN LATERAL (
      SELECT coalesce($3::timestamptz, ($4::date + 7)::timestamp AT TIME ZONE c.zone) AS until
    ) AS u
    WHERE p.id = $1 AND p.author_id = coalesce($2, p.author_id) AND p.ended IS DISTINCT FROM 'hidden'
  ),
  frame AS (
    SELECT *, began > today - ${policy.author.course.days} AS fresh FROM about
  ),
  bar AS (
    SELECT day::date AS from_day,
      CASE WHEN fresh THEN day::date ELSE day::date + 6 END AS to_day
    FROM frame, generate_series(
      CASE WHEN fresh THEN today::timestamp - interval '${policy.author.course.days - 1} days'
        ELSE date_trunc('week', today::timestamp) - interval '${policy.author.course.weeks - 1} weeks' END,
      today::timestamp,
      CASE WHEN fresh THEN interval '1 day' ELSE interval '1 week' END) AS day
  ),
  signed AS MATERIALIZED (
    SELECT (s.signed_at AT TIME ZONE f.zone)::date AS day, s.resident_id, s.elsewhere
    FROM frame f JOIN signature s ON s.proposal_id = f.id
    WHERE s.stands AND s.invalid_by IS NULL AND s.signed_at < f.until
  ),
  daily AS (
    SELECT day, count(*)::int AS count FROM signed WHERE NOT elsewhere GROUP BY day
  ),
  place AS (
    SELECT s.elsewhere, CASE WHEN NOT s.elsewhere THEN r.borough_id END AS borough, count(*)::int AS count
    FROM signed s JOIN resident r ON r.id = s.resident_id
    GROUP BY 1, 2
  )
  SELECT f.title, f.count, f.open, CASE WHEN f.fresh THEN 'day' ELSE 'week' END AS by,
    (SELECT jsonb_agg(jsonb_build_object('from', b.from_day, 'count',
        (SELECT coalesce(sum(d.count), 0) FROM daily d WHERE d.day BETWEEN b.from_day AND b.to_day))
      ORDER BY b.from_day) FROM bar b) AS bars,
    (SELECT coalesce(sum(d.count), 0)::int FROM daily d WHERE d.day > f.today - 7) AS recent,
    coalesce((SELECT jsonb_agg(jsonb_build_object('borough', borough, 'count', count)
      ORDER BY count DESC, borough) FROM place WHERE elsewhere OR borough IS NOT NULL), '[]') AS places,
    (SELECT coalesce(sum(count), 0)::int FROM place WHERE NOT elsewhere AND borough IS NULL) AS unplaced,
    coalesce((SELECT jsonb_agg(jsonb_build_object('at', r.at, 'due', o.due,
        'meeting', floor(extract(epoch FROM o.meeting) * 1000), 'place', o.place, 'kept', o.kept_at IS NOT NULL)
      ORDER BY r.at)
      FROM reached r LEFT JOIN promise o ON o.proposal_id = r.proposal_id AND o.at = r.at
      WHERE r.proposal_id = f.id AND r.kind = 'tier'), '[]') AS reached
  FROM frame f`

/**
 * How a proposal goes. Reads each of its signatures.
 *
 * @param author When given, nobody else's is told.
 */
export async function readCourse(
  client: Pool | PoolClient,
  proposal: number,
  until: Until,
  author?: string,
): Promise<Course | undefined> {
  const { rows } = await client.query<Course>({
    name: 'course',
    text: statement,
    values: [
      proposal,
      author ?? null,
      'at' in until ? new Date(until.at) : null,
      'week' in until ? until.week : null,
    ],
  })
  return rows[0]
}
