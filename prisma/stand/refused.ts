import type { Pool } from 'pg'

/** What a stand delivered and was not counted. */
export interface Refused {
  stand: string
  /** When it arrived, to the hour. */
  at: Date
  why: 'other' | 'closed' | 'unfit'
  response: unknown
}

/** All of them, oldest first. */
export async function refusedResponses(pool: Pool): Promise<Refused[]> {
  const { rows } = await pool.query<Refused>(
    `SELECT s.name AS stand, r.arrived_at AS at, r.why, r.body AS response
     FROM stand_refused r JOIN stand s ON s.id = r.stand_id ORDER BY r.id`,
  )
  return rows
}
