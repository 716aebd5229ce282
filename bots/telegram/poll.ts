import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Telegram } from 'telegraf'
import type { Update } from 'telegraf/types'
import { meaningOf, withoutPayload } from './fault.ts'

/** The kinds of update that `read` knows. */
export const allowedUpdates = ['message', 'callback_query'] as const

/** Seconds that Telegram holds a poll open. */
const holding = 25
/** An update that fails this often while all else is well is given up, so that the others can go on. */
const patience = 5

/** Polls for updates until stopped. What was not committed is not confirmed, and comes again. */
export class Poller {
  readonly #telegram: Telegram
  readonly #handle: (update: Update) => Promise<void>
  readonly #healthy: () => Promise<boolean>
  readonly #log: Logger
  readonly #stopping = new AbortController()
  #running: Promise<void> = Promise.resolve()

  /** @param healthy Whether what handling needs (the database) is there: while it is not, nothing is given up. */
  constructor(
    telegram: Telegram,
    handle: (update: Update) => Promise<void>,
    healthy: () => Promise<boolean>,
    log: Logger,
  ) {
    this.#telegram = telegram
    this.#handle = handle
    this.#healthy = healthy
    this.#log = log
  }

  start(): void {
    this.#running = this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    let offset = 0
    let failed = { update: 0, times: 0 }
    while (!this.#stopping.signal.aborted) {
      const updates = await this.#poll(offset)
      const worst = await this.#handleAll(updates)
      if (worst === undefined) {
        offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
        continue
      }
      const healthy = await this.#healthy()
      failed = { update: worst, times: healthy ? (failed.update === worst ? failed.times + 1 : 1) : 0 }
      if (failed.times >= patience) this.#log.error('an update failed again and again: it was given up')
      offset = failed.times >= patience ? worst + 1 : worst
      await this.#pause(500)
    }
    // Confirms what was handled, so that the next start does not begin with it.
    await this.#telegram.callApi('getUpdates', { offset, limit: 1, timeout: 0 }).catch(() => undefined)
  }

  async #poll(offset: number): Promise<Update[]> {
    try {
      return await this.#telegram.callApi(
        'getUpdates',
        { offset, limit: 100, timeout: holding, allowed_updates: [...allowedUpdates] },
        // Telegraf names the signal's type by a package that Node's own has replaced.
        { signal: this.#stopping.signal as never },
      )
    } catch (fault) {
      if (this.#stopping.signal.aborted) return []
      const meaning = meaningOf(fault)
      if (meaning.type === 'conflict') {
        this.#log.warn('another process polls with this token, or a webhook is set: waiting')
      } else {
        this.#log.warn(
          { err: withoutPayload('getUpdates', fault) },
          'Telegram cannot be reached: trying again',
        )
      }
      await this.#pause(meaning.type === 'rate-limited' ? meaning.wait : 2_000 + Math.random() * 1_000)
      return []
    }
  }

  /**
   * Handles each chat's updates in order, and the chats side by side.
   *
   * @returns the id of the first update that failed.
   */
  async #handleAll(updates: readonly Update[]): Promise<number | undefined> {
    const chats = new Map<number, Update[]>()
    for (const update of updates) {
      const chat = chatOf(update)
      const others = chats.get(chat)
      if (others) others.push(update)
      else chats.set(chat, [update])
    }
    const failures = await Promise.all([...chats.values()].map((chat) => this.#inOrder(chat)))
    return failures.reduce(
      (first, id) => (first === undefined || (id ?? first) < first ? id : first),
      undefined,
    )
  }

  async #inOrder(updates: readonly Update[]): Promise<number | undefined> {
    for (const update of updates) {
      try {
        await this.#handle(update)
      } catch (fault) {
        this.#log.error({ err: fault }, 'an update was not handled')
        return update.update_id
      }
    }
    return undefined
  }

  async #pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
  }
}

const chatOf = (update: Update): number =>
  'message' in update
    ? update.message.chat.id
    : 'callback_query' in update
      ? update.callback_query.from.id
      : 0
