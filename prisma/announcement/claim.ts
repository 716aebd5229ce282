import type { Content } from '../../core/announcement/announcement.ts'
import type { ChannelName } from '../../core/job.ts'
import { type Language, languages } from '../../core/reply.ts'
import type { Store } from '../store.ts'
import { contentColumns } from './content.ts'

/** What is sent, as long as it is on its way and it is day in the city; undefined otherwise. */
export async function contentOf({ pool }: Store, announcement: string): Promise<Content | undefined> {
  const { rows } = await pool.query<Content>({
    name: 'announcement-content',
    text: `SELECT ${contentColumns} FROM announcement a
      WHERE id = $1 AND status IN ('sending', 'sent') AND (SELECT waking(time_zone) IS NULL FROM city LIMIT 1)`,
    values: [announcement],
  })
  return rows[0]
}

/** Somebody to whom it is sent now, and by nobody else. */
export interface Claimed {
  conversation: string
  address: string
  language: Language
  /** When the person last wrote in this chat. */
  heardAt: Date
  /** Which try this is. */
  tries: number
}

/**
 * Claims the next few recipients on a channel. Whether they still want it is asked here, at the moment of sending: who
 * does not is done. What is claimed is in flight: whoever dies before `settle` leaves it unknown.
 *
 * @returns undefined when nobody is left, it was paused or ended, or night came.
 */
export async function claimRecipients(
  { pool, keys }: Store,
  announcement: string,
  channel: ChannelName,
  most: number,
): Promise<Claimed[] | undefined> {
  const { rows } = await pool.query<{
    conversation: string
    state: string
    address: Buffer | null
    language: string | null
    active_at: Date
    tries: number
  }>({
    name: 'claim-recipients',
    text: `WITH due AS MATERIALIZED (
        SELECT r.conversation_id FROM recipient r
        WHERE r.announcement_id = $1 AND r.channel = $2 AND r.state = 'waiting'
          AND (r.after IS NULL OR r.after <= now())
          AND EXISTS (SELECT FROM announcement WHERE id = $1 AND status IN ('sending', 'sent'))
          AND (SELECT waking(time_zone) IS NULL FROM city LIMIT 1)
        ORDER BY r.conversation_id LIMIT $3 FOR UPDATE OF r SKIP LOCKED
      ),
      known AS (
        SELECT d.conversation_id AS id, c.address, c.language, c.active_at,
          CASE WHEN c.id IS NULL OR c.blocked_at IS NOT NULL THEN 'blocked' WHEN c.muted_at IS NOT NULL THEN 'muted'
            WHEN EXISTS (SELECT FROM unsubscribed u JOIN announcement a ON a.kind = u.kind
              WHERE a.id = $1 AND u.resident_id = c.resident_id) THEN 'unsubscribed'
            ELSE 'sending' END AS state
        FROM due d LEFT JOIN conversation c ON c.id = d.conversation_id
      )
      UPDATE recipient r SET state = k.state, at = now(), tries = r.tries + (k.state = 'sending')::integer
      FROM known k WHERE r.announcement_id = $1 AND r.conversation_id = k.id
      RETURNING k.id AS conversation, k.state, k.address, k.language, k.active_at, r.tries`,
    values: [announcement, channel, most],
  })
  if (rows.length === 0) return undefined
  return rows.flatMap(({ conversation, state, address, language, active_at, tries }) =>
    state === 'sending' && address
      ? [
          {
            conversation,
            address: keys.open(address),
            language: languages.find((one) => one === language) ?? 'es',
            heardAt: active_at,
            tries,
          },
        ]
      : [],
  )
}

/**
 * Those whose platform takes nothing now, since they have not written for so long (milliseconds), wait for their word:
 * they take no place of anybody else's.
 */
export async function holdRecipients(
  { pool }: Store,
  announcement: string,
  channel: ChannelName,
  window: number,
): Promise<void> {
  await pool.query({
    name: 'hold-recipients',
    text: `UPDATE recipient r SET state = 'held', at = now()
      FROM conversation c
      WHERE r.announcement_id = $1 AND r.channel = $2 AND r.state = 'waiting' AND c.id = r.conversation_id
        AND c.active_at < now() - $3 * interval '1 millisecond'`,
    values: [announcement, channel, window],
  })
}

/** What became of one try. */
export interface Settled {
  conversation: string
  tries: number
  /** `again`: it was surely not sent, and is tried again; the last time it has failed. */
  outcome: 'sent' | 'blocked' | 'failed' | 'unknown' | 'held' | 'again' | 'returned'
  /** Not before so many milliseconds from now. */
  wait?: number
}

/** Tries of one recipient that end in a fault of the platform's, before it has failed and staff may try it again. */
const mostTries = 4

/**
 * Notes what became of those who were claimed. A try that was taken for lost meanwhile may tell; one that was given to
 * somebody else since may not. `returned` was not tried, and is as it was.
 */
export async function settleRecipients(
  { pool }: Store,
  announcement: string,
  settled: readonly Settled[],
): Promise<void> {
  await pool.query({
    name: 'settle-recipients',
    text: `WITH said AS (
        SELECT * FROM unnest($2::bigint[], $3::integer[], $4::text[], $5::float[]) AS s (conversation, tries, outcome, wait)
      ),
      refused AS (
        UPDATE conversation SET blocked_at = now()
        WHERE id IN (SELECT conversation FROM said WHERE outcome = 'blocked')
      )
      UPDATE recipient r
      SET state = CASE WHEN s.outcome = 'returned' THEN 'waiting'
            WHEN s.outcome <> 'again' THEN s.outcome
            WHEN r.tries < ${mostTries} THEN 'waiting' ELSE 'failed' END,
        tries = CASE WHEN s.outcome = 'returned' THEN r.tries - 1 ELSE r.tries END,
        at = now(), after = now() + s.wait * interval '1 millisecond'
      FROM said s
      WHERE r.announcement_id = $1 AND r.conversation_id = s.conversation AND r.tries = s.tries
        AND r.state IN ('sending', 'unknown')`,
    values: [
      announcement,
      settled.map(({ conversation }) => conversation),
      settled.map(({ tries }) => tries),
      settled.map(({ outcome }) => outcome),
      settled.map(({ wait }) => wait ?? null),
    ],
  })
}

/** The platform reported, after it had taken it, that it did not arrive. */
export async function unsettle(
  { pool }: Pick<Store, 'pool'>,
  announcement: string,
  conversation: string,
  outcome: 'blocked' | 'held' | 'failed',
): Promise<void> {
  await pool.query(
    `UPDATE recipient SET state = $3, at = now()
     WHERE announcement_id = $1 AND conversation_id = $2 AND state IN ('sending', 'sent')`,
    [announcement, conversation, outcome],
  )
}
