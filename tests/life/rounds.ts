import type { Logger } from 'pino'
import type { Loop, loop as realLoop } from '../../worker/loop.ts'

/**
 * Stands in for worker/loop.ts: whatever a worker does from time to time is done by the transcript's clock, when the
 * transcript says so, and in the order in which the worker began it.
 */
interface Repeated {
  round(): Promise<boolean>
  every: number
  /** By the transcript's clock, in milliseconds since 1970. Undefined: at once. */
  next?: number
}

const working = new WeakMap<Logger, Set<Repeated>>()

export const loop: typeof realLoop = ({ every, log }, round): Loop => {
  const mine = working.get(log) ?? new Set()
  const one: Repeated = { round, every }
  working.set(log, mine.add(one))
  return {
    nudge: () => {
      delete one.next
    },
    close: async () => {
      mine.delete(one)
    },
  }
}

/** Does what the worker with this log has to do by now, and again for as long as it says that there is more. */
export async function goRound(log: Logger, now: number): Promise<void> {
  for (const one of working.get(log) ?? []) {
    if (one.next !== undefined && one.next > now) continue
    one.next = now + one.every
    let more = true
    while (more) more = await one.round()
  }
}
