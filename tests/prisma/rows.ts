import type { Pool } from 'pg'
import type { ChannelName } from '../../core/job.ts'
import { newState } from '../../core/state.ts'
import type { Store } from '../../prisma/store.ts'

export interface Owed {
  type: 'sign' | 'withdraw'
  resident: string
  /** The first one, when it is not said. */
  proposal?: number
  /** The chat that asked. */
  conversation?: string
  channel?: ChannelName
  stand?: string
  /** They declared to live elsewhere. */
  elsewhere?: boolean
}

/** Residents that nobody proved: their keys are of no phone. */
export async function addResidents(pool: Pool, count: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO resident (key, borough_id, lives_here)
     SELECT sha256(convert_to('test ' || gen_random_uuid(), 'UTF8')), 'iztapalapa', true
     FROM generate_series(1, $1) RETURNING id`,
    [count],
  )
  return rows.map(({ id }) => id)
}

export const addResident = async (pool: Pool): Promise<string> => (await addResidents(pool, 1))[0] ?? ''

export async function addConversation(
  { pool, keys }: Store,
  resident: string | null,
  channel: ChannelName,
  address: string,
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO conversation (channel, address_key, address, resident_id, language, state)
     VALUES ($1, $2, $3, $4, 'es', $5) RETURNING id`,
    [channel, keys.address(channel, address), keys.close(address), resident, JSON.stringify(newState)],
  )
  return rows[0]?.id ?? ''
}

/** Writes what a turn would leave to be done, in the order given; the ids ascend. */
export async function owe(pool: Pool, effects: readonly Owed[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO effect (type, resident_id, proposal_id, conversation_id, channel, stand, elsewhere)
     SELECT type, resident, coalesce(proposal, 1), conversation, channel, stand, coalesce(elsewhere, false)
     FROM ROWS FROM (jsonb_to_recordset($1) AS
       (type text, resident bigint, proposal integer, conversation bigint, channel text, stand text, elsewhere boolean))
       WITH ORDINALITY AS e (type, resident, proposal, conversation, channel, stand, elsewhere, place)
     ORDER BY place RETURNING id`,
    [JSON.stringify(effects)],
  )
  return rows.map(({ id }) => id)
}

/** What the counter of a proposal says, and how many signatures of the city count. */
export async function counts(pool: Pool, proposal = 1): Promise<{ count: number; recount: number }> {
  const { rows } = await pool.query<{ count: number; recount: number }>(
    `SELECT t.count, (SELECT count(*)::int FROM signature s WHERE s.proposal_id = $1 AND s.stands
         AND s.invalid_by IS NULL AND NOT s.elsewhere) AS recount
     FROM tally t WHERE t.proposal_id = $1`,
    [proposal],
  )
  return rows[0] ?? { count: -1, recount: -1 }
}

/** The same of those from elsewhere. */
export async function countsElsewhere(
  pool: Pool,
  proposal = 1,
): Promise<{ elsewhere: number; recount: number }> {
  const { rows } = await pool.query<{ elsewhere: number; recount: number }>(
    `SELECT t.elsewhere, (SELECT count(*)::int FROM signature s WHERE s.proposal_id = $1 AND s.stands
         AND s.invalid_by IS NULL AND s.elsewhere) AS recount
     FROM tally t WHERE t.proposal_id = $1`,
    [proposal],
  )
  return rows[0] ?? { elsewhere: -1, recount: -1 }
}

/** What was told, oldest first. */
export async function notices(
  pool: Pool,
): Promise<{ conversation: string; channel: string; body: object }[]> {
  const { rows } = await pool.query<{ conversation: string; channel: string; body: object }>(
    'SELECT conversation_id AS conversation, channel, body FROM notice ORDER BY id',
  )
  return rows
}

/** Counts that were reached, ascending. */
export async function reached(pool: Pool, proposal = 1): Promise<number[]> {
  const { rows } = await pool.query<{ at: number }>(
    'SELECT at FROM reached WHERE proposal_id = $1 ORDER BY at',
    [proposal],
  )
  return rows.map(({ at }) => at)
}
