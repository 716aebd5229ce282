import type { Pool } from 'pg'
import { chatsOf } from '../reaching.ts'

/**
 * Owes analysts a reminder of each promise that is owed: a week before its day, a day before, the day after, and each
 * week from then on. Days are the city's, and nobody is told at night. Where no worker looked for a while the newest
 * moment is told alone. Moving `reminded_on` and writing the notices are one statement, and a worker that waited for
 * another finds it moved: each is told once, however many look and whenever one dies.
 */
const statement = `
  WITH clock AS (SELECT coalesce($1::timestamptz, now()) AS moment),
  local AS (
    SELECT c.id AS consultation_id, (clock.moment AT TIME ZONE city.time_zone)::date AS today,
      waking(city.time_zone, clock.moment) AS after
    FROM clock, consultation c JOIN city ON city.id = c.city_id
  ),
  due AS (
    SELECT w.id, m.day, l.today, l.after
    FROM promise w JOIN proposal p ON p.id = w.proposal_id
    JOIN local l ON l.consultation_id = p.consultation_id
    CROSS JOIN LATERAL (
      SELECT max(each.day) AS day
      FROM unnest(ARRAY[w.on_day - 7, w.on_day - 1,
        CASE WHEN l.today > w.on_day THEN w.on_day + 1 + (l.today - w.on_day - 1) / 7 * 7 END]) AS each (day)
      WHERE each.day <= l.today
    ) AS m
    WHERE w.kept_at IS NULL AND p.ended IS NULL AND w.on_day <= l.today + 7 AND w.reminded_on < m.day
    ORDER BY w.id
    FOR UPDATE OF w
  ),
  told AS (
    UPDATE promise w SET reminded_on = d.day
    FROM due d WHERE w.id = d.id AND w.reminded_on < d.day
    RETURNING w.id, w.proposal_id, w.at, w.duty, w.meeting, w.on_day, d.today, d.after
  ),
  chat AS (
    ${chatsOf('staff', {
      where: `w.roles && '{analyst,administrator}' AND c.channel <> 'web' AND EXISTS (SELECT FROM told)`,
    })}
  )
  INSERT INTO notice (conversation_id, channel, body, after)
  SELECT c.id, c.channel,
    jsonb_build_object('type', 'owed', 'proposal', t.proposal_id, 'promise', t.id::text, 'at', t.at,
      'what', CASE WHEN t.meeting IS NULL THEN t.duty ELSE 'meeting' END,
      'day', t.on_day, 'late', t.today > t.on_day),
    t.after
  FROM told t CROSS JOIN chat c
  ORDER BY t.on_day, t.id, c.id`

/**
 * @param at What is taken for now; the database's clock when it is not given, so that all workers have one.
 * @returns how many notices are owed.
 */
export async function remind(pool: Pick<Pool, 'query'>, at?: Date): Promise<number> {
  const { rowCount } = await pool.query({ name: 'remind', text: statement, values: [at ?? null] })
  return rowCount ?? 0
}
