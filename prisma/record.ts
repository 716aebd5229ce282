import type { Pool } from 'pg'
import type { Notice } from '../core/notice.ts'
import { crossing } from './crossing.ts'

/** What became of one effect. `superseded`: a newer one of the same person, who wanted the opposite, is obeyed. */
export type RecordOutcome =
  | Extract<Notice['type'], 'signed' | 'already-signed' | 'closed' | 'withdrawn' | 'invalid'>
  | 'superseded'

export interface Recorded {
  /** By effect id. An effect that is missing was carried out before. */
  outcomes: ReadonlyMap<string, RecordOutcome>
  /** Effects of type `announce` that this batch made. */
  announcements: readonly string[]
}

/**
 * Records a batch of signatures and withdrawals: the one statement that changes a count.
 *
 * Deleting the effect is what claims it, so an effect counts once however often its job runs. Of several effects on
 * one signature the newest that is allowed rules, whichever arrives first: an older one finds a newer `effect_id` and
 * changes nothing, though whoever asked for what now holds is told so. A count moves by what its signatures changed,
 * in the same statement; rows are taken in one order (effects, then signatures, then tallies, each by key), so that
 * batches never wait for each other in a circle.
 *
 * Who declared to live elsewhere is counted apart, as they declared when they signed: that changes only with a
 * signature that is given anew. One that staff invalidated moves no count, and stays invalid.
 *
 * The new count is made from the locked row: the one that the update sees first may be as it was before the wait, and
 * would be held against the table's checks.
 *
 * The planner takes each part for a handful of rows, and so joins two of them by comparing each row of the one with
 * each of the other, which grows with the square of the proposals in a batch. So what was claimed is deleted by an
 * array, the changes join the tallies once and by their key, and totals are those just counted beside the others.
 */
