import type { Logger } from 'pino'
import type { Store } from '../prisma/store.ts'
import { Recent } from './recent.ts'

/** An update that fails this often while all else is well is given up, so that the others can go on. */
const patience = 5
/** The same while the platform takes no answers; the turn is kept, and whoever writes again is answered. */
const patienceWithPlatform = 30
/** Updates that are remembered as failing. */
const remembered = 1_000

/** How often updates failed, by their ids. */
export class Failures<Id> {
  readonly #healthy: () => Promise<boolean>
  readonly #isAway: (fault: unknown) => boolean
  readonly #log: Logger
  readonly #times = new Recent<Id, number>(remembered)

  /**
   * @param healthy Whether what handling needs is there: while it is not, nothing is given up.
   * @param isAway Whether a fault means that the platform could not be reached.
   */
  constructor(healthy: () => Promise<boolean>, isAway: (fault: unknown) => boolean, log: Logger) {
    this.#healthy = healthy
    this.#isAway = isAway
    this.#log = log
  }

  /** Counts one more failure. @returns true when the update is not to be tried again. */
  async givesUp(update: Id, fault: unknown): Promise<boolean> {
    if (!(await this.#healthy())) return false
    const times = (this.#times.get(update) ?? 0) + 1
    if (times >= (this.#isAway(fault) ? patienceWithPlatform : patience)) {
      this.#times.delete(update)
      this.#log.error({ err: fault }, 'an update failed again and again: it was given up')
      return true
    }
    this.#times.set(update, times)
    return false
  }
}

/** The database answers. */
export const answers = ({ pool }: Store): Promise<boolean> =>
  pool.query('SELECT 1').then(
    () => true,
    () => false,
  )
