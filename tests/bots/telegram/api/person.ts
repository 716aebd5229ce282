import { type Chat, type Standing, seconds, type User } from './chats.ts'
import type { Query, QueryAnswer, World } from './methods.ts'
import { type Seen, seen } from './seen.ts'
import { isStartPayload, type ReplyKeyboard } from './validate.ts'

export interface PersonOptions {
  id: number
  firstName?: string
  languageCode?: string
  username?: string
  /** The bot knows the chat from before: it may write without having been written to. */
  known?: boolean
}
export interface ContactOptions {
  /** The card's owner: the sharer by default, `null` for a card without one. */
  userId?: number | null
  forwarded?: boolean
  viaBot?: boolean
}

const media = (id: string) => ({ file_id: `AwACAgQAAx-${id}`, file_unique_id: `AgAD-${id}`, file_size: 4096 })

/** A member of the public with a private chat. Every act returns the id of the update it made. */
export class Person {
  readonly id: number
  readonly #world: World
  readonly #chat: Chat
  #acted = 0
  #acts = 0

  constructor(world: World, { id, firstName = 'Ana', languageCode, username, known = false }: PersonOptions) {
    const user: User = { id, is_bot: false, first_name: firstName }
    if (username !== undefined) user.username = username
    if (languageCode !== undefined) user.language_code = languageCode
    this.id = id
    this.#world = world
    this.#chat = world.chats.of(user)
    this.#chat.opened ||= known
  }

