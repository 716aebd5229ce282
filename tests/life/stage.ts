import { type ChannelName, channels } from '../../core/job.ts'
import { canonicalPhone } from '../../core/phone.ts'
import type { House } from './house.ts'
import { type Chat, Person } from './person.ts'

/** How the addresses begin of people of whom a transcript says nothing more. */
export const strangers = 'stranger '

/** Where a transcript is played: the house, and the people who talk with it. */
export class Stage {
  readonly house: House
  /** The channel that all are on who are not said to be on another. */
  readonly channel: ChannelName
  /** The transcript, as far as it is played. */
  readonly lines: string[] = []
  /** The process ends before it can answer what is sent next. */
  dying = false
  /** The code that a representative showed last. */
  shown = ''
  readonly #people = new Map<string, Person>()

  constructor(house: House, channel: ChannelName) {
    this.house = house
    this.channel = channel
  }

  /** In the order in which they came. */
  get people(): readonly Person[] {
    return [...this.#people.values()]
  }

  /** Who is called this; the first time, somebody new with a phone of their own. */
  person(name: string): Person {
    const known = this.#people.get(name)
    if (known) return known
    const phone = canonicalPhone(`+52555${1_234_001 + this.#people.size}`, 'MX')
    if (!phone.ok) throw new Error(`${name} has no line: ${phone.reason}`)
    const made = new Person(name, phone.phone, this.channel)
    this.#people.set(name, made)
    return made
  }

  /** A channel other than the one that the transcript is played on. */
  get otherChannel(): ChannelName {
    const next = channels[(channels.indexOf(this.channel) + 1) % channels.length]
    return next ?? this.channel
  }

  /** The person whose chat this is. */
  whose(channel: ChannelName, address: string): { person: Person; chat: Chat } {
    for (const person of this.people)
      for (const chat of person.chats)
        if (chat.channel === channel && chat.address === address) return { person, chat }
    throw new Error(`nobody is at this address on ${channel}`)
  }
}
