import type { Pool } from 'pg'
import { openPromises } from './promise/open.ts'
import { chatsOf } from './reaching.ts'

/**
 * Carries out an `announce` effect: the author and those who follow the proposal are told of a tier, not at night. The
 * city owes something from now on, and the notice says by when. Deleting the effect, opening the promise and writing
 * the notices are one statement, so everybody is told once. Progress is told by the day.
 */
const statement = `
  WITH owed AS (
    DELETE FROM effect WHERE id = $1 AND type = 'announce' RETURNING proposal_id, at
  ),
  what AS (
    SELECT o.proposal_id, o.at, r.kind, r.reached_at, p.author_id, waking(city.time_zone) AS after
    FROM owed o
    JOIN reached r ON r.proposal_id = o.proposal_id AND r.at = o.at AND r.kind = 'tier'
    JOIN proposal p ON p.id = o.proposal_id
    JOIN consultation con ON con.id = p.consultation_id JOIN city ON city.id = con.city_id
  ),
  ${openPromises('what')},
  who AS (
    SELECT author_id AS resident_id, true AS author FROM what WHERE author_id IS NOT NULL
    UNION ALL
    SELECT f.resident_id, false
    FROM what w JOIN follow f ON f.proposal_id = w.proposal_id
    WHERE f.resident_id IS DISTINCT FROM w.author_id
  ),
  chat AS (
    ${chatsOf('who')}
  )
  INSERT INTO notice (conversation_id, channel, body, after)
  SELECT c.id, c.channel,
    jsonb_strip_nulls(jsonb_build_object(
      'type', w.kind, 'proposal', w.proposal_id, 'at', w.at, 'author', c.author, 'due', coalesce(o.due, p.due))),
    w.after
  FROM what w LEFT JOIN opened o ON true
  LEFT JOIN promise p ON p.proposal_id = w.proposal_id AND p.at = w.at
  CROSS JOIN chat c
  ORDER BY c.author DESC, c.id`

/** @returns how many are told. */
export async function announce(pool: Pool, effect: string): Promise<number> {
  const { rowCount } = await pool.query({ name: 'announce', text: statement, values: [effect] })
  return rowCount ?? 0
}
