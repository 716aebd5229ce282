import type { Pool } from 'pg'

/** What the processes of a channel may send, all together, for whoever says how long something will take. */
export interface Rate {
  perMinute: number
  /** Undefined: any number. */
  perDay?: number | undefined
}

/** Says how fast an account may send. Called by each of its processes as it starts. */
export async function declareRate(pool: Pool, account: string, { perMinute, perDay }: Rate): Promise<void> {
  await pool.query(
    `INSERT INTO sending (account, rests_at, day, sent, per_minute, per_day)
     VALUES ($1, now(), now()::date, 0, $2, $3)
     ON CONFLICT (account) DO UPDATE SET per_minute = EXCLUDED.per_minute, per_day = EXCLUDED.per_day`,
    [account, Math.round(perMinute), perDay ?? null],
  )
}

/** On which terms places are taken for what is sent to very many. Milliseconds. */
export interface Stride {
  /** From one place to the next, while nothing else is sent. */
  step: number
  /** …and while people are answered, who must find room at any moment. */
  besideAnswers: number
  /** How far ahead places are taken: what takes one is in flight from then on. */
  ahead: number
  most: number
}

/**
 * Some places in a row: the first may be used in `wait` milliseconds, or was to be so long ago. None: it is worth asking
 * again then.
 */
export interface Places {
  count: number
  wait: number
  step: number
}

/** How late a place may be used. */
const late = '100 milliseconds'
/** Answers were sent so lately that more will be. */
const lately = '10 seconds'

/**
 * Takes the next places in the account's row, which all its processes share: each a step after the one before, none
 * while the platform has asked for silence, and none twice. A place that was just missed may still be used; what was
 * missed longer ago is not made up for, as that would be too many at once.
 */
export async function takePlaces(
  pool: Pool,
  account: string,
  { step, besideAnswers, ahead, most }: Stride,
): Promise<Places> {
  const { rows } = await pool.query<{ count: number; wait: number; step: number }>({
    name: 'take-places',
    text: `UPDATE sending s
      SET rests_at = b.base + b.count * b.step * interval '1 millisecond', sent = s.sent + b.count, taken_at = now()
      FROM (
        SELECT f.account, f.base, f.step, f.wait,
          greatest(0, least($5, floor(($4 - f.wait) / f.step) + 1))::integer AS count
        FROM (
          SELECT account, base, extract(epoch FROM base - now())::float * 1000 AS wait,
            CASE WHEN spent_at > now() - interval '${lately}' THEN $3::float ELSE $2::float END AS step
          FROM (
            SELECT *, greatest(rests_at, quiet_until, now() - interval '${late}') AS base
            FROM sending WHERE account = $1 FOR UPDATE
          ) AS own
        ) AS f
      ) AS b
      WHERE s.account = b.account
      RETURNING b.count, b.wait, b.step`,
    values: [account, step, besideAnswers, ahead, most],
  })
  const [places] = rows
  if (!places) throw new Error(`no process said how fast ${account} may send`)
  return places.count > 0 ? places : { ...places, wait: Math.max(1, places.wait - ahead) }
}

/**
 * Something was sent that took no place, since somebody waited for it: those that nobody waits for stay behind by as
 * much. Costs nothing while nothing is sent to very many.
 */
export async function spendPlaces(
  pool: Pool,
  account: string,
  { count, step }: { count: number; step: number },
): Promise<void> {
  await pool.query({
    name: 'spend-places',
    text: `UPDATE sending
      SET rests_at = least(greatest(rests_at, now()) + $2 * $3::float * interval '1 millisecond', now() + interval '1 second'),
        spent_at = now()
      WHERE account = $1 AND taken_at > now() - interval '15 seconds'`,
    values: [account, count, step],
  })
}

/** The platform asked for silence: nothing is sent to very many before it is over, by whichever process. */
export async function keepQuiet(pool: Pool, account: string, milliseconds: number): Promise<void> {
  await pool.query({
    name: 'keep-quiet',
    text: `UPDATE sending SET quiet_until = greatest(quiet_until, now() + $2 * interval '1 millisecond')
      WHERE account = $1`,
    values: [account, milliseconds],
  })
}
