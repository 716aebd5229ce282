import type { Pool } from 'pg'
import type { ChannelName } from '../core/job.ts'
import type { Store } from './store.ts'

/**
 * Why a notice waits: its platform takes free text only for a time after the person wrote (`window`), or enough was
 * sent today that nobody asked for (`daily-cap`).
 */
export type HeldFor = 'window' | 'daily-cap'

/** A notice that its platform does not take now. */
export async function holdNotice({ pool }: Store, id: string, why: HeldFor): Promise<void> {
  await pool.query(
    'UPDATE notice SET held = $2, held_at = coalesce(held_at, now()) WHERE id = $1 AND done_at IS NULL',
    [id, why],
  )
}

/** The person wrote: what was held for that is on its way again. Called after each of their turns, so it is cheap. */
export async function releaseFor(
  { pool, keys }: Store,
  channel: ChannelName,
  address: string,
): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'release-held',
    text: `WITH chat AS (SELECT id FROM conversation WHERE channel = $1 AND address_key = $2),
      announced AS (
        UPDATE recipient r SET state = 'waiting', at = now()
        FROM chat WHERE r.conversation_id = chat.id AND r.state = 'held'
      )
      UPDATE notice n SET held = NULL, held_at = NULL, queued_at = NULL
      FROM chat WHERE n.conversation_id = chat.id AND n.held = 'window'`,
    values: [channel, keys.address(channel, address)],
  })
  return rowCount ?? 0
}

/** What was held for the daily cap is tried again every quarter of an hour: the day may be over. */
export async function releaseCapped(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE notice SET held = NULL, queued_at = NULL
     WHERE held = 'daily-cap' AND held_at < now() - interval '15 minutes'`,
  )
  return rowCount ?? 0
}

/** Notices among which the last one of a channel is looked for. */
const latest = 20_000

/** When a channel delivered a notice last, among the latest of all. */
export async function lastDelivered({ pool }: Pick<Store, 'pool'>): Promise<Map<ChannelName, Date>> {
  const { rows } = await pool.query<{ channel: ChannelName; at: Date }>(
    `SELECT channel, max(done_at) AS at FROM notice
     WHERE outcome = 'sent' AND id > (SELECT max(id) - ${latest} FROM notice) GROUP BY channel ORDER BY channel`,
  )
  return new Map(rows.map(({ channel, at }) => [channel, at]))
}

/** What should have left by now and has not: it is neither held nor left for the morning. */
export interface Behind {
  channel: ChannelName
  count: number
  since: Date
}

export async function noticesBehind({ pool }: Pick<Store, 'pool'>): Promise<Behind[]> {
  // Two parts, as each has an index of its own.
  const { rows } = await pool.query<Behind>(
    `SELECT channel, count(*)::int AS count, min(created_at) AS since FROM (
       SELECT channel, created_at FROM notice WHERE queued_at IS NULL AND after IS NULL AND held IS NULL
       UNION ALL
       SELECT channel, created_at FROM notice WHERE queued_at IS NOT NULL AND done_at IS NULL AND held IS NULL
     ) AS unsent WHERE created_at < now() - interval '1 minute' GROUP BY channel ORDER BY channel`,
  )
  return rows
}

/** What waits on a channel, for staff. */
export interface Held {
  channel: ChannelName
  why: HeldFor
  count: number
  since: Date
}

export async function heldNotices({ pool }: Pick<Store, 'pool'>): Promise<Held[]> {
  const { rows } = await pool.query<Held>(
    `SELECT channel, held AS why, count(*)::int AS count, min(held_at) AS since
     FROM notice WHERE held IS NOT NULL GROUP BY channel, held ORDER BY channel, held`,
  )
  return rows
}
