import type { Pool } from 'pg'
import { policy } from '../../core/policy.ts'
import { chatsOf } from '../reaching.ts'

const { least, part, most } = policy.shift.doubtful

/**
 * The numbers of a shift: to how many a code was sent, and of how many nobody read it out in time. One that is still
 * good is not counted against anybody.
 *
 * @param shift Whose: an expression.
 */
export const numbersOf = (shift: string): string => `
  SELECT count(*)::int AS asked, (count(*) FILTER (WHERE NOT confirmed AND late))::int AS unconfirmed
  FROM (
    SELECT bool_or(confirmed_at IS NOT NULL) AS confirmed,
      max(asked_at) < now() - interval '${policy.code.minutes} minutes' AS late
    FROM assist WHERE shift_id = ${shift} AND number_key IS NOT NULL GROUP BY number_key
  ) AS number`

/** Staff should look at a shift whose numbers are `n`; `isDoubtful` says the same. */
const isDoubtful = `(n.unconfirmed >= ${most} OR n.unconfirmed >= ${least} AND n.unconfirmed >= ${part} * n.asked)`

/** A shift that is on or was, not long ago, with what is doubtful in it. */
const doubtful = `
  SELECT h.id AS shift, p.id::text AS representative, p.name, h.place, n.asked, n.unconfirmed, h.alerted_at
  FROM shift h JOIN representative p ON p.id = h.representative_id
  CROSS JOIN LATERAL (${numbersOf('h.id')}) AS n
  WHERE h.until_at > now() - interval '${policy.shift.shownDays} days' AND h.from_at <= now() AND ${isDoubtful}`

export interface DoubtfulShift {
  representative: string
  name: string
  place: string
  asked: number
  unconfirmed: number
}

/** Shifts in which too many numbers never confirmed, the most first. */
export async function doubtfulShifts(pool: Pool): Promise<DoubtfulShift[]> {
  const { rows } = await pool.query<DoubtfulShift>(
    `SELECT representative, name, place, asked, unconfirmed FROM (${doubtful}) AS d
     ORDER BY unconfirmed DESC, shift LIMIT 20`,
  )
  return rows
}

/**
 * Owes analysts the news of each shift that became doubtful: once, however many workers look.
 *
 * @returns how many notices are owed.
 */
export async function alertShifts(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'alert-shifts',
    text: `WITH news AS (
        UPDATE shift h SET alerted_at = now() FROM (${doubtful}) AS d
        WHERE h.id = d.shift AND h.alerted_at IS NULL
        RETURNING d.representative, d.name, d.place, d.asked, d.unconfirmed
      ),
      chat AS (
        ${chatsOf('staff', {
          where: `w.roles && '{analyst,administrator}' AND c.channel <> 'web' AND EXISTS (SELECT FROM news)`,
        })}
      )
      INSERT INTO notice (conversation_id, channel, body)
      SELECT c.id, c.channel, jsonb_build_object('type', 'shift-doubtful', 'representative', n.representative,
        'name', n.name, 'place', n.place, 'asked', n.asked, 'unconfirmed', n.unconfirmed)
      FROM news n CROSS JOIN chat c`,
  })
  return rowCount ?? 0
}
