import type { Logger } from 'pino'
import type { Loop, loop as realLoop } from '../../worker/loop.ts'

/**
 * Stands in for worker/loop.ts, so that whatever a worker does from time to time is done when a transcript says so, and
 * in the order in which the worker began it.
 */
const rounds = new WeakMap<Logger, Set<() => Promise<boolean>>>()

export const loop: typeof realLoop = ({ log }, round): Loop => {
  const mine = rounds.get(log) ?? new Set()
  rounds.set(log, mine)
  mine.add(round)
  return {
    nudge: () => undefined,
    close: async () => {
      mine.delete(round)
    },
  }
}

/** Does each round of the worker with this log, and does it again for as long as it says that there is more. */
export async function goRound(log: Logger): Promise<void> {
  for (const round of rounds.get(log) ?? []) {
    let more = true
    while (more) more = await round()
  }
}