  sends(text: string): number {
    const command = /^\/\w+(@\w+)?/.exec(text)?.[0]
    const entities = command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }]
    return this.#says({ text, ...(entities.length > 0 && { entities }) })
  }

  /** Follows a deep link. Error: a payload that the platform would not pass on. */
  opens(payload: string): number {
    if (!isStartPayload(payload)) throw new Error(`not a start payload: ${payload}`)
    return this.sends(`/start ${payload}`)
  }

  /** Presses the newest button with this label: inline, or of the reply keyboard, whose words are then sent. */
  presses(label: string): number {
    for (const { messageId, markup } of [...this.#chat.standing.values()].reverse()) {
      const rows = markup !== undefined && 'inline_keyboard' in markup ? markup.inline_keyboard : []
      const button = rows.flat().find((one) => one.text === label)
      if (button?.callback_data !== undefined) return this.pressesData(messageId, button.callback_data)
      if (button !== undefined) throw new Error(`"${label}" is no button that the bot hears of`)
    }
    const key = this.keyboard?.keyboard.flat().find((one) => one.text === label)
    if (key?.request_contact === true) throw new Error(`"${label}" shares the contact: use sharesContact`)
    if (key !== undefined) return this.sends(label)
    const shown = this.sees().flatMap(({ buttons }) => buttons.flat())
    throw new Error(`no button "${label}"; there are: ${shown.join(' | ')}`)
  }

  /** Presses with any data, on any message: an old one, a deleted one, a forged button. */
  pressesData(messageId: number, data: string): number {
    const { chats, queries, updates } = this.#world
    const id = String(4_000_000_000_000_000 + queries.size)
    const query: Query = { chatId: this.id, data, open: true }
    queries.set(id, query)
    const one = this.#chat.standing.get(messageId)
    const chat = { id: this.id, first_name: this.#chat.user.first_name, type: 'private' }
    const message =
      one === undefined ? { chat, message_id: messageId, date: 0 } : chats.message(this.#chat, one)
    this.#acted = chats.tick()
    const body = { id, from: this.#chat.user, message, chat_instance: `-${this.id}000`, data }
    return updates.push({ callback_query: body })
  }

  sharesContact(phone: string, { userId = this.id, forwarded, viaBot }: ContactOptions = {}): number {
    const { user } = this.#chat
    const contact = {
      phone_number: phone,
      first_name: user.first_name,
      ...(userId !== null && { user_id: userId }),
    }
    const asked = this.#keyboardMessage()
    return this.#says({
      contact,
      ...(asked !== undefined && { reply_to_message: this.#world.chats.message(this.#chat, asked) }),
      ...(forwarded && { forward_origin: { type: 'user', sender_user: user, date: seconds() } }),
      ...(viaBot && {
        via_bot: { id: 777_000_999, is_bot: true, first_name: 'Cards', username: 'cards_bot' },
      }),
    })
  }

  sendsVoice(): number {
    return this.#says({ voice: { ...media(this.#file()), duration: 3, mime_type: 'audio/ogg' } })
  }

  sendsSticker(): number {
    const look = {
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: '👍',
    }
    return this.#says({ sticker: { ...media(this.#file()), ...look } })
  }

  /** @param bytes The picture, which the bot can then fetch; one of no picture by default. */
  sendsPhoto(caption?: string, bytes?: Buffer, album?: string): number {
    const photo = bytes ? this.#world.photos.keep(bytes) : [{ ...media(this.#file()), width: 90, height: 67 }]
    return this.#says({
      photo,
      ...(caption !== undefined && { caption }),
      ...(album !== undefined && { media_group_id: album }),
    })
  }

  /** Sends a picture as a file, which Telegram leaves as it is. */
  sendsFile(bytes: Buffer, type: string): number {
    return this.#says({ document: { ...this.#world.photos.keepFile(bytes), mime_type: type } })
  }

  sendsLocation(latitude: number, longitude: number): number {
    return this.#says({ location: { latitude, longitude } })
  }

  /** From here on whatever is sent to the chat is refused with 403. */
  blocks(): number {
    return this.#becomes('blocked', 'member', 'kicked')
  }

  unblocks(): number {
    return this.#becomes('here', 'kicked', 'member')
  }

  /** The account is gone; the bot learns of it only by a 403. */
  deactivates(): void {
    this.#chat.state = 'deactivated'
  }

  /** The bot's messages that stand in the chat now, in order, as edits left them. */
  sees(): Seen[] {
    return [...this.#chat.standing.values()]
      .filter(({ byBot }) => byBot)
      .map((one) => seen(one, this.#world.photos))
  }

  /** The reply keyboard under the chat now. */
  get keyboard(): ReplyKeyboard | undefined {
    const markup = this.#keyboardMessage()?.markup
    return markup !== undefined && 'keyboard' in markup ? markup : undefined
  }

  /** What came back to this person's button presses, in order. */
  get answered(): QueryAnswer[] {
    return this.#world.answers.filter(({ chatId }) => chatId === this.id)
  }

  /**
   * The first message that fits among those sent or edited since this person's last act, so that an older message
   * with the same words is not taken for the answer. Error: none within `ms`; it lists what was seen.
   */
  async waitsFor(wanted: string | ((message: Seen) => boolean), ms = 5000): Promise<Seen> {
    const fits = typeof wanted === 'string' ? ({ words }: Seen) => words.includes(wanted) : wanted
    const look = () => {
      const fresh = [...this.#chat.standing.values()].filter((one) => one.byBot && one.touched > this.#acted)
      return fresh.map((one) => seen(one, this.#world.photos)).find(fits)
    }
    return await new Promise<Seen>((resolve, reject) => {
      const { watchers } = this.#chat
      const check = () => {
        const found = look()
        if (found === undefined) return
        clearTimeout(timer)
        watchers.delete(check)
        resolve(found)
      }
      const timer = setTimeout(() => {
        watchers.delete(check)
        const list = this.sees().map(({ words, buttons }) => `  ${words} ${JSON.stringify(buttons)}`)
        reject(new Error(`${this.id} waited ${ms} ms for ${wanted} and sees:\n${list.join('\n')}`))
      }, ms)
      watchers.add(check)
      check()
    })
  }

  #file(): string {
    this.#acts += 1
    return `${this.id}-${this.#acts}`
  }

  #says(more: Record<string, unknown>): number {
    const { chats, updates } = this.#world
    this.#chat.opened = true
    const one = chats.add(this.#chat, false, {}, undefined, more)
    this.#acted = one.touched
    return updates.push({ message: chats.message(this.#chat, one) })
  }

  #becomes(state: 'here' | 'blocked', was: string, is: string): number {
    const { chats, updates } = this.#world
    const { user } = this.#chat
    this.#chat.state = state
    const member = (status: string) => ({
      user: chats.bot,
      status,
      ...(status === 'kicked' && { until_date: 0 }),
    })
    const chat = { id: this.id, first_name: user.first_name, type: 'private' }
    const change = { old_chat_member: member(was), new_chat_member: member(is) }
    return updates.push({ my_chat_member: { chat, from: user, date: seconds(), ...change } })
  }

  #keyboardMessage(): Standing | undefined {
    for (const one of [...this.#chat.standing.values()].reverse()) {
      if (one.markup !== undefined && 'remove_keyboard' in one.markup) return undefined
      if (one.markup !== undefined && 'keyboard' in one.markup) return one
    }
    return undefined
  }
}
