import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../../prisma/store.ts'

/** So long nothing may change before it is said that something is stuck. Milliseconds. */
const patience = 60_000

/** Waits until everything that is owed is done. @returns milliseconds; undefined when something is stuck. */
export async function settled({ pool }: Pick<Store, 'pool'>): Promise<number | undefined> {
  const began = performance.now()
  let last = { owed: Number.POSITIVE_INFINITY, at: began }
  for (;;) {
    const { rows } = await pool.query<{ owed: number }>(
      `SELECT (SELECT count(*) FROM effect)::int
         + (SELECT count(*) FROM notice WHERE done_at IS NULL AND after IS NULL)::int AS owed`,
    )
    const owed = rows[0]?.owed ?? 0
    const now = performance.now()
    if (owed === 0) return now - began
    if (owed !== last.owed) last = { owed, at: now }
    else if (now - last.at > patience) return undefined
    await sleep(100)
  }
}
