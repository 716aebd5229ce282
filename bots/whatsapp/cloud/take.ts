import type { Logger } from 'pino'
import { Lanes } from '../../lanes.ts'
import { Recent } from '../../recent.ts'
import type { Received, StatusUpdate, TransportEvents } from '../transport.ts'
import type { Delivered } from './read.ts'

type Events = Pick<TransportEvents, 'received' | 'status'>

/** Messages and statuses that are remembered as failing. */
const remembered = 10_000

/**
 * Hands what Meta delivers to the channel: each chat's messages one after another, chats side by side. Meta may give
 * the same message several times at once, and again while it is still being handled: all of them wait for the one
 * handling.
 */
export class Taking {
  readonly #events: Events
  readonly #log: Logger
  readonly #longest: number
  readonly #lanes = new Lanes()
  readonly #underway = new Map<string, Promise<boolean>>()
  readonly #failures = new Recent<string, number>(remembered)

  /** @param longest Milliseconds that Meta is kept waiting at most. */
  constructor(events: Events, longest: number, log: Logger) {
    this.#events = events
    this.#longest = longest
    this.#log = log
  }

  /** @returns true when all of it was taken in time. What was not is to be given again, though it may be taken yet. */
  async take({ messages, statuses }: Delivered): Promise<boolean> {
    const done = Promise.all([
      ...[...byChat(messages)].map(([chat, own]) => this.#ofChat(chat, own)),
      ...statuses.map((one) => this.#status(one)),
    ])
    let late: NodeJS.Timeout | undefined
    const deadline = new Promise<undefined>((resolve) => {
      late = setTimeout(() => resolve(undefined), this.#longest)
    })
    const results = await Promise.race([done, deadline])
    clearTimeout(late)
    if (results) return results.every(Boolean)
    const sizes = { messages: messages.length, statuses: statuses.length }
    this.#log.warn(sizes, 'a delivery was not taken in time: it is to come again')
    return false
  }

  #ofChat(chat: string, messages: readonly Received[]): Promise<boolean> {
    const known = messages.flatMap(({ id }) => this.#underway.get(id) ?? [])
    if (known.length === messages.length) return Promise.all(known).then((all) => all.every(Boolean))
    const taken = this.#lanes
      .run(chat, () => this.#inOrder(messages))
      .finally(() => {
        for (const { id } of messages) if (this.#underway.get(id) === taken) this.#underway.delete(id)
      })
    for (const { id } of messages) this.#underway.set(id, taken)
    return taken
  }

  /** One that fails holds back those after it: they come again together. */
  async #inOrder(messages: readonly Received[]): Promise<boolean> {
    for (const message of messages) {
      if (!(await this.#tried(message.id, () => this.#events.received(message)))) return false
    }
    return true
  }

  #status(update: StatusUpdate): Promise<boolean> {
    return this.#tried(`${update.id} ${update.status}`, () => this.#events.status(update))
  }

  /** There is no end to it here: Meta gives up after days. */
  async #tried(id: string, task: () => Promise<void>): Promise<boolean> {
    try {
      await task()
      this.#failures.delete(id)
      return true
    } catch (fault) {
      const times = (this.#failures.get(id) ?? 0) + 1
      this.#failures.set(id, times)
      this.#log.error({ err: fault, times }, 'an update was not taken: it is to come again')
      return false
    }
  }
}

function byChat(messages: readonly Received[]): Map<string, Received[]> {
  const chats = new Map<string, Received[]>()
  for (const message of messages) {
    const { opaque, number } = message.from
    const chat = opaque ?? number ?? ''
    const own = chats.get(chat)
    if (own) own.push(message)
    else chats.set(chat, [message])
  }
  return chats
}
