import { Recent } from '../recent.ts'

/** So many acts in so many milliseconds. */
export interface Allowance {
  acts: number
  within: number
}

/** Acts of one session in a time: far more than a person can tap, far less than a script would. */
export const visiting: Allowance = { acts: 30, within: 10_000 }
/** Photos of one session. */
export const sending: Allowance = { acts: 12, within: 60_000 }
/** Tries of one client to enter where only the team may, or to have receipts checked. */
export const entering: Allowance = { acts: 10, within: 60_000 }
/** Sessions that are remembered; the one that was quiet longest is forgotten first. */
const sessions = 20_000

export class Pace {
  readonly #allowed: Allowance
  readonly #begun = new Recent<string, { since: number; count: number }>(sessions)

  constructor(allowed: Allowance = visiting) {
    this.#allowed = allowed
  }

  /** @returns false when the session acts too fast. */
  take(session: string, now: number): boolean {
    const before = this.#begun.get(session)
    const current = before && now - before.since < this.#allowed.within ? before : { since: now, count: 0 }
    current.count += 1
    this.#begun.set(session, current)
    return current.count <= this.#allowed.acts
  }
}
