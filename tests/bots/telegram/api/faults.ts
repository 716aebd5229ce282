import { tooMany } from './error.ts'

interface Where {
  /** Absent: any method. Upper and lower case are the same, as in a call. */
  method?: string
  /** Absent: any chat. */
  chatId?: number
  /** How many calls it befalls, from the next one on. */
  times: number
  /** It befalls one in so many of those that it could; absent: each. */
  oneIn?: number
}
export type Fault = Where &
  (
    | { kind: 'rate-limited' /** Seconds. */; retryAfter: number }
    | { kind: 'blocked' }
    | { kind: 'server-error' /** 500 by default. */; code?: 500 | 502 }
    /** A proxy's page with status 502 instead of JSON. */
    | { kind: 'html' }
    | { kind: 'delay'; ms: number }
    /** The connection is destroyed and nothing was done. */
    | { kind: 'drop-before' }
    /** It was done and the connection is destroyed instead of an answer. */
    | { kind: 'drop-after' }
  )

/** Faults in the order they were asked for; a call meets at most one. */
export class Faults {
  readonly #ordered: (Fault & { met: number })[] = []

  order(fault: Fault): void {
    this.#ordered.push({ ...fault, met: 0 })
  }

  take(method: string, chatId: number): Fault | undefined {
    const fault = this.#ordered.find(
      (one) =>
        one.times > 0 &&
        (one.method === undefined || one.method.toLowerCase() === method.toLowerCase()) &&
        (one.chatId === undefined || one.chatId === chatId),
    )
    if (fault === undefined) return undefined
    fault.met += 1
    if (fault.met % (fault.oneIn ?? 1) > 0) return undefined
    fault.times -= 1
    return fault
  }
}

export interface Limits {
  /** Messages in any second to all chats together. */
  perSecond?: number
  /** Messages in any second to one chat. */
  perChatPerSecond?: number
}

/** Limits over a sliding second. What is refused does not count towards them. */
export class Pace {
  #limits: Limits = {}
  #sent: { chatId: number; at: number }[] = []

  limit(limits: Limits): void {
    this.#limits = limits
    this.#sent = []
  }

  /** Error: 429 with the whole seconds to wait. */
  take(chatId: number, now: number): void {
    this.#sent = this.#sent.filter(({ at }) => now - at < 1000)
    const { perSecond = Number.POSITIVE_INFINITY, perChatPerSecond = Number.POSITIVE_INFINITY } = this.#limits
    const toChat = this.#sent.filter((one) => one.chatId === chatId)
    if (this.#sent.length >= perSecond || toChat.length >= perChatPerSecond) throw tooMany(1)
    this.#sent.push({ chatId, at: now })
  }
}
