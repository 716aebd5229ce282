import { Recent } from '../recent.ts'

/** Acts of one session in a time: far more than a person can tap, far less than a script would. */
const allowed = 30
const within = 10_000
/** Sessions that are remembered; the one that was quiet longest is forgotten first. */
const sessions = 20_000

export class Pace {
  readonly #begun = new Recent<string, { since: number; count: number }>(sessions)

  /** @returns false when the session acts too fast. */
  take(session: string, now: number): boolean {
    const before = this.#begun.get(session)
    const current = before && now - before.since < within ? before : { since: now, count: 0 }
    current.count += 1
    this.#begun.set(session, current)
    return current.count <= allowed
  }
}
