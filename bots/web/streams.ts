import type { Logger } from 'pino'
import { type E164, phoneHint } from '../../core/phone.ts'
import { policy } from '../../core/policy.ts'
import { type Kept, pageAfter } from '../../prisma/page.ts'
import type { Store } from '../../prisma/store.ts'
import type { Code, DemoInbox } from '../code.ts'
import { writeMessage } from './write.ts'

/** One open page: where its events go, and what it has seen. */
export interface Watcher {
  conversation: string
  address: string
  /** The newest message that it has. */
  seq: number
  send(event: { event?: string; id?: string; data: string }): Promise<void>
}

interface Letter {
  data: string
  until: number
}

/** The open pages of this process. Whoever adds to a conversation says so in the database, and all of them hear it. */
export class Streams {
  readonly #store: Store
  readonly #log: Logger
  readonly #watchers = new Map<string, Set<Watcher>>()
  readonly #flushing = new Map<Watcher, Promise<void>>()
  readonly #letters = new Map<string, Letter>()

  constructor(store: Store, log: Logger) {
    this.#store = store
    this.#log = log
  }

  /** Shows what was missed and then what comes. @returns how to stop. */
  async watch(watcher: Watcher): Promise<() => void> {
    const watchers = this.#watchers.get(watcher.conversation) ?? new Set()
    this.#watchers.set(watcher.conversation, watchers.add(watcher))
    const unwatch = () => {
      watchers.delete(watcher)
      this.#flushing.delete(watcher)
      if (watchers.size === 0) this.#watchers.delete(watcher.conversation)
    }
    try {
      await this.#flush(watcher)
      const letter = this.#letters.get(watcher.address)
      if (letter && letter.until > Date.now()) await watcher.send({ event: 'inbox', data: letter.data })
    } catch (fault) {
      unwatch()
      throw fault
    }
    return unwatch
  }

  /** Something was added to a conversation; undefined: perhaps to any. */
  changed(conversation: string | undefined): void {
    const groups =
      conversation === undefined ? [...this.#watchers.values()] : [this.#watchers.get(conversation)]
    for (const watcher of groups.flatMap((group) => [...(group ?? [])])) {
      this.#flush(watcher).catch((fault: unknown) =>
        this.#log.warn({ err: fault }, 'a page was not brought up to date'),
      )
    }
  }

  /** Shows one-time codes on the page that asked for them, as long as they are good. */
  show(inbox: DemoInbox): () => void {
    return inbox.listen((code) => {
      const data = JSON.stringify(letterOf(code))
      this.#letters.set(code.address, { data, until: Date.now() + policy.code.minutes * 60_000 })
      for (const [address, letter] of this.#letters) {
        if (letter.until < Date.now()) this.#letters.delete(address)
      }
      for (const group of this.#watchers.values()) {
        for (const watcher of group) {
          if (watcher.address === code.address)
            void watcher.send({ event: 'inbox', data }).catch(() => undefined)
        }
      }
    })
  }

  /** One after another for each page, so that nothing is shown twice or out of order. */
  #flush(watcher: Watcher): Promise<void> {
    const next = (this.#flushing.get(watcher) ?? Promise.resolve())
      .catch(() => undefined)
      .then(async () => {
        for (const kept of await pageAfter(this.#store, watcher.conversation, watcher.seq)) {
          await this.#send(watcher, kept)
        }
      })
    this.#flushing.set(watcher, next)
    return next
  }

  async #send(watcher: Watcher, kept: Kept): Promise<void> {
    await watcher.send({ id: String(kept.seq), data: JSON.stringify(writeMessage(kept)) })
    watcher.seq = kept.seq
  }
}

const letterOf = ({ phone, code }: Code) => ({
  to: phoneHint(phone as E164),
  code,
  minutes: policy.code.minutes,
})
