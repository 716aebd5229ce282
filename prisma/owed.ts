import type { Pool } from 'pg'
import type { Effect } from '../core/effect.ts'
import type { ChannelName } from '../core/job.ts'
import { policy } from '../core/policy.ts'
import { forgetRecipients } from './announcement/counts.ts'
import type { Store } from './store.ts'
import { forgetSessions } from './team/session.ts'

/**
 * What is owed and may have fallen out of the queue. The database is the truth and the queue only the way there, so
 * whatever has waited too long is queued again, later each time.
 */
export async function overdueEffects(
  pool: Pool,
  limit: number,
): Promise<{ id: string; type: Effect['type'] }[]> {
  const { rows } = await pool.query<{ id: string; type: Effect['type'] }>(
    `UPDATE effect SET swept = swept + 1,
       sweep_at = now() + least(interval '10 seconds' * power(2, least(swept, 8)), interval '10 minutes')
     WHERE id IN (
       SELECT id FROM effect WHERE sweep_at < now() ORDER BY sweep_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     RETURNING id, type`,
    [limit],
  )
  return rows
}

/** A notice to be queued. */
export interface Unsent {
  id: string
  channel: ChannelName
  /** It answers something that the person did. */
  awaited: boolean
}

/** Notices that nobody has queued yet, those that somebody waits for before the others; they count as queued from now on. */
export async function unqueuedNotices(pool: Pool, limit: number): Promise<Unsent[]> {
  const { rows } = await pool.query<Unsent>({
    name: 'unqueued-notices',
    text: `UPDATE notice SET queued_at = now()
     WHERE id IN (
       SELECT id FROM notice WHERE queued_at IS NULL AND after IS NULL AND held IS NULL
       ORDER BY asked_at IS NULL, id LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     RETURNING id, channel, asked_at IS NOT NULL AS awaited`,
    values: [limit],
  })
  return rows
}

/** Lets go of the notices that waited for a time which has come. */
export async function wakeNotices(pool: Pool): Promise<void> {
  await pool.query({ name: 'wake-notices', text: 'UPDATE notice SET after = NULL WHERE after <= now()' })
}

/** A notice that nobody asked for and that came to the night waits for the morning. */
export async function putOff({ pool }: Pick<Store, 'pool'>, id: string, until: Date): Promise<void> {
  await pool.query({
    name: 'put-off',
    text: 'UPDATE notice SET queued_at = NULL, after = $2 WHERE id = $1 AND done_at IS NULL',
    values: [id, until],
  })
}

/** Notices queued more than a minute ago that were never sent. */
export async function overdueNotices(pool: Pool, limit: number): Promise<Unsent[]> {
  const { rows } = await pool.query<Unsent>(
    `UPDATE notice SET queued_at = now()
     WHERE id IN (
       SELECT id FROM notice
       WHERE queued_at < now() - interval '1 minute' AND done_at IS NULL AND held IS NULL
       ORDER BY queued_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     RETURNING id, channel, asked_at IS NOT NULL AS awaited`,
    [limit],
  )
  return rows
}

/** Whether a chat is still owed something: an outcome, or a notice of it. */
export async function isOwed({ pool, keys }: Store, channel: ChannelName, address: string): Promise<boolean> {
  const { rows } = await pool.query<{ owed: boolean }>(
    `SELECT EXISTS (SELECT FROM effect e WHERE e.conversation_id = c.id)
       OR EXISTS (SELECT FROM notice n WHERE n.conversation_id = c.id AND n.done_at IS NULL) AS owed
     FROM conversation c WHERE c.channel = $1 AND c.address_key = $2`,
    [channel, keys.address(channel, address)],
  )
  return rows[0]?.owed ?? false
}

const daysAgo = (days: number): string => `now() - interval '${days} days'`

/** Forgets what is no longer needed: delivered notices, requests for codes, old pages, pages that nobody used. */
export async function forgetOld(pool: Pool): Promise<void> {
  await pool.query(`DELETE FROM notice WHERE done_at < ${daysAgo(policy.kept.notices)}`)
  await pool.query(`DELETE FROM delivery WHERE at < ${daysAgo(policy.kept.deliveries)}`)
  await pool.query(`DELETE FROM health WHERE seen_at < now() - interval '1 day'`)
  await pool.query(`DELETE FROM code_request WHERE at < ${daysAgo(policy.kept.codes)}`)
  await pool.query(
    `UPDATE assist SET number_key = NULL WHERE number_key IS NOT NULL AND asked_at < ${daysAgo(policy.kept.codes)}`,
  )
  await pool.query(`DELETE FROM page_message WHERE at < ${daysAgo(policy.kept.page)}`)
  await pool.query(
    `DELETE FROM conversation WHERE revision = 0 AND active_at < ${daysAgo(policy.kept.unused)}`,
  )
  await forgetSessions(pool)
  await forgetRecipients(pool)
}
