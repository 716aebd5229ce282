import type { Pool } from 'pg'
import type { Asks } from '../core/ask.ts'
import type { Asker } from './asker.ts'
import { isListed } from './listed.ts'

/** Among how many of those opened least one is drawn: few, so that the counts stay near each other. */
const few = 8

/** What the chats of one person have not opened, drawn and noted in one statement. */
const unseenSql = `
  WITH mine AS (SELECT id FROM conversation WHERE id = $2 OR resident_id = $3),
  least AS (
    SELECT r.proposal_id AS id, row_number() OVER () - 1 AS place, count(*) OVER () AS of FROM (
      SELECT r.proposal_id FROM rotation r JOIN proposal p ON p.id = r.proposal_id
      WHERE r.consultation_id = $1 AND ${isListed} AND NOT EXISTS (
        SELECT FROM viewed v
        WHERE v.proposal_id = r.proposal_id AND v.conversation_id = ANY (ARRAY(SELECT id FROM mine))
      )
      ORDER BY r.shown, r.proposal_id LIMIT ${few}
    ) AS r
  ),
  drawn AS (SELECT id FROM least WHERE place = $4::bigint % of),
  noted AS (
    INSERT INTO viewed (conversation_id, proposal_id, counted) SELECT $2, id, true FROM drawn
    ON CONFLICT DO NOTHING
  )
  UPDATE rotation SET shown = shown + 1 WHERE proposal_id = (SELECT id FROM drawn)
  RETURNING proposal_id AS id`

export async function unseen(
  { resident, seed }: Asks['unseen']['ask'],
  { client, consultation, conversation }: Asker,
): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>({
    name: 'unseen',
    text: unseenSql,
    values: [consultation, conversation, resident ?? null, seed],
  })
  return rows[0]?.id
}

/** Any fixed number: processes that count at once would wait for each other in a circle. */
const lock = 7_236_403
/** Openings that are counted at once. */
const most = 5_000

const countSql = `
  WITH counted AS (
    UPDATE viewed v SET counted = true
    FROM (SELECT conversation_id, proposal_id FROM viewed
          WHERE NOT counted AND (SELECT pg_try_advisory_xact_lock(${lock})) LIMIT ${most}) AS n
    WHERE v.conversation_id = n.conversation_id AND v.proposal_id = n.proposal_id AND NOT v.counted
    RETURNING v.proposal_id
  ),
  raised AS (
    UPDATE rotation r SET shown = r.shown + t.times
    FROM (SELECT proposal_id, count(*)::int AS times FROM counted GROUP BY proposal_id) AS t
    WHERE t.proposal_id = r.proposal_id
  )
  SELECT count(*)::int AS counted FROM counted`

/**
 * Counts which proposals were opened since it was last called, away from the turns that opened them.
 *
 * @returns whether there is more to count at once.
 */
export async function countViews(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ counted: number }>(countSql)
  return rows[0]?.counted === most
}
