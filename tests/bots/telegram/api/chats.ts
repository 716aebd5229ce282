import { badRequest, blocked, deactivated } from './error.ts'
import type { Entity } from './html.ts'
import type { PhotoSize } from './photo.ts'
import type { Markup } from './validate.ts'

export interface User {
  id: number
  is_bot: boolean
  first_name: string
  username?: string
  language_code?: string
}
/** What a message holds besides its frame, as far as the bot under test may set it. */
export interface Content {
  text?: string
  entities?: Entity[]
  caption?: string
  caption_entities?: Entity[]
  photo?: PhotoSize[]
  document?: { file_name: string; bytes: Buffer }
}
export interface Message extends Content {
  message_id: number
  from: User
  chat: { id: number; type: 'private'; first_name: string; username?: string }
  /** Seconds. */
  date: number
  edit_date?: number
  [more: string]: unknown
}
/** A message as it stands in a chat. `markup` is kept apart, for the API shows a bot only inline keyboards. */
export interface Standing {
  content: Content
  markup: Markup | undefined
  messageId: number
  date: number
  editDate: number | undefined
  byBot: boolean
  /** Place in the order of everything that happened; an edit moves it forward. */
  touched: number
  /** Of a person's message: contact, location and so on. */
  more: Record<string, unknown>
}

export const seconds = () => Math.floor(Date.now() / 1000)

/** One private chat of the bot. A bot knows it only once the person has opened it. */
export class Chat {
  readonly user: User
  readonly standing = new Map<number, Standing>()
  opened = false
  state: 'here' | 'blocked' | 'deactivated' = 'here'
  readonly watchers = new Set<() => void>()

  constructor(user: User) {
    this.user = user
  }

  changed(): void {
    for (const watcher of this.watchers) watcher()
  }
}

/** All chats of a bot. Message ids are shared by its private chats, as on the official server. */
export class Chats {
  readonly bot: User
  readonly #chats = new Map<number, Chat>()
  #lastMessage = 0
  #happened = 0

  constructor(bot: User) {
    this.bot = bot
  }

  of(user: User): Chat {
    const chat = this.#chats.get(user.id) ?? new Chat(user)
    this.#chats.set(user.id, chat)
    return chat
  }

  tick(): number {
    this.#happened += 1
    return this.#happened
  }

  /** Errors: 400 for a chat that the bot does not know, 403 for one it may no longer write to. */
  writable(chatId: unknown): Chat {
    if (chatId === undefined || chatId === null || chatId === '') throw badRequest('chat_id is empty')
    const chat = this.#chats.get(Number(chatId))
    if (chat === undefined || !chat.opened) throw badRequest('chat not found')
    if (chat.state === 'blocked') throw blocked()
    if (chat.state === 'deactivated') throw deactivated()
    return chat
  }

  add(
    chat: Chat,
    byBot: boolean,
    content: Content,
    markup?: Markup,
    more: Record<string, unknown> = {},
  ): Standing {
    this.#lastMessage += 1
    const messageId = this.#lastMessage
    const touched = this.tick()
    const one = { content, markup, messageId, date: seconds(), editDate: undefined, byBot, touched, more }
    chat.standing.set(messageId, one)
    chat.changed()
    return one
  }

  /** The message in the API's form. */
  message(chat: Chat, one: Standing): Message {
    const { id, first_name, username } = chat.user
    return {
      message_id: one.messageId,
      from: one.byBot ? this.bot : chat.user,
      chat: { id, first_name, ...(username !== undefined && { username }), type: 'private' },
      date: one.date,
      ...(one.editDate !== undefined && { edit_date: one.editDate }),
      ...one.content,
      ...one.more,
      ...(one.markup !== undefined && 'inline_keyboard' in one.markup && { reply_markup: one.markup }),
    }
  }
}
