import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/** One millisecond more, as clocks that count whole ones may. */
const second = 1_001

interface Sent {
  /** When it arrived at Telegram, as far as this can be known. Milliseconds. */
  at: number
  chat: string
  many: boolean
}

/**
 * What this process sent to Telegram in the last second. The places that announcements take are a step apart, but what
 * is sent at its place may be late, and the next one not: Telegram counts what arrives within a second, and so does
 * this. While nothing is announced it holds back nothing.
 */
export class Second {
  readonly #perSecond: number
  readonly #stopping: AbortSignal
  readonly #sent: Sent[] = []
  /** The shortest that a call took: what it takes longer it may have been on the way there. Milliseconds. */
  #fastest = Number.POSITIVE_INFINITY
  /** Answers that wait for room: announcements let them pass. */
  #answers = 0

  /** @param stopping Ends the waiting. */
  constructor(perSecond: number, stopping: AbortSignal) {
    this.#perSecond = perSecond
    this.#stopping = stopping
    // Everything that waits listens for it.
    setMaxListeners(0, stopping)
  }

  /**
   * Waits for room and takes it.
   *
   * @param many It goes to very many: what does not goes before it.
   * @returns what is to be called when Telegram answered; `false`: it did not count it.
   */
  async room(chat: string, many: boolean): Promise<(counted: boolean) => void> {
    if (!many) this.#answers += 1
    try {
      for (;;) {
        const wait = this.#wait(chat, many)
        if (wait <= 0) break
        await sleep(wait, undefined, { signal: this.#stopping })
      }
    } finally {
      if (!many) this.#answers -= 1
    }
    const begun = performance.now()
    const sent: Sent = { at: begun, chat, many }
    this.#sent.push(sent)
    return (counted) => {
      const took = performance.now() - begun
      this.#fastest = Math.min(this.#fastest, took)
      sent.at = counted ? begun + took - this.#fastest : Number.NEGATIVE_INFINITY
    }
  }

  /** Milliseconds until this may be sent; when others must go first, until it is worth looking again. */
  #wait(chat: string, many: boolean): number {
    const now = performance.now()
    while (this.#sent.length > 0 && (this.#sent[0]?.at ?? now) <= now - second) this.#sent.shift()
    if (!many && !this.#sent.some((one) => one.many)) return 0
    if (many && this.#answers > 0) return 5
    const inChat = this.#sent.findLast((one) => one.chat === chat && (many || one.many))
    const full = this.#sent.length < this.#perSecond ? undefined : this.#sent.at(-this.#perSecond)
    return Math.max(inChat?.at ?? 0, full?.at ?? 0) + second - now
  }
}
