import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Places } from '../../prisma/rate.ts'
import { type Budget, takePlace } from '../../prisma/sending.ts'
import type { Store } from '../../prisma/store.ts'
import { Pause } from '../../queue/queues.ts'
import { Held } from '../channel.ts'

export interface PaceOptions {
  /** Names the account: all processes that send for it share its budget. */
  account: string
  /** Messages a minute, on average. */
  perMinute: number
  /** Messages a day, in the city's time zone, beyond which nothing is sent that nobody asked for. */
  perDay: number
  timeZone: string
}

/** After a rest so many may go at once, a sixth of a minute's worth: a short dialogue is not slowed down. */
const burst = (perMinute: number): number => Math.max(2, Math.floor(perMinute / 6))
/** Each step is drawn between 70% and 130% of the average: an even rhythm gives a machine away. */
const jitter = { from: 0.7, width: 0.6 }
/** A notice that somebody waits for waits here for its place no longer than this; longer it waits in its queue. Ms. */
const patience = 1_000
/** Enough was sent today: whether it is tomorrow is looked at so often. Milliseconds. */
const tomorrow = 15 * 60_000

/**
 * How fast the account speaks. Who wrote is answered first: an answer takes the next place whatever the day's count;
 * what nobody waits for takes one only while half of a burst is left for those who write.
 */
export class Pace {
  readonly #store: Store
  readonly #options: PaceOptions
  readonly #day: Intl.DateTimeFormat
  readonly #stopping: AbortSignal

  /** @param stopping Ends the waiting. */
  constructor(store: Store, options: PaceOptions, stopping: AbortSignal) {
    this.#store = store
    this.#options = options
    this.#stopping = stopping
    // Everybody who waits listens for it.
    setMaxListeners(0, stopping)
    // Canadian dates are written as a database writes them: 2016-09-05.
    this.#day = new Intl.DateTimeFormat('en-CA', { timeZone: options.timeZone })
  }

  /** Resolves when an answer may be sent. Rejects when the channel stops. */
  async answer(): Promise<void> {
    const place = await takePlace(this.#store.pool, this.#budget())
    if (place.taken) await this.#wait(place.wait)
  }

  /** Resolves when a notice may be sent. @throws Pause while there is no room, Held when enough was sent today. */
  async notice(awaited: boolean): Promise<void> {
    const budget = this.#budget()
    const terms = awaited
      ? { within: patience }
      : { within: -budget.step * Math.floor(budget.burst / 2), perDay: this.#options.perDay }
    const place = await takePlace(this.#store.pool, budget, terms)
    if ('capped' in place) throw new Held('daily-cap')
    if (!place.taken) throw new Pause(place.wait)
    await this.#wait(place.wait)
  }

  /** One place for what is sent to very many, on the terms of a notice that nobody waits for; or when to ask again. */
  async many(): Promise<Places> {
    const budget = this.#budget()
    const spare = -budget.step * Math.floor(budget.burst / 2)
    const place = await takePlace(this.#store.pool, budget, {
      within: spare,
      perDay: this.#options.perDay,
    })
    if ('capped' in place) return { count: 0, wait: tomorrow, step: 0 }
    return { count: place.taken ? 1 : 0, wait: place.wait, step: budget.step }
  }

  #budget(): Budget {
    const { account, perMinute } = this.#options
    const step = (60_000 / perMinute) * (jitter.from + jitter.width * Math.random())
    return { account, step, burst: burst(perMinute), day: this.#day.format(Date.now()) }
  }

  async #wait(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await sleep(milliseconds, undefined, { signal: this.#stopping })
  }
}
