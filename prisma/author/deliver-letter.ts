import type { Pool } from 'pg'
import { chatOf } from '../reaching.ts'

/** Signers that one statement looks at. */
const page = 1_000

/**
 * Carries out a part of a `letter` effect: a page of those who signed, in the order of their ids, is told of a message,
 * not at night. The effect knows how far it went and moves on with the notices in one statement, so that nobody is told
 * twice however often it is broken off; the last page deletes it. One that somebody else is at is left to them.
 */
const statement = `
  WITH held AS (
    SELECT e.id, e.proposal_id, e.message_id, coalesce(e.after_id, 0) AS after_id
    FROM effect e WHERE e.id = $1 AND e.type = 'letter' FOR UPDATE SKIP LOCKED
  ),
  about AS (
    SELECT h.*, p.author_id, p.ended, waking(city.time_zone) AS after
    FROM held h JOIN proposal p ON p.id = h.proposal_id
    JOIN consultation con ON con.id = p.consultation_id JOIN city ON city.id = con.city_id
  ),
  page AS MATERIALIZED (
    SELECT s.resident_id, s.stands
    FROM about a CROSS JOIN LATERAL (
      SELECT resident_id, stands FROM signature
      WHERE proposal_id = a.proposal_id AND resident_id > a.after_id
      ORDER BY resident_id LIMIT ${page}
    ) AS s
  ),
  told AS (
    INSERT INTO notice (conversation_id, channel, body, after)
    SELECT c.id, c.channel,
      jsonb_build_object('type', 'letter', 'proposal', a.proposal_id, 'message', a.message_id::text), a.after
    FROM about a CROSS JOIN page s
    CROSS JOIN LATERAL (${chatOf('s.resident_id')}) AS c
    WHERE s.stands AND s.resident_id IS DISTINCT FROM a.author_id AND a.ended IS DISTINCT FROM 'hidden'
      AND NOT EXISTS (SELECT FROM quiet q WHERE q.proposal_id = a.proposal_id AND q.resident_id = s.resident_id)
    ORDER BY s.resident_id
    RETURNING 1
  ),
  moved AS (
    UPDATE effect e SET after_id = (SELECT max(resident_id) FROM page), sweep_at = now() + interval '10 seconds'
    FROM held h WHERE e.id = h.id AND (SELECT count(*) FROM page) = ${page}
    RETURNING 1
  ),
  done AS (
    DELETE FROM effect e USING held h WHERE e.id = h.id AND (SELECT count(*) FROM page) < ${page}
  )
  SELECT (SELECT count(*)::int FROM told) AS told, EXISTS (SELECT FROM moved) AS more`

/** @returns how many were told, and whether others are left. */
export async function deliverLetter(pool: Pool, effect: string): Promise<{ told: number; more: boolean }> {
  const { rows } = await pool.query<{ told: number; more: boolean }>({
    name: 'deliver-letter',
    text: statement,
    values: [effect],
  })
  return rows[0] ?? { told: 0, more: false }
}
