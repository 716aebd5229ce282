import type { Pool } from 'pg'
import { policy } from '../../core/policy.ts'
import { chatsOf } from '../reaching.ts'
import { ofWhat } from './queue.ts'

/**
 * Owes moderators the news that something waits, when all that waited when they were last told is decided: once,
 * however many workers look, and not at night. Each is told if something waits that is not their own. The row that
 * says when they were told is changed only where somebody is told.
 */
const statement = `
  WITH news AS (
    SELECT r.id, coalesce(d.resident_id, p.author_id, ev.host_id, cm.resident_id, mt.host_id) AS author
    FROM review r ${ofWhat}
    WHERE r.decided_at IS NULL AND (d.status = 'waiting' OR m.id IS NOT NULL OR ev.status IN ('waiting', 'published')
        OR cm.status = 'waiting' OR mt.status = 'registered' AND 'waiting' IN (mt.listed, mt.report))
      AND (SELECT waking(time_zone) IS NULL FROM city)
  ),
  chat AS (
    ${chatsOf('staff', {
      where: `w.roles && '{moderator,administrator}'
        AND EXISTS (SELECT FROM news WHERE news.author <> w.resident_id)`,
    })}
  ),
  told AS (
    UPDATE review_told t SET at = now()
    WHERE t.at <= now() - $1 * interval '1 millisecond' AND EXISTS (SELECT FROM chat)
      AND t.at < (SELECT min(r.sent_at) FROM review r WHERE r.id IN (SELECT id FROM news))
    RETURNING 1
  )
  INSERT INTO notice (conversation_id, channel, body)
  SELECT id, channel, '{"type": "review-waiting"}' FROM chat WHERE EXISTS (SELECT FROM told)`

/** @returns how many are told. */
export async function tellModerators(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'tell-moderators',
    text: statement,
    values: [policy.review.toldEvery],
  })
  return rowCount ?? 0
}
