import type { Logger } from 'pino'

export interface Loop {
  /** Does not wait for the next round. */
  nudge(): void
  /** Ends after the round under way. */
  close(): Promise<void>
}

/**
 * Repeats a round, one at a time, every so many milliseconds, or at once when the last one says that there is more.
 * A round that fails is logged, and tried again at the next.
 */
export function loop(
  { every, log, what }: { every: number; log: Logger; what: string },
  round: () => Promise<boolean>,
): Loop {
  let closing = false
  let nudged = false
  let wake: () => void = () => undefined

  const running = (async () => {
    while (!closing) {
      nudged = false
      const more = await round().catch((fault: unknown) => {
        log.error({ err: fault, what }, 'a round failed')
        return false
      })
      if (more || nudged || closing) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, every)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()

  return {
    nudge() {
      nudged = true
      wake()
    },
    async close() {
      closing = true
      wake()
      await running
    },
  }
}
