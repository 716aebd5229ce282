import type { PoolClient } from 'pg'
import { chatsOf } from '../reaching.ts'

/**
 * What became of a point. That it was not taken is told to those alone who said it of the version before; the rest, to
 * those who said it and to those who support it.
 */
type News = { what: 'answered' } | { what: 'taken' | 'left'; version: number }

/** Who is told of points ($1): once for each, and as their own where they said it. */
const people = `(
    SELECT point_id, resident_id, bool_or(own) AS own FROM (
      SELECT c.point_id, c.resident_id, true AS own FROM essay_comment c
      WHERE c.point_id = ANY ($1::bigint[]) AND c.status = 'public'
        AND ($2::jsonb ->> 'what' <> 'left' OR c.version = ($2::jsonb ->> 'version')::int - 1)
      UNION ALL
      SELECT s.point_id, s.resident_id, false FROM essay_support s
      WHERE s.point_id = ANY ($1::bigint[]) AND $2::jsonb ->> 'what' <> 'left'
    ) AS told GROUP BY point_id, resident_id)`

/** Owes the notices, not at night. @returns how many are told. */
export async function tellPoints(client: PoolClient, points: readonly string[], news: News): Promise<number> {
  if (points.length === 0) return 0
  const { rowCount } = await client.query({
    name: 'tell-points',
    text: `INSERT INTO notice (conversation_id, channel, body, after)
      SELECT id, channel,
        jsonb_build_object('type', 'point', 'point', point_id::text, 'own', own) || $2::jsonb,
        waking((SELECT time_zone FROM city))
      FROM (${chatsOf(people, { per: 'w.point_id' })}) AS reached
      ORDER BY point_id, resident_id`,
    values: [points, JSON.stringify(news)],
  })
  return rowCount ?? 0
}
