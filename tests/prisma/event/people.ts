import type { Pool } from 'pg'
import type { Registered } from '../../../core/ask/event.ts'
import { register, unregister } from '../../../prisma/event/register.ts'
import { transaction } from '../../../prisma/transaction.ts'

/** Residents with a chat each, by the number that is their address too. @returns their ids, in order. */
export async function peopleWithChats(pool: Pool, count: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `WITH made AS (
       INSERT INTO resident (key) SELECT sha256(convert_to('person ' || n, 'UTF8')) FROM generate_series(1, $1) AS n
       RETURNING id
     ),
     numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM made),
     chats AS (
       INSERT INTO conversation (channel, address_key, address, resident_id, state)
       SELECT 'telegram', convert_to('key ' || n, 'UTF8'), convert_to(n::text, 'UTF8'), id, '{}' FROM numbered
     )
     SELECT id FROM numbered ORDER BY n`,
    [count],
  )
  return rows.map(({ id }) => id)
}

/** Each in a transaction of its own, as in a turn. */
export const registers = (pool: Pool, id: number, resident: string): Promise<Registered> =>
  transaction(pool, (client) => register({ id, resident }, { client }))
export const unregisters = (pool: Pool, id: number, resident: string): Promise<boolean> =>
  transaction(pool, (client) => unregister({ id, resident }, { client }))

export interface Standing {
  resident: string
  status: 'in' | 'waiting'
}

/** Who goes or waits, in the order of arrival. */
export async function standings(pool: Pool, event: number): Promise<Standing[]> {
  const { rows } = await pool.query<Standing>(
    `SELECT resident_id AS resident, status FROM registration
     WHERE event_id = $1 AND status <> 'cancelled' ORDER BY arrival`,
    [event],
  )
  return rows
}

/** Who was told that they have a place now, in the order in which it is owed. */
export async function toldOfPlaces(pool: Pool, event: number): Promise<string[]> {
  const { rows } = await pool.query<{ resident: string }>(
    `SELECT c.resident_id AS resident FROM notice n JOIN conversation c ON c.id = n.conversation_id
     WHERE n.body->>'type' = 'event-place' AND (n.body->>'event')::int = $1 ORDER BY n.id`,
    [event],
  )
  return rows.map(({ resident }) => resident)
}
