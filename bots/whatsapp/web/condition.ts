import type { Health } from '../transport.ts'

/** What can be wrong, each until something shows that it is right again. */
export type Trouble = 'chromium' | 'page' | 'modules' | 'deaf' | 'sends' | 'account'

/** How the transport is, put together from what its parts know, and told whenever it changes. */
export class Condition {
  readonly #tell: (health: Health) => void
  readonly #troubles = new Map<Trouble, string>()
  #phase: 'starting' | 'ready' = 'starting'
  #wasReady = false
  #reason: string | undefined
  #pairing: Health['pairing']
  #number: string | undefined
  #loggedOut: Date | undefined
  #told = ''

  constructor(tell: (health: Health) => void) {
    this.#tell = tell
  }

  /** Milliseconds since 1970, while the account is to be paired again. */
  loggedOut(at: number | undefined): void {
    this.#loggedOut = at === undefined ? undefined : new Date(at)
    this.#changed()
  }

  pairing(pairing: NonNullable<Health['pairing']>): void {
    this.#pairing = pairing
    this.#phase = 'starting'
    this.#changed()
  }

  ready(number: string | undefined): void {
    this.#phase = 'ready'
    this.#wasReady = true
    this.#pairing = undefined
    this.#loggedOut = undefined
    this.#reason = undefined
    this.#number = number ?? this.#number
    this.#changed()
  }

  /** Not ready any more, or still not. */
  away(reason?: string): void {
    this.#phase = 'starting'
    this.#pairing = undefined
    if (reason !== undefined) this.#reason = reason
    this.#changed()
  }

  trouble(which: Trouble, words: string): void {
    this.#troubles.set(which, words)
    this.#changed()
  }

  well(...which: Trouble[]): void {
    const were = which.filter((one) => this.#troubles.delete(one))
    if (were.length > 0) this.#changed()
  }

  has(which: Trouble): boolean {
    return this.#troubles.has(which)
  }

  get health(): Health {
    const number = this.#number === undefined ? {} : { number: this.#number }
    const pairing = this.#pairing && { pairing: this.#pairing }
    const out = this.#loggedOut && `the phone ended the session (${minute(this.#loggedOut)}): pair it again`
    const [trouble] = this.#troubles.values()
    if (trouble !== undefined) return { state: 'broken', detail: trouble, ...pairing, ...number }
    if (this.#phase === 'ready') return { state: 'ready', ...number }
    if (pairing) return { state: 'pairing', ...(out && { detail: out }), ...pairing }
    if (out) return { state: 'logged-out', detail: out }
    const detail = this.#reason === undefined ? {} : { detail: this.#reason }
    return { state: this.#wasReady || this.#reason ? 'reconnecting' : 'starting', ...detail, ...number }
  }

  /** Tells it, changed or not. */
  again(): void {
    this.#told = JSON.stringify(this.health)
    this.#tell(this.health)
  }

  #changed(): void {
    if (JSON.stringify(this.health) !== this.#told) this.again()
  }
}

const minute = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
