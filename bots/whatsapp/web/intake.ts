import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { Lanes } from '../../lanes.ts'
import { Recent } from '../../recent.ts'
import type { Received, Sender } from '../transport.ts'
import { fresh } from './fresh.ts'
import { Pauses } from './pauses.ts'
import type { Fetched, Raw } from './protocol.ts'
import { readMessage } from './read.ts'

/** Messages that are remembered as handed over. */
const remembered = 100_000

export interface Handing {
  received(message: Received): Promise<void>
  senderOf(chat: string): Promise<Sender>
  handled(from: Sender, ids: string[]): Promise<ReadonlySet<string>>
  /** The chat was answered, and nothing more of it waits. */
  answered(chat: string): void
  /** When this house was first paired, in milliseconds since 1970. */
  paired(): number
  againFrom: number
  againTo: number
  log: Logger
  signal: AbortSignal
}

/**
 * Hands residents' messages over: each once, each chat's in order, one at a time. They come twice, by event and by
 * scan; what comes by event while a scan catches up is held until the scan has said what came before it.
 */
export class Intake {
  readonly #to: Handing
  readonly #lanes = new Lanes()
  readonly #given = new Recent<string, true>(remembered)
  /** Named by an event or a scan, handed over or not. */
  readonly #noted = new Recent<string, true>(remembered)
  readonly #waiting = new Map<string, number>()
  /** Chats of which something was handed over since they were last marked. */
  readonly #touched = new Set<string>()
  #held: Raw[] | undefined

  constructor(to: Handing) {
    this.#to = to
  }

  /** From now on events wait. */
  hold(): void {
    this.#held ??= []
  }

  /** The scan has named all that came before: the events that waited follow it. */
  release(): void {
    const held = this.#held ?? []
    this.#held = undefined
    for (const raw of held) this.live(raw)
  }

  /** A message that an event brought. */
  live(raw: Raw): void {
    this.#noted.set(raw.id, true)
    if (this.#held) this.#held.push(raw)
    else if (readMessage(raw)) this.#inLane(raw.chat, async () => [raw])
  }

  /** A chat's last messages, as a scan read them. */
  scanned({ chat, messages }: Fetched, unread: number): void {
    const unknown = messages.filter((raw) => readMessage(raw) && !this.#given.get(raw.id))
    if (unknown.length === 0) return
    for (const { id } of unknown) this.#noted.set(id, true)
    this.#inLane(chat, async (from) => {
      const ids = messages.filter((raw) => !raw.fromMe).map(({ id }) => id)
      const handled = new Set(await this.#to.handled(from, ids))
      for (const id of ids) if (this.#given.get(id)) handled.add(id)
      return fresh(messages, { handled, unread, paired: this.#to.paired() })
    })
  }

  /** True when an event or a scan named the message before. */
  has(id: string): boolean {
    return this.#noted.get(id) === true
  }

  drained(): Promise<void> {
    return this.#lanes.drained()
  }

  #inLane(chat: string, find: (from: Sender) => Promise<readonly Raw[]>): void {
    const { signal, log } = this.#to
    this.#waiting.set(chat, (this.#waiting.get(chat) ?? 0) + 1)
    void this.#lanes
      .run(chat, async () => {
        const from = await this.#untilDone(() => this.#to.senderOf(chat), 'who wrote is not known yet')
        if (!from) return
        const found = await this.#untilDone(() => find(from), 'what was handled is not known yet')
        for (const raw of found ?? []) await this.#give(raw, from)
      })
      .catch((fault: unknown) => {
        if (!signal.aborted) log.error({ err: fault }, 'a message could not be handed over')
      })
      .finally(() => {
        const left = (this.#waiting.get(chat) ?? 1) - 1
        if (left > 0) this.#waiting.set(chat, left)
        else {
          this.#waiting.delete(chat)
          if (this.#touched.delete(chat) && !signal.aborted) this.#to.answered(chat)
        }
      })
  }

  async #give(raw: Raw, from: Sender): Promise<void> {
    const content = readMessage(raw)
    if (!content || this.#given.get(raw.id)) return
    this.#given.set(raw.id, true)
    const { received } = this.#to
    const taken = await this.#untilDone(async () => {
      await received({ id: raw.id, from, content })
      return true
    }, 'a message was not taken: it is given again')
    // It was not taken before the end: the next start reads it from the chat.
    if (taken) this.#touched.add(raw.chat)
    else this.#given.delete(raw.id)
  }

  /** Tries until it works: whatever comes later in the chat waits for it. @returns undefined when all stops. */
  async #untilDone<R>(work: () => Promise<R>, words: string): Promise<R | undefined> {
    const { againFrom, againTo, log, signal } = this.#to
    const pauses = new Pauses(againFrom, againTo)
    let first = true
    while (!signal.aborted) {
      try {
        return await work()
      } catch (fault) {
        if (signal.aborted) return undefined
        log[first ? 'warn' : 'debug']({ err: fault }, words)
        first = false
        await sleep(pauses.next(), undefined, { signal }).catch(() => undefined)
      }
    }
    return undefined
  }
}
