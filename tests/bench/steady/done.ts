import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'

/** So long nothing may change before it is said that something is stuck. Milliseconds. */
const patience = 60_000

/** Waits until no effect is owed any more. @returns what is wrong: nothing, or that it stands still. */
export async function untilDone(pool: Pool): Promise<string[]> {
  let last = { owed: Number.NaN, at: performance.now() }
  for (;;) {
    const owed = await pool
      .query<{ owed: number }>('SELECT count(*)::int AS owed FROM effect')
      .then(({ rows }) => rows[0]?.owed ?? Number.NaN)
      .catch(() => last.owed)
    if (owed === 0) return []
    if (owed !== last.owed) last = { owed, at: performance.now() }
    else if (performance.now() - last.at > patience) return [`${owed} effects are owed, and nothing moves`]
    await sleep(50)
  }
}
