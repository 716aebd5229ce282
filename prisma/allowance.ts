import type { PoolClient } from 'pg'
import { policy } from '../core/policy.ts'

interface Window {
  /** The column that is counted by. */
  by: 'number_key' | 'client_key'
  count: number
  minutes: number
}

const windows: readonly Window[] = [
  { by: 'number_key', ...policy.code.perNumber },
  { by: 'number_key', ...policy.code.perNumberDaily },
  { by: 'client_key', ...policy.code.perClient },
]

/**
 * Takes one from the allowance of one-time codes of a number and of a client, in the turn's transaction.
 *
 * @returns undefined when there was one left, else the minutes until there is.
 */
export async function allowance(
  client: PoolClient,
  number: Buffer,
  origin: Buffer,
): Promise<number | undefined> {
  // Requests for one number, or from one client, wait for each other: two at once must not both take the last.
  const locks = [number, origin].map((key) =>
    client.query('SELECT pg_advisory_xact_lock($1)', [key.readBigInt64BE()]),
  )
  // The request that has to grow old before there is room again; looked for once the locks are held.
  const found = windows.map(({ by, count, minutes }) =>
    client.query<{ wait: number }>(
      `SELECT ceil(extract(epoch FROM at + $2::interval - now()) / 60)::int AS wait
       FROM code_request WHERE ${by} = $1 AND at > now() - $2::interval
       ORDER BY at DESC OFFSET $3 LIMIT 1`,
      [by === 'number_key' ? number : origin, `${minutes} minutes`, count - 1],
    ),
  )
  const [, waits] = await Promise.all([Promise.all(locks), Promise.all(found)])
  const wait = Math.max(0, ...waits.map(({ rows }) => rows[0]?.wait ?? 0))
  if (wait > 0) return wait
  await client.query('INSERT INTO code_request (number_key, client_key) VALUES ($1, $2)', [number, origin])
  return undefined
}
