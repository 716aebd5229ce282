import { Entry } from '../core/history.ts'
import { Notice } from '../core/notice.ts'
import type { About } from '../core/notice-words.ts'
import { writeReceipt } from '../core/receipt.ts'
import { type Language, languages } from '../core/reply.ts'
import { particulars } from './particulars.ts'
import type { Store } from './store.ts'

/** A notice with all that is needed to deliver it, as things stand at this moment. */
export interface Due {
  notice: Notice
  conversation: string
  address: string
  about: About
  language: Language
  /** When the person asked for what this answers. */
  askedAt: Date | null
  mutedAt: Date | null
  blockedAt: Date | null
  /** When the person last wrote in this chat. */
  heardAt: Date
  /** It is night in the city and nobody asked for it: when to write. */
  notBefore: Date | null
  /** They wanted nothing more of the proposal, finished the survey meanwhile, or what they are invited to is over. */
  unwanted: boolean
}

/** @returns undefined when it was delivered before, is held, or its chat is gone. */
export async function dueNotice({ pool, keys }: Store, id: string): Promise<Due | undefined> {
  const { rows } = await pool.query<{
    body: Body
    conversation_id: string
    address: Buffer
    title: string | null
    draft: string | null
    joins: string | null
    entry: unknown
    reason: string | null
    language: string | null
    asked_at: Date | null
    muted_at: Date | null
    blocked_at: Date | null
    active_at: Date
    not_before: Date | null
    starts_at: Date | null
  }>({
    name: 'due-notice',
    text: `SELECT n.body, n.conversation_id, n.asked_at, c.address, c.language, c.muted_at, c.blocked_at, c.active_at,
        CASE WHEN p.ended = 'hidden' AND NOT coalesce((n.body->>'author')::boolean, false) THEN '' ELSE p.title END
          AS title,
        d.title AS draft, CASE WHEN j.ended = 'hidden' THEN '' ELSE j.title END AS joins, e.body AS entry, i.reason,
        CASE WHEN n.asked_at IS NULL AND n.body->>'type' NOT IN ('health', 'review-waiting', 'shift-doubtful')
          THEN (SELECT waking(time_zone) FROM city LIMIT 1) END AS not_before,
        CASE WHEN ev.starts_at > now() THEN ev.starts_at END AS starts_at
      FROM notice n
      JOIN conversation c ON c.id = n.conversation_id
      LEFT JOIN proposal p ON p.id = (n.body->>'proposal')::integer
      LEFT JOIN proposal j ON j.id = (n.body->>'joins')::integer
      LEFT JOIN draft d ON d.id = (n.body->>'draft')::bigint
      LEFT JOIN entry e ON e.id = (n.body->>'entry')::bigint
      LEFT JOIN event ev ON ev.id = (n.body->>'event')::integer
      LEFT JOIN invalidation i ON i.id = (n.body->>'invalidation')::bigint
      WHERE n.id = $1 AND n.done_at IS NULL AND n.held IS NULL`,
    values: [id],
  })
  const row = rows[0]
  if (!row) return undefined
  const notice = Notice.parse(today(withReceipt(row.body, keys), row.title ?? ''))
  const { about, unwanted } = await particulars(pool, notice, row.conversation_id)
  return {
    notice,
    conversation: row.conversation_id,
    address: keys.open(row.address),
    about: {
      ...about,
      title: row.title ?? row.draft ?? '',
      draft: row.draft ?? undefined,
      joins: row.joins ?? undefined,
      entry: row.entry === null ? undefined : Entry.parse(row.entry),
      reason: row.reason ?? undefined,
    },
    language: languages.find((language) => language === row.language) ?? 'es',
    askedAt: row.asked_at,
    mutedAt: row.muted_at,
    blockedAt: row.blocked_at,
    heardAt: row.active_at,
    notBefore: unlessSoon(row.not_before, row.starts_at),
    unwanted,
  }
}

/** Milliseconds. */
const hour = 60 * 60_000

/** What concerns an event that begins early, or at night, cannot wait for the morning. */
const unlessSoon = (morning: Date | null, starts: Date | null): Date | null =>
  morning && starts && starts.getTime() < morning.getTime() + 2 * hour ? null : morning

/**
 * What the statement that records signatures owes names the resident, since the database cannot make a receipt; the
 * notice that is told has the receipt and not the resident.
 */
function withReceipt(body: Body, keys: Store['keys']): Body & { receipt?: string } {
  const { resident, ...notice } = body
  if (body.type !== 'signed' || body.proposal === undefined || resident === undefined) return notice
  const receipt = keys.receipts.of({ proposal: body.proposal, resident: `${resident}` })
  return { ...notice, receipt: writeReceipt(receipt) }
}

/** Progress that was owed before it was told by the day, in the form of today. */
function today(body: Body, title: string): object {
  const { type, proposal, at } = body
  if (type !== 'progress') return body
  return { type: 'daily', proposals: [{ proposal, title, at, count: at }] }
}

/** As much of a stored notice as is read before it is parsed. */
interface Body {
  type?: string
  proposal?: number
  resident?: number
  at?: number
}

/** Stamps what became of a notice. Stamping twice changes nothing. */
export async function stampNotice(
  { pool }: Store,
  id: string,
  outcome: 'sent' | 'muted' | 'blocked' | 'failed',
): Promise<void> {
  await pool.query({
    name: 'stamp-notice',
    text: 'UPDATE notice SET done_at = now(), outcome = $2 WHERE id = $1 AND done_at IS NULL',
    values: [id, outcome],
  })
}

/** The platform refuses to deliver to this chat. The next thing that the person writes lifts it. */
export async function blockConversation({ pool }: Store, conversation: string): Promise<void> {
  await pool.query('UPDATE conversation SET blocked_at = now() WHERE id = $1', [conversation])
}

/** The same, known by the channel's own name for the chat. */
export async function blockAddress({ pool, keys }: Store, channel: string, address: string): Promise<void> {
  await pool.query('UPDATE conversation SET blocked_at = now() WHERE channel = $1 AND address_key = $2', [
    channel,
    keys.address(channel, address),
  ])
}