export const recordSql = `
  WITH claimed AS (
    SELECT id FROM effect WHERE id = ANY ($1::bigint[]) AND type IN ('sign', 'withdraw') ORDER BY id FOR UPDATE
  ),
  owed AS (
    DELETE FROM effect
    WHERE id = ANY (ARRAY(SELECT id FROM claimed))
    RETURNING id, type = 'sign' AS stands, conversation_id, channel, resident_id, proposal_id, created_at, stand,
      elsewhere, origin, shift_id
  ),
  asked AS (
    SELECT o.*, p.closed_at IS NULL OR NOT o.stands AS allowed
    FROM owed o JOIN proposal p ON p.id = o.proposal_id
  ),
  newest AS (
    SELECT DISTINCT ON (proposal_id, resident_id)
      proposal_id, resident_id, id, stands, created_at, channel, stand, elsewhere, origin, shift_id
    FROM asked
    WHERE allowed
    ORDER BY proposal_id, resident_id, id DESC
  ),
  written AS (
    INSERT INTO signature AS s
      (proposal_id, resident_id, stands, effect_id, signed_at, channel, stand, elsewhere, origin, shift_id)
    SELECT proposal_id, resident_id, stands, id, created_at, channel, stand, elsewhere, origin, shift_id
    FROM newest
    ORDER BY proposal_id, resident_id
    ON CONFLICT (proposal_id, resident_id) DO UPDATE
      SET stood = s.stands,
          stands = CASE WHEN s.effect_id < EXCLUDED.effect_id THEN EXCLUDED.stands ELSE s.stands END,
          effect_id = greatest(s.effect_id, EXCLUDED.effect_id),
          signed_at = CASE WHEN s.stands OR s.effect_id > EXCLUDED.effect_id THEN s.signed_at ELSE EXCLUDED.signed_at END,
          channel = CASE WHEN s.stands OR s.effect_id > EXCLUDED.effect_id THEN s.channel ELSE EXCLUDED.channel END,
          stand = CASE WHEN s.stands OR s.effect_id > EXCLUDED.effect_id THEN s.stand ELSE EXCLUDED.stand END,
          elsewhere = CASE WHEN s.stands OR s.effect_id > EXCLUDED.effect_id THEN s.elsewhere ELSE EXCLUDED.elsewhere END,
          origin = CASE WHEN s.stands OR s.effect_id > EXCLUDED.effect_id THEN s.origin ELSE EXCLUDED.origin END,
          shift_id = CASE WHEN s.stands OR s.effect_id > EXCLUDED.effect_id THEN s.shift_id ELSE EXCLUDED.shift_id END
    RETURNING proposal_id, resident_id, stands, stood, effect_id, elsewhere, invalid_by
  ),
  change AS (
    SELECT proposal_id,
      (sum(stands::int - stood::int) FILTER (WHERE NOT elsewhere))::int AS by,
      (sum(stands::int - stood::int) FILTER (WHERE elsewhere))::int AS elsewhere_by
    FROM written
    WHERE stands <> stood AND invalid_by IS NULL
    GROUP BY proposal_id
  ),
  locked AS (
    SELECT t.proposal_id, t.count AS before, t.count + coalesce(c.by, 0) AS count,
      t.elsewhere + coalesce(c.elsewhere_by, 0) AS elsewhere
    FROM change c JOIN tally t ON t.proposal_id = c.proposal_id
    ORDER BY t.proposal_id
    FOR UPDATE OF t
  ),
  counted AS (
    UPDATE tally t
    SET count = l.count, elsewhere = l.elsewhere
    FROM locked l
    WHERE t.proposal_id = l.proposal_id
    RETURNING t.proposal_id, t.count, t.elsewhere, l.before
  ),
  ${crossing('counted')},
  outcome AS (
    SELECT a.id, a.conversation_id, a.channel, a.resident_id, a.proposal_id, a.created_at, a.origin,
      coalesce(w.elsewhere, false) AS elsewhere, w.invalid_by,
      CASE
        WHEN NOT a.allowed THEN 'closed'
        WHEN a.stands <> w.stands THEN 'superseded'
        WHEN NOT a.stands THEN 'withdrawn'
        WHEN w.invalid_by IS NOT NULL THEN 'invalid'
        WHEN a.id = w.effect_id AND NOT w.stood THEN 'signed'
        ELSE 'already-signed'
      END AS outcome
    FROM asked a
    LEFT JOIN written w ON w.proposal_id = a.proposal_id AND w.resident_id = a.resident_id
  ),
  total AS MATERIALIZED (
    SELECT proposal_id, count, elsewhere FROM counted
    UNION ALL
    SELECT t.proposal_id, t.count, t.elsewhere
    FROM tally t
    WHERE t.proposal_id IN (
      SELECT proposal_id FROM asked WHERE proposal_id NOT IN (SELECT proposal_id FROM counted))
  ),
  told AS (
    INSERT INTO notice (conversation_id, channel, body, asked_at)
    SELECT o.conversation_id, o.channel,
      CASE
        WHEN o.elsewhere OR o.invalid_by IS NOT NULL
          THEN jsonb_build_object('type', o.outcome, 'proposal', o.proposal_id, 'count', t.count, 'resident',
            o.resident_id, 'elsewhere', CASE WHEN o.elsewhere THEN t.elsewhere END, 'invalidation', o.invalid_by)
        ELSE jsonb_build_object('type', o.outcome, 'proposal', o.proposal_id, 'count', t.count, 'resident',
          o.resident_id)
      END || CASE WHEN o.origin = 'assisted' THEN '{"assisted": true}'::jsonb ELSE '{}'::jsonb END,
      o.created_at
    FROM outcome o JOIN total t ON t.proposal_id = o.proposal_id
    WHERE o.outcome <> 'superseded' AND o.conversation_id IS NOT NULL
    ORDER BY o.id
  )
  SELECT id, outcome FROM outcome
  UNION ALL
  SELECT id, 'announce' FROM announced`

/** @throws when the database fails: nothing of the batch is recorded then, and all of it may be tried again. */
export async function recordSignatures(pool: Pool, effects: readonly string[]): Promise<Recorded> {
  const { rows } = await pool.query<{ id: string; outcome: RecordOutcome | 'announce' }>({
    name: 'record-signatures',
    text: recordSql,
    values: [effects],
  })
  const outcomes = new Map<string, RecordOutcome>()
  const announcements: string[] = []
  for (const { id, outcome } of rows) {
    if (outcome === 'announce') announcements.push(id)
    else outcomes.set(id, outcome)
  }
  return { outcomes, announcements }
}
