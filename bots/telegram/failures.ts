import type { Logger } from 'pino'
import { Recent } from '../recent.ts'
import { CallFault } from './fault.ts'

/** An update that fails this often while all else is well is given up, so that the others can go on. */
const patience = 5
/** The same while Telegram takes no answers; the turn is kept, and whoever writes again is answered. */
const patienceWithTelegram = 30
/** Updates that are remembered as failing. */
const remembered = 1_000

/** How often updates failed. */
export class Failures {
  readonly #healthy: () => Promise<boolean>
  readonly #log: Logger
  readonly #times = new Recent<number, number>(remembered)

  /** @param healthy Whether what handling needs (the database) is there: while it is not, nothing is given up. */
  constructor(healthy: () => Promise<boolean>, log: Logger) {
    this.#healthy = healthy
    this.#log = log
  }

  /** Counts one more failure. @returns true when the update is not to be tried again. */
  async givesUp(update: number, fault: unknown): Promise<boolean> {
    if (!(await this.#healthy())) return false
    const times = (this.#times.get(update) ?? 0) + 1
    const unreachable = fault instanceof CallFault && fault.meaning === 'unreachable'
    if (times >= (unreachable ? patienceWithTelegram : patience)) {
      this.#times.delete(update)
      this.#log.error({ err: fault }, 'an update failed again and again: it was given up')
      return true
    }
    this.#times.set(update, times)
    return false
  }
}
