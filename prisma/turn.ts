import type { PoolClient } from 'pg'
import type { Ask, Told } from '../core/ask.ts'
import type { Resident } from '../core/city.ts'
import type { Effect } from '../core/effect.ts'
import type { ChannelName } from '../core/job.ts'
import type { Reply } from '../core/reply.ts'
import type { Member, Role } from '../core/staff.ts'
import type { State } from '../core/state.ts'
import { answer } from './answer.ts'
import type { Asker, Queued } from './asker.ts'
import { beginConversation } from './conversation.ts'
import { isRefusal } from './fault.ts'
import { appendPage, type PageMessage } from './page.ts'
import type { Download } from './photo/download.ts'
import { type ResidentRow, residentOf } from './resident.ts'
import { closedReply, openedReply } from './secret.ts'
import type { Store } from './store.ts'

/** Where an update came from, and which one it is. */
export interface Arrival {
  channel: ChannelName
  /** The channel's own name for the chat. */
  address: string
  /** The same for each repetition of an update, different for all others of the chat. */
  update: string
  /** The stand whose device it came from. */
  stand?: string | undefined
}

/** A conversation while its turn lasts: its row is locked, so its turns follow one another on all processes. */
export interface OpenTurn {
  conversation: string
  state: unknown
  resident: Resident | undefined
  /** The resident works for the city. */
  staff: Member | undefined
  /** The resident gathers signatures in the street. */
  representative: boolean
  muted: boolean
  answer(ask: Ask): Promise<Told>
}

/** What a turn leaves behind. */
export interface Saved {
  state: State
  /** The stored state, when it could not be read. */
  lost?: unknown
  effects: readonly Effect[]
  replies: readonly Reply[]
  /** What a channel with a page of its own shows of this turn. */
  page?: readonly PageMessage[]
}

export type TurnResult =
  | {
      repeated: false
      conversation: string
      effects: readonly Queued[]
      /** Photos that are to be fetched. */
      downloads: readonly Download[]
    }
  /**
   * The update was handled before, at `at` when it was in the newest turn: then `replies` are what was answered.
   * `state` is today's.
   */
  | { repeated: true; conversation: string; replies: readonly Reply[]; at: Date; state: unknown }

interface Row {
  id: string
  state: unknown
  updates: string[]
  replies: Reply[]
  muted: boolean
  active_at: Date
}

/** How many updates back a repetition is recognised. */
const remembered = 20

const findSql = `
  SELECT id, state, updates, replies, muted_at IS NOT NULL AS muted, active_at
  FROM conversation
  WHERE channel = $1 AND address_key = $2
  FOR UPDATE`

/** Read once the lock is held: joined to that row, it would be as it was before the wait for the lock. */
const personSql = `
  SELECT r.id, r.borough_id, r.lives_here, s.name AS staff, s.roles, p.id IS NOT NULL AS representative
  FROM conversation c JOIN resident r ON r.id = c.resident_id LEFT JOIN staff s ON s.resident_id = r.id
  LEFT JOIN representative p ON p.resident_id = r.id AND p.removed_at IS NULL
  WHERE c.channel = $1 AND c.address_key = $2`

const saveSql = `
  WITH saved AS (
    UPDATE conversation
    SET state = $2, language = $3, replies = $4,
        updates = array_append(updates[greatest(1, cardinality(updates) - ${remembered - 2}):], $5),
        lost_state = coalesce($6::jsonb, lost_state),
        revision = revision + 1, active_at = now(), blocked_at = NULL
    WHERE id = $1::bigint
  )
  INSERT INTO effect
    (type, conversation_id, channel, resident_id, proposal_id, stand, elsewhere, origin, shift_id)
  SELECT e.type, $1::bigint, $7::text, e.resident, e.proposal, $9::text, coalesce(e.elsewhere, false),
    coalesce(e.origin, CASE WHEN $9::text IS NULL THEN 'chat' ELSE 'stand' END), e.shift
  FROM jsonb_to_recordset($8::jsonb)
    AS e (type text, resident bigint, proposal integer, elsewhere boolean, origin text, shift bigint)
  RETURNING id, type`

