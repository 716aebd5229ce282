import { Recent } from '../../recent.ts'
import type { Sender } from '../transport.ts'

/** People whose number is remembered; the database remembers all of them. */
const remembered = 50_000
/** Who could not be told is asked about again after so long: asking often may get an account banned. */
const patience = 60 * 60 * 1000

export interface Asking {
  /** Digits that are known already: they are not asked for. */
  knows(opaque: string): Promise<string | undefined>
  /** WhatsApp's answer: digits, or null when it does not say. Rejects when it could not be asked. */
  ask(opaque: string): Promise<string | null>
  now?(): number
}

/** Who is behind a chat. Opaque ids are asked about once, one after another. */
export class Identity {
  readonly #asking: Asking
  readonly #numbers = new Recent<string, { number: string | undefined; at: number }>(remembered)
  readonly #underway = new Map<string, Promise<string | undefined>>()
  #queue: Promise<unknown> = Promise.resolve()

  constructor(asking: Asking) {
    this.#asking = asking
  }

  /** @param chat …@c.us or …@lid. */
  async of(chat: string): Promise<Sender> {
    if (chat.endsWith('@c.us')) return { number: chat.slice(0, -'@c.us'.length), opaque: undefined }
    return { number: await this.#numberOf(chat), opaque: chat }
  }

  #numberOf(opaque: string): Promise<string | undefined> {
    const now = this.#asking.now?.() ?? Date.now()
    const found = this.#numbers.get(opaque)
    if (found && (found.number !== undefined || now - found.at < patience))
      return Promise.resolve(found.number)
    const underway = this.#underway.get(opaque)
    if (underway !== undefined) return underway
    const finding = this.#find(opaque, now).finally(() => this.#underway.delete(opaque))
    this.#underway.set(opaque, finding)
    return finding
  }

  async #find(opaque: string, at: number): Promise<string | undefined> {
    const known = await this.#asking.knows(opaque)
    const number = known === undefined ? await this.#inTurn(opaque) : known
    this.#numbers.set(opaque, { number, at })
    return number
  }

  async #inTurn(opaque: string): Promise<string | undefined> {
    const asked = this.#queue.then(() => this.#asking.ask(opaque))
    this.#queue = asked.catch(() => undefined)
    return (await asked) ?? undefined
  }
}
