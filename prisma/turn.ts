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
  resident_id: string | null
  active_at: Date
}

/** How many updates back a repetition is recognised. */
const remembered = 20

const findSql = `
  SELECT id, state, updates, replies, muted_at IS NOT NULL AS muted, resident_id, active_at
  FROM conversation
  WHERE channel = $1 AND address_key = $2
  FOR UPDATE`

/** Read once the lock is held: joined to the row, it would be as it was before the wait for the lock. */
const residentSql = `
  SELECT r.id, r.borough_id, r.lives_here, s.name AS staff, s.roles
  FROM resident r LEFT JOIN staff s ON s.resident_id = r.id
  WHERE r.id = $1`

const saveSql = `
  WITH saved AS (
    UPDATE conversation
    SET state = $2, language = $3, replies = $4,
        updates = array_append(updates[greatest(1, cardinality(updates) - ${remembered - 2}):], $5),
        lost_state = coalesce($6::jsonb, lost_state),
        revision = revision + 1, active_at = now(), blocked_at = NULL
    WHERE id = $1::bigint
  )
  INSERT INTO effect (type, conversation_id, channel, resident_id, proposal_id, stand, elsewhere)
  SELECT e.type, $1::bigint, $7::text, e.resident, e.proposal, $9::text, coalesce(e.elsewhere, false)
  FROM jsonb_to_recordset($8::jsonb) AS e (type text, resident bigint, proposal integer, elsewhere boolean)
  RETURNING id, type`

/**
 * One turn, in one transaction: locks the conversation, lets `work` read and decide, and commits the new state with
 * all that the turn causes. When `work` or the database fails, nothing happened, and the update may come again.
 */
export async function inTurn(
  store: Store,
  arrival: Arrival,
  about: Pick<Asker, 'consultation' | 'origin' | 'onCode' | 'upload'>,
  work: (turn: OpenTurn) => Promise<Saved>,
): Promise<TurnResult> {
  const client = await store.pool.connect()
  let fault: unknown
  try {
    await client.query('BEGIN')
    const row = await lockRow(client, store, arrival)
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
      ...(await findPerson(client, row.resident_id)),
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
    const { rows: effects } = await client.query<Queued>({
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
    if (saved.page) await appendPage(client, store.keys, conversation, saved.page)
    await client.query('COMMIT')
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

async function findPerson(
  client: PoolClient,
  id: string | null,
): Promise<Pick<OpenTurn, 'resident' | 'staff'>> {
  if (id === null) return { resident: undefined, staff: undefined }
  const { rows } = await client.query<ResidentRow & { staff: string | null; roles: Role[] | null }>({
    name: 'find-resident',
    text: residentSql,
    values: [id],
  })
  const [row] = rows
  return {
    resident: row && residentOf(row),
    staff: row?.staff ? { name: row.staff, roles: row.roles ?? [] } : undefined,
  }
}

async function lockRow(client: PoolClient, { keys }: Store, { channel, address }: Arrival): Promise<Row> {
  const find = { name: 'find-conversation', text: findSql, values: [channel, keys.address(channel, address)] }
  const found = (await client.query<Row>(find)).rows[0]
  if (found) return found
  await beginConversation(client, keys, channel, address)
  const made = (await client.query<Row>(find)).rows[0]
  if (!made) throw new Error('a conversation disappeared while its turn began')
  return made
}
