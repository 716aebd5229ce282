import type { Pool } from 'pg'

/** How fast an account may send. */
export interface Budget {
  account: string
  /** Milliseconds from one message to the next, as it is drawn for this one. */
  step: number
  /** Messages that may go at once after a rest. */
  burst: number
  /** The city's day, as YYYY-MM-DD. */
  day: string
}

/** On which terms a place is taken. */
export interface Terms {
  /** Only a place that may be used within so many milliseconds; negative: only with so much room to spare. */
  within?: number
  /** Only while fewer messages than this, of any kind, were sent on this day. */
  perDay?: number
}

/** The milliseconds until the place that was taken may be used; or none was, for a while or for today. */
export type Place =
  | { taken: true; wait: number }
  | { taken: false; wait: number }
  | { taken: false; capped: true }

/**
 * Takes the next place in the account's row, shared by all processes: one place after another, a step apart, but for
 * a burst after a rest. The clock is read once the row is held, for who waited for it may have begun before who had it.
 */
export async function takePlace(
  pool: Pool,
  { account, step, burst, day }: Budget,
  { within, perDay }: Terms = {},
): Promise<Place> {
  const { rows } = await pool.query<{ wait: number }>({
    name: 'take-place',
    text: `INSERT INTO sending AS s (account, rests_at, day, sent)
      VALUES ($1, clock_timestamp() + $2::float * interval '1 millisecond', $4, 1)
      ON CONFLICT (account) DO UPDATE
        SET rests_at = greatest(s.rests_at, clock_timestamp()) + $2::float * interval '1 millisecond',
            day = EXCLUDED.day, sent = CASE WHEN s.day = EXCLUDED.day THEN s.sent + 1 ELSE 1 END
        WHERE ($5::float IS NULL OR s.rests_at <= clock_timestamp() + ($2::float * ($3 - 1) + $5) * interval '1 millisecond')
          AND ($6::int IS NULL OR s.day <> EXCLUDED.day OR s.sent < $6)
      RETURNING extract(epoch FROM rests_at - clock_timestamp())::float * 1000 - $2::float * $3 AS wait`,
    values: [account, step, burst, day, within ?? null, perDay ?? null],
  })
  const [place] = rows
  if (place) return { taken: true, wait: Math.max(0, place.wait) }
  const { rows: found } = await pool.query<{ wait: number; capped: boolean }>(
    `SELECT extract(epoch FROM rests_at - clock_timestamp())::float * 1000 - $2::float * ($3 - 1) - $5::float AS wait,
       day = $4 AND sent >= coalesce($6, 2147483647) AS capped
     FROM sending WHERE account = $1`,
    [account, step, burst, day, within ?? 0, perDay ?? null],
  )
  return found[0]?.capped
    ? { taken: false, capped: true }
    : { taken: false, wait: Math.max(1, found[0]?.wait ?? 1) }
}
