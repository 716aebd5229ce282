import type { ChannelState, OwnState } from '../core/health.ts'
import type { ChannelName } from '../core/job.ts'
import type { Trouble } from '../core/notice.ts'
import { chatsOf } from './reaching.ts'
import type { Store } from './store.ts'

/** How a channel is, as the process that runs it says. */
export interface ChannelHealth {
  state: OwnState
  /** For staff, without anything about a person. While `pairing`: only when the phone ended the session before. */
  detail?: string | undefined
  /** How to pair it: what a QR says, or a code to type. Kept encrypted. */
  pairing?: string | undefined
  /** The account's own public number, in digits. */
  number?: string | undefined
}

/** How a channel is, as everybody sees it. */
export interface SeenHealth {
  channel: ChannelName
  state: ChannelState
  detail: string | undefined
  number: string | undefined
  pairing: string | undefined
  /** Since when it is so. */
  since: Date
}

/** A process that has not written for so long is silent. Three heartbeats and a little. Seconds. */
export const silentAfter = 35
/** One that was replaced is forgotten; until then its silence is worth telling. Minutes. */
const forgottenAfter = 60

/** Writes how a channel is in this process; `since` moves only when the state does. */
export async function writeHealth(
  { pool, keys }: Store,
  channel: ChannelName,
  process: string,
  { state, detail, pairing, number }: ChannelHealth,
): Promise<void> {
  await pool.query({
    name: 'write-health',
    text: `INSERT INTO health AS h (channel, process, state, detail, pairing, number) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (channel, process) DO UPDATE
        SET state = EXCLUDED.state, detail = EXCLUDED.detail, pairing = EXCLUDED.pairing,
            number = coalesce(EXCLUDED.number, h.number), seen_at = now(),
            since = CASE WHEN h.state = EXCLUDED.state THEN h.since ELSE now() END`,
    values: [channel, process, state, detail ?? null, pairing ? keys.close(pairing) : null, number ?? null],
  })
}

/** A process that stops on purpose is not missed. */
export async function dropHealth({ pool }: Store, channel: ChannelName, process: string): Promise<void> {
  await pool.query('DELETE FROM health WHERE channel = $1 AND process = $2', [channel, process])
}

/**
 * How each channel is: by the process that does best, since one that works is enough. Where all are silent, so is the
 * channel.
 */
export async function readHealth({ pool, keys }: Pick<Store, 'pool' | 'keys'>): Promise<SeenHealth[]> {
  const { rows } = await pool.query<{
    channel: ChannelName
    state: SeenHealth['state']
    detail: string | null
    pairing: Buffer | null
    number: string | null
    since: Date
  }>(
    `SELECT DISTINCT ON (channel) channel, detail, pairing, number,
       CASE WHEN fresh THEN state ELSE 'silent' END AS state,
       CASE WHEN fresh THEN since ELSE seen_at END AS since
     FROM (SELECT *, seen_at > now() - $1 * interval '1 second' AS fresh FROM health
           WHERE seen_at > now() - $2 * interval '1 minute') AS h
     ORDER BY channel, fresh DESC, state = 'ready' DESC, seen_at DESC`,
    [silentAfter, forgottenAfter],
  )
  return rows.map(({ channel, state, detail, pairing, number, since }) => ({
    channel,
    state,
    detail: detail ?? undefined,
    number: number ?? undefined,
    pairing: pairing && state === 'pairing' ? keys.open(pairing) : undefined,
    since,
  }))
}

/** What staff were last told of each channel. */
export async function toldHealth({
  pool,
}: Pick<Store, 'pool'>): Promise<Map<ChannelName, Trouble | 'ready'>> {
  const { rows } = await pool.query<{ channel: ChannelName; state: Trouble | 'ready' }>(
    'SELECT channel, state FROM health_told',
  )
  return new Map(rows.map(({ channel, state }) => [channel, state]))
}

/**
 * Owes staff the news of a channel: once, however many processes watch. Each is told on another channel, and not on the
 * page of a stand.
 *
 * @returns how many are told; undefined when it was told before.
 */
export async function tellStaff(
  { pool }: Store,
  channel: ChannelName,
  state: Trouble | 'ready',
): Promise<number | undefined> {
  const { rows } = await pool.query<{ changed: boolean; told: number }>(
    `WITH news AS (
       INSERT INTO health_told AS h (channel, state) VALUES ($1, $2)
       ON CONFLICT (channel) DO UPDATE SET state = EXCLUDED.state, at = now() WHERE h.state <> EXCLUDED.state
       RETURNING 1
     ),
     chat AS (
       ${chatsOf('staff', { where: `c.channel NOT IN ($1, 'web') AND EXISTS (SELECT FROM news)` })}
     ),
     told AS (
       INSERT INTO notice (conversation_id, channel, body)
       SELECT id, channel, jsonb_build_object('type', 'health', 'channel', $1::text, 'state', $2::text) FROM chat
       RETURNING 1
     )
     SELECT EXISTS (SELECT FROM news) AS changed, (SELECT count(*)::int FROM told) AS told`,
    [channel, state],
  )
  return rows[0]?.changed ? rows[0].told : undefined
}
