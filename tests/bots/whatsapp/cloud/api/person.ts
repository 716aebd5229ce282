import type { Json } from './payload.ts'
import { type Chat, type Message, value, type World } from './world.ts'

export interface PersonOptions {
  /** Digits; absent: WhatsApp hides it. */
  number?: string
  /** Business-scoped; absent: as before there were any. */
  userId?: string
  name?: string
}

/** What a person sees of a message. */
export interface Seen {
  id: string
  words: string
  /** Its buttons or rows, by what stands whole: a row's description, where its title is only the beginning. */
  choices: string[]
  picture: Buffer | undefined
  file: { name: string; type: string; bytes: Buffer } | undefined
  template: string | undefined
}

/** A member of the public. Cheap: a thousand of them cost nothing until they act. */
export class Person {
  readonly number: string | undefined
  readonly userId: string | undefined
  readonly #world: World
  readonly #chat: Chat
  /** How many messages were there when this person last did something. */
  #acted = 0
  #last: Json | undefined

  constructor(world: World, { number, userId, name = 'Ana Inventada' }: PersonOptions) {
    const key = userId ?? number
    if (key === undefined) throw new Error('a person has a number or a user id')
    this.number = number
    this.userId = userId
    this.#world = world
    const chat = world.chats.get(key)
    this.#chat = chat ?? {
      number,
      userId,
      name,
      heard: 0,
      standing: 'here',
      messages: [],
      watchers: new Set(),
    }
    if (number !== undefined) world.chats.set(number, this.#chat)
    if (userId !== undefined) world.chats.set(userId, this.#chat)
  }

  /** Every act returns WhatsApp's id of the message. `repeats`: the same delivery so many times at once. */
  sends(text: string, repeats = 1): string {
    return this.says({ type: 'text', text: { body: text } }, repeats)
  }

  /** Presses the newest button or row that says this. */
  presses(title: string): string {
    for (const { id, choices } of this.#chat.messages.toReversed()) {
      const choice = choices.find((one) => whole(one) === title)
      if (choice === undefined) continue
      const { type, ...reply } = choice
      return this.says({ type: 'interactive', context: { id }, interactive: { type, [type]: reply } })
    }
    const shown = this.sees().flatMap(({ choices }) => choices)
    throw new Error(`no button or row "${title}"; there are: ${shown.join(' | ')}`)
  }

  /** Presses a quick reply of a template. */
  pressesTemplate(payload: string, words = payload): string {
    return this.says({ type: 'button', button: { payload, text: words } })
  }

  sendsVoice(): string {
    const audio = {
      mime_type: 'audio/ogg; codecs=opus',
      sha256: 'aGFzaA==',
      id: '1908647269898587',
      voice: true,
    }
    return this.says({ type: 'audio', audio })
  }

  sendsSticker(): string {
    const sticker = { mime_type: 'image/webp', sha256: 'aGFzaA==', id: '798882015472548', animated: false }
    return this.says({ type: 'sticker', sticker })
  }

  /** @param bytes The picture, which the business can then fetch. */
  sendsPhoto(caption?: string, bytes?: Buffer): string {
    const id = bytes ? this.#keeps('image/jpeg', bytes) : '1003383421387256'
    const image = { mime_type: 'image/jpeg', sha256: 'aGFzaA==', id }
    return this.says({ type: 'image', image: { ...image, ...(caption !== undefined && { caption }) } })
  }

  sendsFile(type: string, bytes: Buffer): string {
    const document = {
      filename: 'IMG_0012',
      mime_type: type,
      sha256: 'aGFzaA==',
      id: this.#keeps(type, bytes),
    }
    return this.says({ type: 'document', document })
  }

  #keeps(type: string, bytes: Buffer): string {
    const { files } = this.#world
    const id = String(2_000_000_000_000_000 + files.size)
    files.set(id, { type, name: '', bytes })
    return id
  }

  sendsLocation(latitude: number, longitude: number): string {
    return this.says({ type: 'location', location: { latitude, longitude } })
  }

  sharesContact(phone: string, waId?: string): string {
    const phones = [{ phone, type: 'CELL', ...(waId !== undefined && { wa_id: waId }) }]
    return this.says({ type: 'contacts', contacts: [{ name: { formatted_name: 'Ana' }, phones }] })
  }

  reacts(emoji: string): string {
    const id = this.#chat.messages.at(-1)?.id
    return this.says({ type: 'reaction', reaction: { message_id: id, emoji } })
  }

  /** Anything that WhatsApp may say of this person. */
  says(content: Json, repeats = 1): string {
    const { number, userId, name } = this.#chat
    const world = this.#world
    const id = world.nextId()
    this.#chat.heard = world.now()
    this.#acted = this.#chat.messages.length
    const message = {
      ...(number !== undefined && { from: number }),
      ...(userId !== undefined && { from_user_id: userId }),
      id,
      timestamp: String(Math.floor(world.now() / 1000)),
      ...content,
    }
    const contact = {
      profile: { name },
      ...(number !== undefined && { wa_id: number }),
      ...(userId !== undefined && { user_id: userId }),
    }
    const change = value(world, { contacts: [contact], messages: [message] })
    this.#last = change
    world.deliveries.push(userId ?? number ?? '', change, repeats)
    return id
  }

  /** Meta gives the last act again. */
  repeats(): void {
    if (this.#last) this.#world.deliveries.push(this.#chat.userId ?? this.#chat.number ?? '', this.#last)
  }

  /** From here on nothing reaches this person: said at once, or only in the message's status. */
  leaves(how: 'gone' | 'gone-silently' = 'gone'): void {
    this.#chat.standing = how
  }

  returns(): void {
    this.#chat.standing = 'here'
  }

  /** What the business sent, in order. */
  sees(): Seen[] {
    return this.#chat.messages.map(seen)
  }

  /**
   * The first message with these words among those that came since this person's last act.
   * Error: none within `ms`; it lists what was seen.
   */
  async waitsFor(wanted: string | ((message: Seen) => boolean), ms = 60_000): Promise<Seen> {
    const fits = typeof wanted === 'string' ? ({ words }: Seen) => words.includes(wanted) : wanted
    const { watchers, messages } = this.#chat
    return await new Promise<Seen>((resolve, reject) => {
      const check = () => {
        const found = messages.slice(this.#acted).map(seen).find(fits)
        if (found === undefined) return
        clearTimeout(timer)
        watchers.delete(check)
        resolve(found)
      }
      const timer = setTimeout(() => {
        watchers.delete(check)
        const list = this.sees().map(({ words, choices }) => `  ${words} ${JSON.stringify(choices)}`)
        reject(new Error(`waited ${ms} ms for ${wanted} and sees:\n${list.join('\n')}`))
      }, ms)
      watchers.add(check)
      check()
    })
  }
}

/** A row's title that is only a beginning stands whole in its description. */
const whole = ({ title, description }: { title: string; description?: string }): string =>
  title.endsWith('…') ? (description ?? title) : title

function seen({ id, words, choices, upload, fileName, template }: Message): Seen {
  const picture = upload?.type.startsWith('image/') ? upload.bytes : undefined
  return {
    id,
    words,
    choices: choices.map(whole),
    picture,
    file: upload && !picture ? { name: fileName ?? '', type: upload.type, bytes: upload.bytes } : undefined,
    template: template?.name,
  }
}
