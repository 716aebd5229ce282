import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Device } from './device.ts'

/**
 * `other`: another response has its id. `closed`: too late. `unfit`: not of the survey that it names. `unread`: it is no
 * response at all.
 */
export type Refusal = 'other' | 'closed' | 'unfit' | 'unread'

/** Keeps for staff what a stand delivered and is not counted, once. @param now Milliseconds since 1970. */
export async function keepRefused(
  client: Pool | PoolClient,
  device: Pick<Device, 'id'>,
  body: string,
  why: Refusal,
  now: number,
): Promise<void> {
  await client.query(
    `INSERT INTO stand_refused (stand_id, content, why, body, arrived_at)
     VALUES ($1, $2, $3, $4, date_trunc('hour', $5::timestamptz)) ON CONFLICT DO NOTHING`,
    [device.id, contentOf(body), why, body.replaceAll('\0', ''), new Date(now)],
  )
}

/** By which what comes again is known. */
export const contentOf = (body: string): Buffer => createHash('sha256').update(body).digest()

/** What a stand delivered and was not counted. */
export interface Refused {
  stand: string
  /** When it arrived, to the hour. */
  at: Date
  why: Refusal
  /** As it was delivered: JSON, unless it is `unread`. */
  body: string
}

/** All of them, oldest first. */
export async function refusedResponses(pool: Pool): Promise<Refused[]> {
  const { rows } = await pool.query<Refused>(
    `SELECT s.name AS stand, r.arrived_at AS at, r.why, r.body
     FROM stand_refused r JOIN stand s ON s.id = r.stand_id ORDER BY r.id`,
  )
  return rows
}
