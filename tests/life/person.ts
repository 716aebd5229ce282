import type { Inbound } from '../../bots/door.ts'
import type { ChannelName } from '../../core/job.ts'
import type { E164 } from '../../core/phone.ts'
import type { Language } from '../../core/reply.ts'
import type { Stand } from '../../core/stand.ts'
import { newState, type State } from '../../core/state.ts'
import { Device } from '../transcript/device.ts'

/** One chat of one person. */
export class Chat {
  readonly channel: ChannelName
  readonly address: string
  readonly device = new Device()
  /** As the store holds it after the last turn. */
  state: State = newState
  /** The stand whose device it is on. */
  stand: Stand | undefined
  /** What was sent last. */
  last: Inbound | undefined
  /** The last message that was read of a page that is kept. */
  read = 0
  #updates = 0

  constructor(channel: ChannelName, address: string) {
    this.channel = channel
    this.address = address
  }

  get language(): Language {
    return this.state.language ?? 'es'
  }

  nextUpdate(): string {
    this.#updates += 1
    return `u${this.#updates}`
  }
}

/** Somebody in a transcript: with a phone, and a chat on each channel on which they write. */
export class Person {
  readonly name: string
  readonly phone: E164
  channel: ChannelName
  readonly #chats = new Map<ChannelName, Chat>()

  constructor(name: string, phone: E164, channel: ChannelName) {
    this.name = name
    this.phone = phone
    this.channel = channel
  }

  get chats(): readonly Chat[] {
    return [...this.#chats.values()]
  }

  /** On the channel where they write now. */
  get chat(): Chat {
    const { channel } = this
    const known = this.#chats.get(channel)
    if (known) return known
    // WhatsApp's own spelling of a Mexican mobile has a 1 more.
    const address = channel === 'whatsapp' ? this.phone.replace('+52', '521') : this.name.toLowerCase()
    const made = new Chat(channel, address)
    this.#chats.set(channel, made)
    return made
  }
}
