import type { ProvenKey } from '../../core/ask.ts'
import { callingCode, vouchedPhone } from '../../core/phone.ts'
import { knownAddress, learnAddress } from '../../prisma/contact.ts'
import type { Store } from '../../prisma/store.ts'
import { Recent } from '../recent.ts'
import type { Sender } from './transport.ts'

/** Who is behind a chat, to the house. */
export interface Contact {
  /** Digits of the number as WhatsApp writes it, or the opaque id of a chat whose number it hides. */
  address: string
  /** The phone that this chat is; undefined while WhatsApp does not say the number. */
  vouched: ProvenKey | undefined
}

/** Contacts that are remembered without asking the database. */
const remembered = 10_000

/**
 * Finds the one address of a chat, under whichever of its ids a message comes. WhatsApp moves chats from numbers to
 * opaque ids and says seldom which belong together, so it is written down once it has said it. It is never guessed.
 */
export class Contacts {
  readonly #store: Store
  /** The numbers behind opaque ids. */
  readonly #numbers = new Recent<string, string>(remembered)

  constructor(store: Store) {
    this.#store = store
  }

  async of({ number, opaque }: Sender): Promise<Contact> {
    if (opaque === undefined) return this.#contact(number ?? '')
    if (number === undefined) return this.#contact((await this.knownNumber(opaque)) ?? opaque)
    if (this.#numbers.get(opaque) !== number) {
      await learnAddress(this.#store, 'whatsapp', opaque, number)
      this.#numbers.set(opaque, number)
    }
    return this.#contact(number)
  }

  /** The number that WhatsApp once said is behind an opaque id, as it writes it. */
  async knownNumber(opaque: string): Promise<string | undefined> {
    const known = this.#numbers.get(opaque) ?? (await knownAddress(this.#store, 'whatsapp', opaque))
    if (known !== undefined) this.#numbers.set(opaque, known)
    return known
  }

  #contact(address: string): Contact {
    const read = vouchedPhone(address)
    return {
      address,
      vouched: read.ok
        ? {
            key: this.#store.keys.resident(read.phone).toString('base64url'),
            callingCode: callingCode(read.phone),
          }
        : undefined,
    }
  }
}
