import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Telegram } from 'telegraf'
import type { Update } from 'telegraf/types'
import type { Failures } from '../failures.ts'
import { meaningOf, withoutPayload } from './fault.ts'

/** The kinds of update that `read` knows. */
export const allowedUpdates = ['message', 'callback_query'] as const

/** Seconds that Telegram holds a poll open. */
const holding = 25
/** A poll that takes so much longer was lost on the way, as when a router forgot the connection. Milliseconds. */
const lateness = 10_000
/** Updates of one chat between two confirmations: no more than a turn recognises when they come again. */
const ofOneChat = 16

/** Polls for updates until stopped. What was not committed is not confirmed, and comes again. */
export class Poller {
  readonly #telegram: Telegram
  readonly #handle: (update: Update) => Promise<void>
  readonly #failures: Failures<number>
  readonly #log: Logger
  readonly #stopping = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(
    telegram: Telegram,
    handle: (update: Update) => Promise<void>,
    failures: Failures<number>,
    log: Logger,
  ) {
    this.#telegram = telegram
    this.#handle = handle
    this.#failures = failures
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
    while (!this.#stopping.signal.aborted) {
      const updates = inOneRound(await this.#poll(offset))
      const worst = await this.#handleAll(updates)
      if (worst === undefined) {
        offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
        continue
      }
      const given = await this.#failures.givesUp(worst.update, worst.fault)
      offset = given ? worst.update + 1 : worst.update
      await this.#pause(500)
    }
    // Confirms what was handled, so that the next start does not begin with it.
    const signal = AbortSignal.timeout(2_000) as never
    await this.#telegram
      .callApi('getUpdates', { offset, limit: 1, timeout: 0 }, { signal })
      .catch(() => undefined)
  }

  async #poll(offset: number): Promise<Update[]> {
    try {
      return await this.#telegram.callApi(
        'getUpdates',
        { offset, limit: 100, timeout: holding, allowed_updates: [...allowedUpdates] },
        // Telegraf names the signal's type by a package that Node's own has replaced.
        { signal: AbortSignal.any([this.#stopping.signal, tooLate()]) as never },
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
   * @returns the first update that failed.
   */
  async #handleAll(updates: readonly Update[]): Promise<Failed | undefined> {
    const chats = new Map<number, Update[]>()
    for (const update of updates) {
      const chat = chatOf(update)
      const others = chats.get(chat)
      if (others) others.push(update)
      else chats.set(chat, [update])
    }
    const failures = await Promise.all([...chats.values()].map((chat) => this.#inOrder(chat)))
    return failures
      .filter((failed) => failed !== undefined)
      .reduce<Failed | undefined>(
        (first, failed) => (first && first.update < failed.update ? first : failed),
        undefined,
      )
  }

  async #inOrder(updates: readonly Update[]): Promise<Failed | undefined> {
    for (const update of updates) {
      try {
        await this.#handle(update)
      } catch (fault) {
        const level = this.#stopping.signal.aborted ? 'info' : 'error'
        this.#log[level]({ err: fault }, 'an update was not handled: it comes again')
        return { update: update.update_id, fault }
      }
    }
    return undefined
  }

  async #pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
  }
}

interface Failed {
  update: number
  fault: unknown
}

const tooLate = () => AbortSignal.timeout(holding * 1_000 + lateness)

/** In the order of their ids, up to where one chat has sent too many to be recognised together. */
function inOneRound(updates: readonly Update[]): Update[] {
  const ordered = updates.toSorted((one, other) => one.update_id - other.update_id)
  const sent = new Map<number, number>()
  const cut = ordered.findIndex((update) => {
    const chat = chatOf(update)
    const count = (sent.get(chat) ?? 0) + 1
    sent.set(chat, count)
    return count > ofOneChat
  })
  return cut < 0 ? ordered : ordered.slice(0, cut)
}

const chatOf = (update: Update): number =>
  'message' in update
    ? update.message.chat.id
    : 'callback_query' in update
      ? update.callback_query.from.id
      : 0
