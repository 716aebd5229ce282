import { tooMany, tooManyToOne } from './error.ts'

/** What happens to the next calls of a kind. */
export type Fault =
  /** Refused with this code, in Meta's form. */
  | { kind: 'refused'; status: number; code: number; retryAfter?: number }
  /** A balancer's page instead of JSON. */
  | { kind: 'html'; status: number }
  /** JSON that ends too soon, with 200. */
  | { kind: 'garbage' }
  | { kind: 'redirect'; to: string }
  | { kind: 'slow'; ms: number }
  /** The connection breaks before anything was done. */
  | { kind: 'drop-before' }
  /** The connection breaks after the message was taken. */
  | { kind: 'drop-after' }

/** `sent`: asks where the file of a person's message is; `bytes`: fetches it from there. */
export type Call = 'messages' | 'media' | 'phone' | 'sent' | 'bytes'

/** Faults that were ordered, used up in order. */
export class Faults {
  readonly #ordered: { call: Call; fault: Fault; left: number }[] = []

  order(call: Call, fault: Fault, times: number): void {
    this.#ordered.push({ call, fault, left: times })
  }

  take(call: Call): Fault | undefined {
    const next = this.#ordered.find((one) => one.call === call && one.left > 0)
    if (next) next.left -= 1
    return next?.fault
  }
}

export interface Limits {
  /** Messages a second over all chats; 80 officially. */
  perSecond?: number
  /** Milliseconds between two messages to one chat, once `burst` is used up; 6,000 officially. */
  pairEvery?: number
  /** 45 officially. */
  burst?: number
}

/** The official limits, as they are set. None by default. */
export class Pace {
  #limits: Limits = {}
  #second = { since: 0, count: 0 }
  readonly #pairs = new Map<string, { tokens: number; at: number }>()

  limit(limits: Limits): void {
    this.#limits = limits
    this.#pairs.clear()
  }

  /** Error: GraphError. */
  take(chat: string): void {
    const now = Date.now()
    const { perSecond = Number.POSITIVE_INFINITY, pairEvery = 0, burst = 1 } = this.#limits
    if (now - this.#second.since >= 1000) this.#second = { since: now, count: 0 }
    if (this.#second.count >= perSecond) throw tooMany()
    if (pairEvery > 0) {
      const pair = this.#pairs.get(chat) ?? { tokens: burst, at: now }
      const tokens = Math.min(burst, pair.tokens + (now - pair.at) / pairEvery)
      if (tokens < 1) throw tooManyToOne()
      this.#pairs.set(chat, { tokens: tokens - 1, at: now })
    }
    this.#second.count += 1
  }
}
