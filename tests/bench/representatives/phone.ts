import type { Door } from '../../../bots/door.ts'
import type { Input } from '../../../core/input.ts'
import type { Reply } from '../../../core/reply.ts'
import { plain } from '../../../core/text.ts'

/** How often, of what is sent, the network does this to it. */
export const faults = {
  /** The answer is lost on its way out, and the platform hands the update over again. */
  unanswered: 0.05,
  /** The update is handed over twice at once. */
  twice: 0.05,
  /** The answer is lost, and nobody tries again: the representative sees nothing and begins anew. */
  gone: 0.01,
} as const
export type Fault = keyof typeof faults

/** The representative does not know where they are: an answer was lost. */
export class Lost extends Error {
  override name = 'Lost'
}

/** Chances that are the same in each run of one seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A chat on a network that loses and repeats. */
export class Phone {
  readonly #door: Door
  readonly #address: string
  readonly #chance: () => number
  readonly #counted: Record<Fault, number>
  #updates = 0
  #seen: Reply | undefined

  constructor(door: Door, address: string, chance: () => number, counted: Record<Fault, number>) {
    this.#door = door
    this.#address = address
    this.#chance = chance
    this.#counted = counted
  }

  /** The words that were seen last. @throws Lost */
  get words(): string {
    if (!this.#seen) throw new Lost()
    return plain(this.#seen.text)
  }

  offers(id: string): boolean {
    return this.#seen?.prompt?.choices.some((choice) => choice.id === id) ?? false
  }

  say(text: string): Promise<void> {
    return this.#send({ type: 'text', text })
  }

  /** @throws Lost when there is no such choice. */
  choose(id: string): Promise<void> {
    const prompt = this.#seen?.prompt
    const ordinal = prompt?.choices.findIndex((choice) => choice.id === id) ?? -1
    if (!prompt || ordinal < 0) throw new Lost()
    return this.#send({ type: 'choice', prompt: prompt.id, ordinal })
  }

  async #send(input: Input): Promise<void> {
    this.#updates += 1
    const inbound = { address: this.#address, update: `u${this.#updates}`, input }
    const shown = () =>
      this.#door.take(inbound, async (replies) => {
        this.#seen = replies.at(-1) ?? this.#seen
      })
    if (this.#happens('gone')) {
      this.#seen = undefined
      return this.#door.take(inbound, async () => undefined)
    }
    if (this.#happens('unanswered')) {
      const lost = new Error('the answer was lost')
      await this.#door
        .take(inbound, () => Promise.reject(lost))
        .catch((fault: unknown) => {
          if (fault !== lost) throw fault
        })
    }
    if (this.#happens('twice')) await Promise.all([shown(), shown()])
    else await shown()
  }

  #happens(fault: Fault): boolean {
    const does = this.#chance() < faults[fault]
    if (does) this.#counted[fault] += 1
    return does
  }
}
