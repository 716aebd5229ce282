import type { Pool } from 'pg'
import { policy } from '../../core/policy.ts'
import { chatsOf } from '../reaching.ts'

/**
 * Tells authors once a week, on Monday from a certain hour of the city on, how each of their open proposals went that
 * got a signature in the week before; later in the week where no worker ran. The row of the week and the notices are
 * one statement, so a week is told once and whole or not at all. What is drawn is read when the notice is told.
 */
const statement = `
  WITH due AS (
    SELECT monday, monday - 7 AS week,
      (monday - 7)::timestamp AT TIME ZONE time_zone AS since, monday::timestamp AT TIME ZONE time_zone AS until
    FROM (
      SELECT time_zone, date_trunc('week', local)::date AS monday, local
      FROM (SELECT time_zone, coalesce($1::timestamptz, now()) AT TIME ZONE time_zone AS local FROM city) AS clock
    ) AS week
    WHERE extract(hour FROM local) >= ${policy.author.weekly.from} AND extract(hour FROM local) < ${policy.author.weekly.until}
      AND NOT EXISTS (SELECT FROM occasion WHERE what = 'weekly' AND day = monday)
  ),
  mine AS (
    INSERT INTO occasion (what, day) SELECT 'weekly', monday FROM due ON CONFLICT DO NOTHING RETURNING day
  ),
  busy AS (
    SELECT p.id, p.author_id, d.week
    FROM mine JOIN due d ON d.monday = mine.day CROSS JOIN proposal p
    WHERE p.author_id IS NOT NULL AND p.closed_at IS NULL
      AND EXISTS (SELECT FROM signature s
        WHERE s.proposal_id = p.id AND s.stands AND s.invalid_by IS NULL AND NOT s.elsewhere
          AND s.signed_at >= d.since AND s.signed_at < d.until)
  ),
  chat AS (
    ${chatsOf('(SELECT DISTINCT author_id AS resident_id FROM busy)')}
  ),
  owed AS (
    INSERT INTO notice (conversation_id, channel, body)
    SELECT c.id, c.channel, jsonb_build_object('type', 'weekly', 'proposal', b.id, 'week', b.week)
    FROM busy b JOIN chat c ON c.resident_id = b.author_id
    ORDER BY b.id
    RETURNING id
  )
  SELECT day::text AS day, (SELECT count(*)::int FROM owed) AS told FROM mine`

export interface ToldWeek {
  /** Its Monday, YYYY-MM-DD: the one after the week that is told. */
  day: string
  /** Pictures owed. */
  told: number
}

/**
 * @param at What is taken for now; the database's clock when it is not given, so that all workers have one.
 * @returns undefined when it is not the time, or the week was told before.
 */
export async function tellWeekly(pool: Pool, at?: Date): Promise<ToldWeek | undefined> {
  const { rows } = await pool.query<ToldWeek>({ name: 'tell-weekly', text: statement, values: [at ?? null] })
  return rows[0]
}
