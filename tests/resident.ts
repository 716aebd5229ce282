import { type Channel, type Recipient, Refused } from '../bots/channel.ts'
import type { Code, CodeSender } from '../bots/code.ts'
import { type Door, type House, openDoor } from '../bots/door.ts'
import type { Input, Renewal } from '../core/input.ts'
import type { ChannelName } from '../core/job.ts'
import { canonicalPhone } from '../core/phone.ts'
import type { Capabilities, Reply } from '../core/reply.ts'
import { plain } from '../core/text.ts'

const shows = { buttons: true, pictures: true, text: 4096, caption: 1024, label: 64 }

export const capabilities: Readonly<Record<ChannelName, Capabilities>> = {
  telegram: { ...shows, vouchesForContacts: true, renews: true, keepsPage: false },
  whatsapp: { ...shows, buttons: false, choices: 9, vouchesForContacts: false, keepsPage: false },
  web: { ...shows, vouchesForContacts: false, renews: true, keepsPage: true },
  terminal: { ...shows, vouchesForContacts: false, keepsPage: false },
}

/** Keeps the one-time codes instead of sending them. */
export class CodeBook implements CodeSender {
  readonly demo: boolean = true
  readonly sent: Code[] = []
  async send(code: Code): Promise<void> {
    this.sent.push(code)
  }
  /** The newest one that a chat asked for. */
  of(address: string): string {
    return this.sent.findLast((code) => code.address === address)?.code ?? ''
  }
}

export interface TestHouse extends House {
  codes: CodeBook
}

/** A channel without a platform: what it delivers is kept. */
export class FakeChannel implements Channel {
  readonly capabilities: Capabilities
  readonly door: Door
  readonly house: TestHouse
  readonly name: ChannelName
  readonly delivered: { address: string; words: string; reply: Reply }[] = []
  /** Addresses that the platform refuses to deliver to. */
  readonly refusing = new Set<string>()
  /** How its platform shares out what is sent to very many. */
  places?: NonNullable<Channel['places']>
  window?: number
  /** What stands in the way of a delivery: it may throw, or wait. */
  obstacle: (to: Recipient) => Promise<void> = async () => undefined

  constructor(house: TestHouse, name: ChannelName) {
    this.house = house
    this.name = name
    this.capabilities = capabilities[name]
    this.door = openDoor(house, name, this.capabilities)
  }

  async start(): Promise<undefined> {
    return undefined
  }
  async stop(): Promise<void> {
    await this.door.drained()
  }
  async deliver(to: Recipient, reply: Reply): Promise<void> {
    await this.obstacle(to)
    if (this.refusing.has(to.address)) throw new Refused('blocked by the user')
    this.delivered.push({ address: to.address, words: plain(reply.text), reply })
  }
}

const channelsOf = new WeakMap<TestHouse, Map<ChannelName, FakeChannel>>()

/** The fake channel of a house: one of each name. */
export function fakeChannel(house: TestHouse, name: ChannelName): FakeChannel {
  const channels = channelsOf.get(house) ?? new Map<ChannelName, FakeChannel>()
  channelsOf.set(house, channels)
  const channel = channels.get(name) ?? new FakeChannel(house, name)
  channels.set(name, channel)
  return channel
}

/** Somebody in a chat. What they send is awaited until it is answered. */
export class Resident {
  readonly replies: Reply[] = []
  readonly #channel: FakeChannel
  readonly #address: string
  #updates = 0

  constructor(channel: FakeChannel, address: string) {
    this.#channel = channel
    this.#address = address
  }

  /** @param update Another one than the next: to send an update again. */
  async send(input: Input | Renewal, update = `u${++this.#updates}`): Promise<void> {
    await this.#channel.door.take({ address: this.#address, update, input }, async (replies) => {
      this.replies.push(...replies)
    })
  }

  say(text: string): Promise<void> {
    return this.send({ type: 'text', text })
  }
  share(phone: string, vouched = true): Promise<void> {
    return this.send({ type: 'contact', phone, vouched })
  }
  open(proposal: number): Promise<void> {
    return this.send({ type: 'command', name: 'start', payload: `p_${proposal}` })
  }
  /** Presses the button with these words on the newest question. */
  press(label: string): Promise<void> {
    return this.send(this.button(label))
  }
  button(label: string): Input {
    const prompt = this.replies.findLast((reply) => reply.prompt)?.prompt
    const ordinal = prompt?.choices.findIndex((choice) => choice.label === label) ?? -1
    if (!prompt || ordinal < 0) throw new Error(`no button «${label}» under: ${this.words}`)
    return { type: 'choice', prompt: prompt.id, ordinal }
  }

  /** The words of the newest reply. */
  get words(): string {
    const last = this.replies.at(-1)
    return last ? plain(last.text) : ''
  }
  /** The words of the notices that arrived in this chat. */
  get notices(): string[] {
    return this.#channel.delivered
      .filter(({ address }) => address === this.#address)
      .map(({ words }) => words)
  }

  /** Does whatever a question asks until the last one before the signature is open. */
  async goToSign(proposal: number, phone: string): Promise<void> {
    await this.open(proposal)
    for (let turns = 0; turns < 10; turns++) {
      const labels = this.#labels()
      const next = ['Español', 'Firmar', 'Acepto', 'Iztapalapa'].find((label) => labels.includes(label))
      const prompt = this.replies.at(-1)?.prompt
      if (labels.includes('Sí, firmar')) return
      if (prompt?.contact) await this.share(phone)
      else if (prompt?.typing === 'phone') await this.say(phone)
      else if (prompt?.typing === 'code') await this.say(this.#channel.house.codes.of(this.#address))
      else if (next) await this.press(next)
      else throw new Error(`cannot sign from: ${this.words}`)
    }
    throw new Error(`ten turns, and no question to sign: ${this.words}`)
  }

  /** Signs, from wherever the chat is. */
  async sign(proposal: number, phone: string): Promise<void> {
    await this.goToSign(proposal, phone)
    await this.press('Sí, firmar')
  }

  /** Withdraws, from wherever the chat is. */
  async withdraw(proposal: number): Promise<void> {
    await this.open(proposal)
    await this.press('Retirar mi firma')
    await this.press('Sí, retirarla')
  }

  #labels(): string[] {
    return this.replies.at(-1)?.prompt?.choices.map((choice) => choice.label) ?? []
  }
}

/** Begins to talk as somebody with this address on a channel. */
export const talk = (house: TestHouse, channel: ChannelName, address: string): Resident =>
  new Resident(fakeChannel(house, channel), address)

/** The number that a platform writes for the test person with this ordinal: a Mexican one, in WhatsApp's spelling. */
export function phoneOf(person: number): string {
  const phone = `+521555${String(person).padStart(7, '0')}`
  const read = canonicalPhone(phone, 'MX')
  if (!read.ok) throw new Error(`test person ${person} has no line: ${read.reason}`)
  return phone
}
