import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { noteSent } from '../../prisma/delivery.ts'
import type { Places } from '../../prisma/rate.ts'
import type { Store } from '../../prisma/store.ts'
import { Pause } from '../../queue/queues.ts'
import { Held, Unfit } from '../channel.ts'
import type { Pace } from './pace.ts'
import { type Outgoing, OutsideWindow, TooFast, type Transport, Unreachable } from './transport.ts'

/** A notice that finds the transport away comes back so much later. Milliseconds. */
const away = 5_000
/** Pauses between tries of an answer, growing. Milliseconds. */
const pauses = { first: 500, longest: 30_000, asked: 15 * 60_000 }
/** A chat that wants to be spared longer than this is come back to with those held for the day. Milliseconds. */
const spared = 60_000

/** A notice on its way. */
export interface Carried {
  address: string
  notice?: string | undefined
  /** It has its place already. */
  announcement?: string | undefined
  awaited: boolean
}

/** The one way out to WhatsApp: at the account's pace, and with its refusals told apart. */
export class Sender {
  readonly #transport: Transport
  readonly #pace: Pace
  readonly #store: Store
  readonly #log: Logger
  readonly #stopping: AbortSignal

  constructor(transport: Transport, pace: Pace, store: Store, log: Logger, stopping: AbortSignal) {
    this.#transport = transport
    this.#pace = pace
    this.#store = store
    this.#log = log
    this.#stopping = stopping
  }

  /**
   * Answers: a resident waits, so it goes on until it is sent, however long the transport is away.
   *
   * @param since When the answer may have been sent before.
   * @throws Refused when the chat does not want us, and an error when the channel stops.
   */
  async answer(address: string, message: Outgoing, since?: Date): Promise<void> {
    let tried = since?.getTime()
    for (let pause = pauses.first; ; pause = Math.min(pauses.longest, pause * 2)) {
      await this.#transport.ready()
      await this.#pace.answer()
      const begun = Date.now()
      try {
        await this.#send(address, message, undefined, tried)
        return
      } catch (fault) {
        if (this.#stopping.aborted) throw fault
        if (fault instanceof TooFast) await this.#wait(Math.min(fault.wait, pauses.asked))
        else if (fault instanceof Unreachable) {
          if (fault.sent === 'unknown') tried ??= begun
          this.#log.warn({ err: fault }, 'WhatsApp did not take an answer: trying again')
          await this.#wait(pause * (0.75 + Math.random() / 2))
        } else if (fault instanceof Unfit || fault instanceof OutsideWindow) {
          // It would not be taken at another time either, and what follows it may be.
          this.#log.error({ err: fault }, 'an answer cannot be delivered')
          return
        } else throw fault
      }
    }
  }

  /**
   * Sends a notice once.
   *
   * @throws Refused, Unfit, Held, Pause, and an error when WhatsApp could not be reached.
   */
  async notify(carried: Carried, message: Outgoing): Promise<void> {
    await this.#here()
    if (carried.announcement === undefined) await this.#pace.notice(carried.awaited)
    try {
      await this.#send(carried.address, message, carried)
    } catch (fault) {
      // One chat's patience is no reason to keep the others waiting.
      if (fault instanceof TooFast && fault.scope === 'account') throw new Pause(fault.wait)
      if (fault instanceof TooFast && fault.wait > spared) throw new Held('daily-cap')
      if (fault instanceof OutsideWindow) throw new Held('window')
      throw fault
    }
  }

  async #send(
    address: string,
    message: Outgoing,
    { notice, announcement }: Partial<Carried> = {},
    since?: number,
  ): Promise<void> {
    const id = await this.#transport.send(address, message, since)
    // It is sent: that the note of it fails must not send it again.
    await noteSent(this.#store, 'whatsapp', { id, address, notice, announcement }).catch((fault: unknown) =>
      this.#log.warn({ err: fault }, 'that a message was sent was not noted'),
    )
  }

  /** A place for what is sent to very many; none while the transport is away. */
  async places(): Promise<Places> {
    return (await this.#isHere()) ? this.#pace.many() : { count: 0, wait: away, step: 0 }
  }

  /** @throws Pause while the transport is away: the queue keeps what waits. */
  async #here(): Promise<void> {
    if (!(await this.#isHere())) throw new Pause(away)
  }

  async #isHere(): Promise<boolean> {
    return Promise.race([
      this.#transport.ready().then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => setImmediate(resolve, false)),
    ])
  }

  async #wait(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#stopping })
  }
}
