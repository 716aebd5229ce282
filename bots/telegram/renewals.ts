import type { Prompt } from '../../core/reply.ts'
import type { Pressed } from './read.ts'

/** Shown in so many chats at once by one process; in one more it is asked for by a tap. */
const most = 2_000

/** Asks anew for what a message shows, once it has grown old: one message a chat, the newest. */
export class Renewals {
  readonly #renew: (address: string, prompt: number, shown: Pressed) => Promise<void>
  readonly #timers = new Map<string, NodeJS.Timeout>()

  /** @param renew It does not throw. */
  constructor(renew: (address: string, prompt: number, shown: Pressed) => Promise<void>) {
    this.#renew = renew
  }

  /** @param message Where the prompt stands; undefined where that is not known. */
  expect(address: string, prompt: Prompt, message: number | undefined): void {
    this.#drop(address)
    if (!prompt.renews || message === undefined || this.#timers.size >= most) return
    const timer = setTimeout(() => {
      this.#timers.delete(address)
      void this.#renew(address, prompt.id, { message, picture: true, lasting: false, query: '' })
    }, prompt.renews)
    timer.unref()
    this.#timers.set(address, timer)
  }

  stop(): void {
    for (const address of [...this.#timers.keys()]) this.#drop(address)
  }

  #drop(address: string): void {
    clearTimeout(this.#timers.get(address))
    this.#timers.delete(address)
  }
}
