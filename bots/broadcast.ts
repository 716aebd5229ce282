import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Content } from '../core/announcement/announcement.ts'
import { announcementReply } from '../core/announcement/reply.ts'
import { broadcastQueue } from '../core/job.ts'
import {
  type Claimed,
  claimRecipients,
  contentOf,
  holdRecipients,
  type Settled,
  settleRecipients,
} from '../prisma/announcement/claim.ts'
import type { Store } from '../prisma/store.ts'
import { Batcher } from '../queue/batcher.ts'
import { Pause, type Queues } from '../queue/queues.ts'
import { showProgress } from './board.ts'
import { type Channel, Held, Refused, Unfit, Unreachable } from './channel.ts'

/** A stint ends after so long; the next has begun by then. Milliseconds. */
const stint = 1_600
/** Recipients that are claimed at once at most, and in flight in one stint. */
const claim = 50
const inFlight = 200
/** What the platform failed to do, it is asked again so much later; while it fails each time, all wait. Milliseconds. */
const again = 20_000
/** Faults of the platform in a row after which a stint ends. */
const faults = 20
/** A chat that the platform wants spared waits so long. Milliseconds. */
const spared = 15 * 60_000

/**
 * Job `broadcast`. Input: the id of an announcement. Outcome: its progress is shown to those who watch it; and for a
 * second or two, its recipients on this channel are told at the channel's pace. Retry safety: whoever is claimed by one is claimed by no other, and what became of it is
 * noted at once; a process that dies leaves unknown what it had in flight, and that alone. Any number may run at the
 * same time: they share the channel's places.
 */
export function deliverAnnouncements(
  channel: Channel,
  { store, queues, log }: { store: Store; queues: Queues; log: Logger },
): { close(): Promise<void> } {
  const closing = new AbortController()
  const work = queues.work(
    broadcastQueue(channel.name),
    async (id) => {
      await showProgress(channel, id, { store, log })
      const content = await contentOf(store, id)
      if (content && channel.window !== undefined)
        await holdRecipients(store, id, channel.name, channel.window)
      if (content) await new Stint(channel, id, content, store, log, closing.signal).run()
    },
    { concurrency: 4 },
  )
  return {
    async close() {
      closing.abort()
      await work.close()
    },
  }
}

class Stint {
  readonly #channel: Channel
  readonly #announcement: string
  readonly #content: Content
  readonly #store: Store
  readonly #log: Logger
  readonly #closing: AbortSignal
  readonly #settled: Batcher<Settled, undefined>
  readonly #under = new Set<Promise<void>>()
  /** In a row. */
  #faults = 0
  #ended = false

  constructor(
    channel: Channel,
    announcement: string,
    content: Content,
    store: Store,
    log: Logger,
    closing: AbortSignal,
  ) {
    this.#channel = channel
    this.#announcement = announcement
    this.#content = content
    this.#store = store
    this.#log = log
    this.#closing = closing
    this.#settled = new Batcher(
      async (some) => {
        await settleRecipients(store, announcement, some)
        return some.map(() => undefined)
      },
      { size: claim, wait: 3, lanes: 2 },
    )
  }

  async run(): Promise<void> {
    const end = performance.now() + stint
    const over = () => this.#ended || this.#closing.aborted || performance.now() > end
    try {
      while (!over()) {
        const places = await this.#channel.places?.(claim)
        const { count, wait, step } = places ?? { count: claim, wait: 0, step: 0 }
        if (count === 0) {
          if (performance.now() + wait > end) return
          await sleep(wait)
          continue
        }
        const first = performance.now() + wait
        const { name } = this.#channel
        const claimed = await claimRecipients(this.#store, this.#announcement, name, count)
        if (!claimed) return
        for (const [place, one] of claimed.entries()) this.#begin(one, first + place * step)
        if (this.#under.size >= inFlight) await Promise.race(this.#under)
      }
    } finally {
      await Promise.all(this.#under)
    }
  }

  #begin(one: Claimed, at: number): void {
    const done = this.#tell(one, at).finally(() => this.#under.delete(done))
    this.#under.add(done)
  }

  /** Never rejects: what cannot be noted stays in flight, and is unknown later. */
  async #tell(one: Claimed, at: number): Promise<void> {
    const wait = at - performance.now()
    if (wait > 0) await sleep(wait)
    const { conversation, tries } = one
    const became = this.#closing.aborted ? ({ outcome: 'returned' } as const) : await this.#send(one)
    await this.#settled.add({ conversation, tries, ...became }).catch((fault: unknown) => {
      this.#log.error({ err: fault }, 'what became of an announcement was not noted')
      this.#ended = true
    })
  }

  async #send({
    conversation,
    address,
    language,
    heardAt,
  }: Claimed): Promise<Pick<Settled, 'outcome' | 'wait'>> {
    const to = { address, conversation, announcement: this.#announcement, awaited: false, heardAt }
    try {
      await this.#channel.deliver(to, announcementReply(this.#content, language), language)
      this.#faults = 0
      return { outcome: 'sent' }
    } catch (fault) {
      return this.#meaning(fault)
    }
  }

  #meaning(fault: unknown): Pick<Settled, 'outcome' | 'wait'> {
    if (fault instanceof Refused) return { outcome: 'blocked' }
    if (fault instanceof Held)
      return fault.why === 'window' ? { outcome: 'held' } : { outcome: 'returned', wait: spared }
    if (fault instanceof Pause) {
      // All wait, and nothing was sent.
      this.#ended = true
      return { outcome: 'returned', wait: fault.milliseconds }
    }
    this.#faults += 1
    if (this.#faults >= faults) this.#ended = true
    this.#log.warn({ err: fault, channel: this.#channel.name }, 'an announcement was not taken')
    if (fault instanceof Unfit) return { outcome: 'failed' }
    if (fault instanceof Unreachable && fault.sent === 'no') return { outcome: 'again', wait: again }
    return { outcome: 'unknown' }
  }
}