/**
 * One turn, in one transaction: locks the conversation, lets `work` read and decide, and commits the new state with
 * all that the turn causes. When `work` or the database fails, nothing happened, and the update may come again; nor did
 * anything where `work` leaves nothing behind.
 *
 * It waits for the database twice, and once for each thing asked: what needs no answer in between is sent together.
 */
export async function inTurn(
  store: Store,
  arrival: Arrival,
  about: Pick<Asker, 'consultation' | 'origin' | 'onCode' | 'upload'>,
  work: (turn: OpenTurn) => Promise<Saved | undefined>,
): Promise<TurnResult> {
  const client = await store.pool.connect()
  let fault: unknown
  try {
    const { row, person } = await open(client, store, arrival)
    const conversation = row.id
    if (row.updates.includes(arrival.update)) {
      await client.query('ROLLBACK')
      const kept = row.updates.at(-1) === arrival.update ? row.replies : []
      const replies = kept.map((reply) => openedReply(reply, store.keys))
      return { repeated: true, conversation, replies, at: row.active_at, state: row.state }
    }
    const owed: Queued[] = []
    const downloads: Download[] = []
    const saved = await work({
      conversation,
      state: row.state,
      ...person,
      muted: row.muted,
      answer: (ask) =>
        answer(ask, {
          ...about,
          client,
          keys: store.keys,
          conversation,
          channel: arrival.channel,
          stand: arrival.stand,
          onEffect: (effect) => owed.push(effect),
          onDownload: (download) => downloads.push(download),
        }),
    })
    if (!saved) {
      await client.query('ROLLBACK')
      return { repeated: false, conversation, effects: [], downloads: [] }
    }
    const saving = client.query<Queued>({
      name: 'save-turn',
      text: saveSql,
      values: [
        conversation,
        JSON.stringify(saved.state),
        saved.state.language ?? null,
        JSON.stringify(saved.page ? [] : saved.replies.map((reply) => closedReply(reply, store.keys))),
        arrival.update,
        saved.lost === undefined ? null : JSON.stringify(saved.lost),
        arrival.channel,
        JSON.stringify(saved.effects),
        arrival.stand ?? null,
      ],
    })
    // Sent together: after one that failed the last takes everything back, as a transaction that failed does.
    const [{ rows: effects }] = await Promise.all([
      saving,
      saved.page && appendPage(client, store.keys, conversation, saved.page),
      client.query('COMMIT'),
    ])
    return { repeated: false, conversation, effects: [...effects, ...owed], downloads }
  } catch (reason) {
    fault = reason
    await client.query('ROLLBACK').catch(() => undefined)
    throw reason
  } finally {
    // A connection whose rollback may not have arrived is closed rather than used again.
    client.release(fault !== undefined && !isRefusal(fault))
  }
}

type Person = Pick<OpenTurn, 'resident' | 'staff' | 'representative'>

/** Begins the transaction, and locks the conversation, which begins with its first turn. */
async function open(
  client: PoolClient,
  { keys }: Store,
  { channel, address }: Arrival,
): Promise<{ row: Row; person: Person }> {
  const values = [channel, keys.address(channel, address)]
  const read = () =>
    Promise.all([
      client.query<Row>({ name: 'find-conversation', text: findSql, values }),
      client.query<PersonRow>({ name: 'find-person', text: personSql, values }),
    ])
  let [, [found, known]] = await Promise.all([client.query('BEGIN'), read()])
  if (found.rows.length === 0)
    [, [found, known]] = await Promise.all([beginConversation(client, keys, channel, address), read()])
  const [row] = found.rows
  if (!row) throw new Error('a conversation disappeared while its turn began')
  return { row, person: personOf(known.rows[0]) }
}

type PersonRow = ResidentRow & { staff: string | null; roles: Role[] | null; representative: boolean }

const personOf = (row: PersonRow | undefined): Person => ({
  resident: row && residentOf(row),
  staff: row?.staff ? { name: row.staff, roles: row.roles ?? [] } : undefined,
  representative: row?.representative ?? false,
})
