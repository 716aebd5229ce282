import { setTimeout as sleep } from 'node:timers/promises'
import { openQueues } from '../../../queue/queues.ts'
import type { Database } from '../house.ts'
import { untilDone } from './done.ts'

export interface Steady {
  signatures: number
  /** From when a signature was owed until it was recorded, in milliseconds. */
  p50: number
  p99: number
  longest: number
  /** How long it took, after the last was owed, until all were recorded. Milliseconds. */
  afterwards: number
  /** What is not as it must be. */
  wrong: string[]
}

/** How often signatures are owed: as often as turns end that sign. Milliseconds. */
const tick = 20

/**
 * Signatures that turns leave behind, so many a second for so many seconds: a row each, and a job that says so. They
 * are recorded by whatever worker there is.
 */
export async function steadySignatures(
  { url, store }: Database,
  redisUrl: string,
  perSecond: number,
  seconds: number,
): Promise<Steady> {
  const { pool } = store
  const count = perSecond * seconds
  const queues = await openQueues({ databaseUrl: url, redisUrl, onFault: () => undefined })
  const { rows: conversations } = await pool.query<{ id: string }>(
    `INSERT INTO conversation (channel, address_key, address, state) VALUES ('telegram', sha256(convert_to(gen_random_uuid()::text, 'UTF8')), '', '{}')
     RETURNING id`,
  )
  const { rows: residents } = await pool.query<{ first: string }>(
    `WITH made AS (
       INSERT INTO resident (key) SELECT sha256(convert_to(gen_random_uuid()::text, 'UTF8'))
       FROM generate_series(1, $1::int) RETURNING id
     )
     SELECT min(id) AS first FROM made`,
    [count],
  )
  const first = Number(residents[0]?.first)
  const conversation = conversations[0]?.id ?? ''

  /** Owes those from one place to another, however often it is tried; as a turn does that comes again. */
  const owe = async (from: number, to: number): Promise<void> => {
    for (;;) {
      try {
        const { rows } = await pool.query<{ id: string }>({
          name: 'steady-owe',
          text: `INSERT INTO effect (type, conversation_id, channel, resident_id, proposal_id)
             SELECT 'sign', $3, 'telegram', r.id, 1 + r.id % (SELECT count(*) FROM proposal)
             FROM resident r
             WHERE r.id >= $1 AND r.id < $2
               AND NOT EXISTS (SELECT FROM effect e WHERE e.resident_id = r.id)
               AND NOT EXISTS (SELECT FROM signature s WHERE s.resident_id = r.id)
             RETURNING id`,
          values: [first + from, first + to, conversation],
        })
        queues
          .add(rows.map(({ id }) => ({ queue: 'effect' as const, type: 'sign' as const, id })))
          .catch(() => undefined)
        return
      } catch {
        await sleep(100)
      }
    }
  }

  const began = performance.now()
  const owing: Promise<void>[] = []
  for (let owed = 0; owed < count; ) {
    const due = Math.min(count, Math.floor(((performance.now() - began) * perSecond) / 1_000))
    if (due > owed) owing.push(owe(owed, due))
    owed = Math.max(owed, due)
    await sleep(tick)
  }
  await Promise.all(owing)
  const last = performance.now()
  const wrong = await untilDone(pool)
  const afterwards = performance.now() - last
  await queues.close()

  const { rows } = await pool.query<{
    counted: number
    signed: number
    told: number
    p50: number
    p99: number
    longest: number
  }>(
    `SELECT (SELECT count(*) FROM signature WHERE stands AND resident_id >= $1 AND resident_id < $2)::int AS signed,
       (SELECT sum(count) FROM tally)::int - (SELECT count(*) FROM signature WHERE stands AND resident_id < $1)::int
         AS counted,
       count(*)::int AS told, max(took) AS longest,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS p50,
       percentile_cont(0.99) WITHIN GROUP (ORDER BY took) AS p99
     FROM (
       SELECT 1000 * extract(epoch FROM created_at - asked_at)::float AS took
       FROM notice WHERE conversation_id = $3 AND body->>'type' = 'signed'
     ) AS notices`,
    [first, first + count, conversation],
  )
  const found = rows[0]
  for (const what of ['signed', 'counted', 'told'] as const)
    if (found?.[what] !== count) wrong.push(`${what}: ${found?.[what]}, and it should be ${count}`)
  const { p50 = Number.NaN, p99 = Number.NaN, longest = Number.NaN } = found ?? {}
  return { signatures: count, p50, p99, longest, afterwards, wrong }
}
