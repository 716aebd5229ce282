import { setTimeout as sleep } from 'node:timers/promises'
import type { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import type { Logger } from 'pino'
import { z } from 'zod'
import { type Health, Unreachable } from '../transport.ts'
import { AccountFault, withoutPayload } from './fault.ts'

/** Milliseconds. */
export interface WatchTimings {
  /** Between two questions while all is well. */
  poll: number
  /** Before the first new question after a failure; each further pause is twice as long, up to `poll`. */
  retry: number
  /** Between two reports. */
  heartbeat: number
  /** What staff must mend, and a send found out, stands so long unless a message gets through. */
  standing: number
}

const Phone = z.object({
  displayPhoneNumber: z.string().optional().catch(undefined),
  qualityRating: z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN', 'NA']).optional().catch(undefined),
})

/** Asks Meta again and again for our own number: whether it is there, takes our token, and knows the number. */
export class Watch {
  readonly #client: WhatsAppClient
  readonly #phoneId: string
  readonly #timings: WatchTimings
  readonly #log: Logger
  readonly #stopping = new AbortController()
  readonly #waiting = new Set<{ resolve(): void; reject(fault: Error): void }>()
  #report: (health: Health) => void = () => undefined
  #health: Health = { state: 'starting' }
  #number: string | undefined
  #standing: { mend: string; until: number } | undefined
  #beat: NodeJS.Timeout | undefined
  #loop: Promise<void> = Promise.resolve()

  constructor(client: WhatsAppClient, phoneId: string, timings: WatchTimings, log: Logger) {
    this.#client = client
    this.#phoneId = phoneId
    this.#timings = timings
    this.#log = log
  }

  start(report: (health: Health) => void): void {
    this.#report = report
    this.#report(this.#health)
    this.#beat = setInterval(() => this.#report(this.#health), this.#timings.heartbeat)
    this.#loop = this.#run()
  }

  /** Asks nothing more. Whoever waits is told that it is in vain; while all is well nobody has to wait. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    clearInterval(this.#beat)
    for (const { reject } of this.#waiting) reject(stopped())
    this.#waiting.clear()
    await this.#loop
  }

  ready(): Promise<void> {
    if (this.#health.state === 'ready') return Promise.resolve()
    if (this.#stopping.signal.aborted) return Promise.reject(stopped())
    return new Promise((resolve, reject) => this.#waiting.add({ resolve, reject }))
  }

  /**
   * A send failed: what staff must mend is known before the next question. What asking does not meet stands until a
   * message gets through, or for a while.
   */
  failed(fault: unknown): void {
    if (!(fault instanceof AccountFault)) return
    if (!fault.asking) this.#standing = { mend: fault.mend, until: Date.now() + this.#timings.standing }
    this.#change({ state: 'broken', detail: fault.mend })
  }

  /** A message got through, whatever was wrong before. */
  sent(): void {
    if (!this.#standing) return
    this.#standing = undefined
    this.#change({ state: 'ready' })
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping
    for (let failures = 0; !signal.aborted; ) {
      failures = (await this.#ask()) ? 0 : failures + 1
      const { poll, retry } = this.#timings
      const pause = failures === 0 ? poll : Math.min(poll, retry * 2 ** Math.min(failures - 1, 20))
      await sleep(pause * (0.75 + Math.random() / 4), undefined, { signal }).catch(() => undefined)
    }
  }

  /** @returns false when it should be asked again soon. */
  async #ask(): Promise<boolean> {
    try {
      const answer: unknown = await this.#client.request('GET', this.#phoneId, {
        query: { fields: 'display_phone_number,quality_rating' },
        responseType: 'json',
      })
      if (this.#stopping.signal.aborted) return true
      const { displayPhoneNumber, qualityRating } = Phone.parse(answer)
      this.#number = displayPhoneNumber?.replaceAll(/\D/g, '') || this.#number
      if (this.#standing && this.#standing.until > Date.now()) {
        this.#change({ state: 'broken', detail: this.#standing.mend })
        return true
      }
      this.#standing = undefined
      const poor = qualityRating === 'YELLOW' || qualityRating === 'RED'
      this.#change({ state: 'ready', ...(poor && { detail: `quality rating ${qualityRating}` }) })
      return true
    } catch (fault) {
      if (this.#stopping.signal.aborted) return true
      this.#troubled(withoutPayload('own number', fault))
      return false
    }
  }

  #troubled(fault: Error): void {
    if (fault instanceof AccountFault) this.#change({ state: 'broken', detail: fault.mend })
    else if (fault instanceof Unreachable) this.#change({ state: 'reconnecting', detail: fault.message })
    else if (fault.name === 'TooFast') {
      // Meta is there, and has had enough of questions: what was true before still is.
      if (this.#health.state === 'starting') this.#change({ state: 'reconnecting', detail: fault.message })
    } else {
      this.#change({
        state: 'broken',
        detail: `WHATSAPP_CLOUD_PHONE_ID: Meta knows no such number, or the token does not reach it (${fault.message})`,
      })
    }
  }

  #change(to: Health): void {
    const before = this.#health
    this.#health = { ...to, ...(this.#number !== undefined && { number: this.#number }) }
    if (before.state !== to.state || before.detail !== to.detail) {
      if (to.state === 'ready') this.#log.info('WhatsApp’s Cloud API can be reached')
      else this.#log.warn({ state: to.state, detail: to.detail }, 'WhatsApp’s Cloud API cannot be used')
    }
    this.#report(this.#health)
    if (to.state !== 'ready') return
    for (const { resolve } of this.#waiting) resolve()
    this.#waiting.clear()
  }
}

const stopped = () => new Unreachable('the house closes', 'no')
