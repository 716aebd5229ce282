import type { ChannelName } from '../core/job.ts'
import type { Store } from './store.ts'

export interface SentMessage {
  /** The platform's id of the message. */
  id: string
  /** The chat that it was sent to. */
  address: string
  /** The notice that it carried, or the announcement. */
  notice?: string | undefined
  announcement?: string | undefined
}

export interface DeliveryUpdate {
  id: string
  status: 'sent' | 'delivered' | 'read' | 'failed'
  /** Milliseconds since 1970. */
  at: number
  failure?: string | undefined
}

/** The message of a failure, so that what it carried can be dealt with. */
export interface FailedMessage {
  conversation: string | null
  notice: string | null
  announcement: string | null
}

const keyOf = ({ keys }: Store, channel: ChannelName, id: string) => keys.address(`${channel} message`, id)

/** Notes that messages were sent. The platform may have told of one already. */
export async function noteSent(
  store: Store,
  channel: ChannelName,
  { id, address, notice, announcement }: SentMessage,
): Promise<void> {
  await store.pool.query({
    name: 'note-sent',
    text: `INSERT INTO delivery AS d (message_key, channel, conversation_id, notice_id, announcement_id)
      SELECT $1, $2, (SELECT id FROM conversation WHERE channel = $2 AND address_key = $3), $4::bigint, $5::bigint
      ON CONFLICT (message_key) DO UPDATE
        SET conversation_id = EXCLUDED.conversation_id, notice_id = EXCLUDED.notice_id,
          announcement_id = EXCLUDED.announcement_id`,
    values: [
      keyOf(store, channel, id),
      channel,
      store.keys.address(channel, address),
      notice ?? null,
      announcement ?? null,
    ],
  })
}

/**
 * Notes what became of a message. Updates may come twice and in any order: the earliest time of each kind stands, and
 * what was read has been delivered.
 *
 * @returns the message, when this is the first word of its failure.
 */
export async function noteDelivery(
  store: Store,
  channel: ChannelName,
  { id, status, at, failure }: DeliveryUpdate,
): Promise<FailedMessage | undefined> {
  const { rows } = await store.pool.query<{
    conversation: string | null
    notice: string | null
    announcement: string | null
    before: Date | null
  }>({
    name: 'note-delivery',
    text: `WITH before AS (SELECT failed_at FROM delivery WHERE message_key = $1)
      INSERT INTO delivery AS d (message_key, channel, delivered_at, read_at, failed_at, failure)
      VALUES ($1, $2,
        CASE WHEN $3 IN ('delivered', 'read') THEN $4::timestamptz END,
        CASE WHEN $3 = 'read' THEN $4::timestamptz END,
        CASE WHEN $3 = 'failed' THEN $4::timestamptz END, $5)
      ON CONFLICT (message_key) DO UPDATE
        SET delivered_at = least(d.delivered_at, EXCLUDED.delivered_at),
            read_at = least(d.read_at, EXCLUDED.read_at),
            failed_at = least(d.failed_at, EXCLUDED.failed_at),
            failure = coalesce(d.failure, EXCLUDED.failure)
      RETURNING conversation_id AS conversation, notice_id AS notice, announcement_id AS announcement,
        (SELECT failed_at FROM before) AS before`,
    values: [keyOf(store, channel, id), channel, status, new Date(at), failure ?? null],
  })
  const [row] = rows
  return status === 'failed' && row && row.before === null
    ? { conversation: row.conversation, notice: row.notice, announcement: row.announcement }
    : undefined
}

/**
 * The platform reported, after it had taken a notice, that it was not delivered: it is owed again, for a day after it
 * was made.
 */
export async function unstamp({ pool }: Store, notice: string): Promise<void> {
  await pool.query(
    `UPDATE notice SET done_at = NULL, outcome = NULL
     WHERE id = $1 AND outcome = 'sent' AND created_at > now() - interval '1 day'`,
    [notice],
  )
}
