import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Condition } from './condition.ts'
import { reach } from './fresh.ts'
import type { Intake } from './intake.ts'
import type { Life } from './life.ts'
import type { Marks } from './marks.ts'
import type { Fetched, Listed } from './protocol.ts'
import { isSealed, readMessage } from './read.ts'
import type { Timings } from './timings.ts'

/** Messages that are read of a chat. */
const limit = 30
/** Chats that stand still for longer are read only while something in them is unread. */
const memory = 7 * 24 * 60 * 60 * 1000
/** Chats that are read with one question. */
const atOnce = 25

export interface Scanning {
  timings: Timings
  condition: Condition
  intake: Intake
  marks: Marks
  log: Logger
}

/**
 * Reads chats that may hold something unanswered: all of them when the page gets ready, then what changed, again and
 * again. A message that a later scan finds and no event brings is handed over all the same, and is a sign that the
 * page's events stay away.
 */
export class Scan {
  readonly #with: Scanning
  readonly #life: () => Life
  /** Chats by the last message and the unread count that were seen of them. */
  #known = new Map<string, string>()
  #deaf = 0
  #lastMissed = 0
  #run = 0

  constructor(scanning: Scanning, life: () => Life) {
    this.#with = scanning
    this.#life = life
  }

  /** An event came: the page speaks. */
  heard(): void {
    this.#deaf = 0
    this.#with.condition.well('deaf')
  }

  /** The page went: what is asked now fails, and that says nothing. */
  halt(): void {
    this.#run += 1
  }

  quietFor(milliseconds: number): boolean {
    return Date.now() - this.#lastMissed > milliseconds
  }

  /** Catches up, lets go what waited, and scans on until it is over or a newer one began. @param fail Called once. */
  async all(readyAt: number, over: AbortSignal, fail: (words: string) => void): Promise<void> {
    this.#run += 1
    const run = this.#run
    const { timings, intake, condition } = this.#with
    const isOn = () => run === this.#run && !over.aborted
    this.#known = new Map()
    try {
      await this.#once(undefined)
      if (!isOn()) return
      intake.release()
      while (await sleep(timings.scan, true, { signal: over }).catch(() => false)) {
        if (!isOn()) return
        const missed = await this.#once(readyAt)
        if (missed > 0 && this.#deaf >= 2) return fail('events do not arrive')
      }
    } catch {
      if (!isOn()) return
      condition.trouble('page', 'chats cannot be read')
      fail('chats cannot be read')
    }
  }

  /**
   * @param readyAt Whatever came since then must have been brought by an event. Undefined: nothing must.
   * @returns how many messages no event brought.
   */
  async #once(readyAt: number | undefined): Promise<number> {
    const { timings, intake, marks, condition, log } = this.#with
    const ask = this.#life()
    const paired = marks.now.firstPaired ?? Date.now()
    const after = Math.floor(Math.max(paired - reach, Date.now() - memory) / 1000)
    const listed = await ask.ask({ type: 'list', after }, timings.scanTimeout)
    const changed = listed.filter((one) => this.#known.get(one.chat) !== stamp(one))
    let missed = 0
    for (let from = 0; from < changed.length; from += atOnce) {
      const part = changed.slice(from, from + atOnce)
      const chats = part.map(({ chat }) => chat)
      const fetched = await ask.ask({ type: 'fetch', chats, limit }, timings.scanTimeout)
      if (readyAt !== undefined) missed += await this.#missed(fetched, readyAt)
      for (const one of fetched) {
        const seen = part.find(({ chat }) => chat === one.chat)
        if (!seen) continue
        if (!one.messages.some(isSealed)) this.#known.set(one.chat, stamp(seen))
        intake.scanned(one, seen.unread)
      }
    }
    if (missed > 0) {
      this.#deaf += 1
      this.#lastMissed = Date.now()
      log.warn({ missed }, 'messages were found that no event brought')
      if (this.#deaf >= 2) condition.trouble('deaf', 'WhatsApp Web brings no messages: it changed, or hangs')
    }
    return missed
  }

  /** Events may still be on their way: what seems missed is looked at again a little later. */
  async #missed(fetched: readonly Fetched[], readyAt: number): Promise<number> {
    const { intake, timings } = this.#with
    const since = Math.ceil(readyAt / 1000) + 1
    const unknown = fetched
      .flatMap(({ messages }) => messages)
      .filter((raw) => raw.at >= since && readMessage(raw) && !intake.has(raw.id))
    if (unknown.length === 0) return 0
    await sleep(timings.grace)
    return unknown.filter(({ id }) => !intake.has(id)).length
  }
}

const stamp = ({ last, unread }: Listed): string => `${last} ${unread}`
