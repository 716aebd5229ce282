import type { Pool } from 'pg'
import { chatsOf } from './reaching.ts'

/**
 * Carries out a `tell` effect: the author of a proposal and its audience are told of an entry of its history, not at
 * night. Deleting the effect and writing the notices are one statement, so everybody is told once. Of one that was
 * merged, each is told whether they signed the other already.
 */
const statement = `
  WITH owed AS (
    DELETE FROM effect WHERE id = $1 AND type = 'tell' RETURNING proposal_id, entry_id, audience
  ),
  what AS (
    SELECT o.proposal_id, o.entry_id, o.audience, p.author_id, waking(city.time_zone) AS after,
      (e.body->>'into')::integer AS joins,
      (e.body->>'invalidation')::bigint AS invalidation, e.body->>'kind' AS kind
    FROM owed o JOIN proposal p ON p.id = o.proposal_id JOIN entry e ON e.id = o.entry_id
    JOIN consultation con ON con.id = p.consultation_id JOIN city ON city.id = con.city_id
  ),
  who AS (
    SELECT author_id AS resident_id, true AS author, false AS concerned FROM what WHERE author_id IS NOT NULL
    UNION ALL
    SELECT f.resident_id, false, false
    FROM what w JOIN follow f ON f.proposal_id = w.proposal_id
    WHERE w.audience IN ('followers', 'concerned') AND f.resident_id IS DISTINCT FROM w.author_id
    UNION ALL
    SELECT s.resident_id, false, false
    FROM what w JOIN signature s ON s.proposal_id = w.proposal_id
    WHERE w.audience = 'signers' AND s.stands AND s.resident_id IS DISTINCT FROM w.author_id
    UNION ALL
    -- Those whose signature stands and is as the entry says, still: invalid, or valid again.
    SELECT d.resident_id, false, true
    FROM what w JOIN invalidated d ON d.invalidation_id = w.invalidation
    JOIN signature s ON s.proposal_id = w.proposal_id AND s.resident_id = d.resident_id
    WHERE w.audience = 'concerned' AND s.stands
      AND s.invalid_by IS NOT DISTINCT FROM CASE w.kind WHEN 'invalidated' THEN w.invalidation END
  ),
  chat AS (
    ${chatsOf('who', {
      where: `(w.author OR w.concerned OR NOT EXISTS (
        SELECT FROM quiet q JOIN what ON what.proposal_id = q.proposal_id WHERE q.resident_id = w.resident_id))`,
      first: 'w.concerned DESC',
    })}
  )
  INSERT INTO notice (conversation_id, channel, body, after)
  SELECT c.id, c.channel,
    jsonb_strip_nulls(jsonb_build_object(
      'type', 'entry', 'proposal', w.proposal_id, 'entry', w.entry_id::text, 'author', c.author,
      'concerned', CASE WHEN c.concerned THEN true END, 'joins', w.joins,
      'signed', CASE WHEN w.joins IS NOT NULL THEN EXISTS (
        SELECT FROM signature s
        WHERE s.proposal_id = w.joins AND s.resident_id = c.resident_id AND s.stands) END)),
    w.after
  FROM what w CROSS JOIN chat c
  ORDER BY c.author DESC, c.id`

/** @returns how many are told. */
export async function tell(pool: Pool, effect: string): Promise<number> {
  const { rowCount } = await pool.query({ name: 'tell', text: statement, values: [effect] })
  return rowCount ?? 0
}
