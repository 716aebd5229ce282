import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { declareRate, keepQuiet, type Places, spendPlaces, takePlaces } from '../../prisma/rate.ts'
import type { Store } from '../../prisma/store.ts'

const account = 'telegram'
/** A little less than is allowed: clocks and the way there are not exact. */
const shy = 1.01
/** While people are answered, so much of it is left for them: an answer finds room at any moment. */
const forAnswers = 1 / 15
/** What takes a place is in flight, so no more are taken than can soon be used. Milliseconds. */
const ahead = 100
/** Answers of so many milliseconds are told of at once. */
const together = 25

/** How fast the bot sends, all its processes together. Answers and notices go when they come, and announcements between them. */
export class Budget {
  readonly #store: Store
  readonly #log: Logger
  readonly #perSecond: number
  #spent = 0
  readonly #notes = new Set<Promise<void>>()
  #telling = false

  constructor(store: Store, log: Logger, perSecond: number) {
    this.#store = store
    this.#log = log
    this.#perSecond = perSecond
  }

  async declare(): Promise<void> {
    await declareRate(this.#store.pool, account, { perMinute: (this.#perSecond / shy) * 60 })
  }

  places(most: number): Promise<Places> {
    const step = (1_000 / this.#perSecond) * shy
    return takePlaces(this.#store.pool, account, {
      step,
      besideAnswers: step / (1 - forAnswers),
      ahead,
      most,
    })
  }

  /** Something was sent that took no place. Nobody waits for the note of it. */
  spend(): void {
    this.#spent += 1
    if (this.#telling) return
    this.#telling = true
    this.#note(sleep(together).then(() => this.#tell()))
  }

  quiet(milliseconds: number): void {
    this.#note(keepQuiet(this.#store.pool, account, milliseconds))
  }

  /** Resolves when all is noted. */
  async close(): Promise<void> {
    while (this.#notes.size > 0) await Promise.all(this.#notes)
  }

  async #tell(): Promise<void> {
    const count = this.#spent
    this.#spent = 0
    this.#telling = false
    await spendPlaces(this.#store.pool, account, { count, step: 1_000 / this.#perSecond })
  }

  /** That a note failed must not fail what it is of: what is too fast is refused by Telegram. */
  #note(made: Promise<void>): void {
    const note = made
      .catch((fault: unknown) => this.#log.warn({ err: fault }, 'what was sent to Telegram was not noted'))
      .finally(() => this.#notes.delete(note))
    this.#notes.add(note)
  }
}
