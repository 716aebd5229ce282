import type { Pool } from 'pg'

/** An essay as whoever runs it sees it. */
export interface RunningEssay {
  id: string
  title: string
  version: number
  /** Of the newest version, in milliseconds since 1970. */
  published: number
  /** Who said something that counts. */
  people: number
  /** Comments that wait for a moderator. */
  waiting: number
  /** What is said in public, what is said alike counted once, and how much of it has no answer and was not taken. */
  points: number
  unanswered: number
}

/** The newest first. */
export async function runningEssays(pool: Pool): Promise<RunningEssay[]> {
  const { rows } = await pool.query<RunningEssay>(
    `SELECT e.id, v.title, e.version, (extract(epoch FROM v.published_at) * 1000)::float8 AS published, c.*,
       p.points, p.unanswered
     FROM essay e JOIN essay_version v ON (v.essay_id, v.version) = (e.id, e.version)
     CROSS JOIN LATERAL (
       SELECT count(DISTINCT resident_id) FILTER (WHERE status <> 'dropped')::int AS people,
         count(*) FILTER (WHERE status = 'waiting')::int AS waiting
       FROM essay_comment WHERE essay_id = e.id) AS c
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS points,
         count(*) FILTER (WHERE answer IS NULL AND taken_in IS NULL)::int AS unanswered
       FROM essay_point o WHERE o.essay_id = e.id
         AND EXISTS (SELECT FROM essay_comment s WHERE s.point_id = o.id AND s.status = 'public')) AS p
     ORDER BY v.published_at DESC, e.id`,
  )
  return rows
}
