import type { Pool } from 'pg'
import { policy } from '../../core/policy.ts'
import { chatsOf } from '../reaching.ts'

/**
 * Tells authors, once on each day of the city, of the steps that their proposals passed since they were last told: one
 * message for all proposals of a person. A step that a tier has left behind is no news. The row of the day, the steps
 * told and the notices are one statement, so a day is told once and whole or not at all; a step that is reached
 * meanwhile belongs to the next day, and days on which no worker ran to the one on which one runs again.
 */
const statement = `
  WITH due AS (
    SELECT local::date AS day, ((local::date - 1) + time '${policy.author.daily.from}:00') AT TIME ZONE time_zone AS yesterday
    FROM (SELECT time_zone, coalesce($1::timestamptz, now()) AT TIME ZONE time_zone AS local FROM city) AS clock
    WHERE extract(hour FROM local) >= ${policy.author.daily.from} AND extract(hour FROM local) < ${policy.author.daily.until}
      AND NOT EXISTS (SELECT FROM occasion WHERE what = 'daily' AND day = local::date)
  ),
  mine AS (
    INSERT INTO occasion (what, day) SELECT 'daily', day FROM due ON CONFLICT DO NOTHING RETURNING day
  ),
  passed AS (
    UPDATE reached r SET told_at = now()
    FROM mine
    WHERE r.kind = 'progress' AND r.told_at IS NULL
    RETURNING r.proposal_id, r.at
  ),
  best AS (
    SELECT proposal_id, max(at) AS at FROM passed GROUP BY proposal_id
  ),
  news AS (
    SELECT p.author_id, t.count, jsonb_build_object('proposal', p.id, 'title', p.title, 'at', b.at, 'count', t.count,
      'recent', (SELECT count(*) FROM signature s
        WHERE s.proposal_id = p.id AND s.stands AND s.invalid_by IS NULL AND NOT s.elsewhere
          AND s.signed_at >= d.yesterday)) AS item
    FROM best b CROSS JOIN due d
    JOIN proposal p ON p.id = b.proposal_id JOIN tally t ON t.proposal_id = p.id
    WHERE p.author_id IS NOT NULL AND p.closed_at IS NULL AND t.count > 0
      AND NOT EXISTS (SELECT FROM reached r WHERE r.proposal_id = p.id AND r.kind = 'tier' AND r.at > b.at)
  ),
  told AS (
    SELECT author_id AS resident_id, jsonb_agg(item ORDER BY count DESC, (item->'proposal')::int) AS items FROM news GROUP BY author_id
  ),
  chat AS (
    ${chatsOf('told')}
  ),
  owed AS (
    INSERT INTO notice (conversation_id, channel, body)
    SELECT id, channel, jsonb_build_object('type', 'daily', 'proposals', items) FROM chat ORDER BY id
    RETURNING id
  )
  SELECT day::text AS day, (SELECT count(*)::int FROM owed) AS told FROM mine`

export interface ToldDay {
  /** YYYY-MM-DD. */
  day: string
  /** Authors who are told. */
  told: number
}

/**
 * @param at What is taken for now; the database's clock when it is not given, so that all workers have one.
 * @returns undefined when it is not the hour, or the day was told before.
 */
export async function tellDaily(pool: Pool, at?: Date): Promise<ToldDay | undefined> {
  const { rows } = await pool.query<ToldDay>({ name: 'tell-daily', text: statement, values: [at ?? null] })
  return rows[0]
}
