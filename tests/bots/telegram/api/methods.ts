import { isUpload, type Payload } from './body.ts'
import { type Chats, type Content, type Message, type Standing, seconds } from './chats.ts'
import { badRequest } from './error.ts'
import { isLoopback, type Outgoing } from './outgoing.ts'
import type { PhotoSize, Photos } from './photo.ts'
import type { Updates } from './updates.ts'
import { type Formatted, places, readMarkup, readText } from './validate.ts'
import type { Webhook } from './webhook.ts'

/** A button press that waits for its answer. */
export interface Query {
  chatId: number
  data: string
  open: boolean
}
export interface QueryAnswer {
  queryId: string
  /** Of the button that was pressed. */
  data: string
  text?: string
  showAlert: boolean
  url?: string
}
export interface World {
  chats: Chats
  photos: Photos
  updates: Updates
  webhook: Webhook
  outgoing: Outgoing
  queries: Map<string, Query>
  answers: (QueryAnswer & { chatId: number })[]
  /** Every message as it was first sent. */
  sent: Message[]
  /** What setMyCommands and the descriptions were given last, by method and language. */
  profile: Map<string, unknown>
}
export type Method = (payload: Payload, world: World, gone: AbortSignal) => unknown

const text = (value: unknown) => (value === undefined || value === null ? '' : String(value))
const flag = (value: unknown) => ['true', '1', 'yes', 't', 'y'].includes(text(value).toLowerCase())
/** Numbers out of range are moved to its end, not refused. */
function whole(value: unknown, otherwise: number, least: number, most: number): number {
  const number = Number.parseInt(text(value), 10)
  return Number.isNaN(number) ? otherwise : Math.min(most, Math.max(least, number))
}

function captioned({ text, entities }: Formatted): Content {
  if (text === '') return {}
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) }
}
const worded = ({ text, entities }: Formatted): Content => ({
  text,
  ...(entities.length > 0 && { entities }),
})

async function photoFrom(
  given: unknown,
  payload: Payload,
  { photos, outgoing }: World,
): Promise<PhotoSize[]> {
  const name = typeof given === 'string' ? /^attach:\/\/(.+)$/.exec(given)?.[1] : undefined
  const file = name === undefined ? given : payload[name]
  if (isUpload(file)) return photos.keep(file.bytes)
  if (typeof file !== 'string' || file === '') throw badRequest('there is no photo in the request')
  if (!/^https?:\/\//.test(file)) return photos.sizes(file)
  const url = new URL(file)
  const failed = badRequest('failed to get HTTP URL content')
  if (!isLoopback(url)) throw failed
  const answer = await outgoing.ask(url, { timeoutMs: 5000 }).catch(() => undefined)
  if (answer?.status !== 200) throw failed
  return photos.keep(answer.body)
}

function send(payload: Payload, world: World, content: Content): Message {
  const markup = readMarkup(payload.reply_markup)
  const chat = world.chats.writable(payload.chat_id)
  const message = world.chats.message(chat, world.chats.add(chat, true, content, markup))
  world.sent.push(message)
  return message
}

function found(payload: Payload, world: World, what: string) {
  const chat = world.chats.writable(payload.chat_id)
  const one = chat.standing.get(Number(payload.message_id))
  if (one === undefined) throw badRequest(`${what} not found`)
  return { chat, one }
}

/** What decides whether an edit changes anything: a photo sent once more by its id is the same photo. */
const looks = ({ content, markup }: Pick<Standing, 'content' | 'markup'>) =>
  JSON.stringify([
    content.text,
    content.entities,
    content.caption,
    content.caption_entities,
    content.photo,
    markup,
  ])

/** An edit without `reply_markup` takes the buttons away, as on the official server. */
function edit(payload: Payload, world: World, change: (old: Content) => Content): Message {
  const markup = readMarkup(payload.reply_markup, 'inline')
  const { chat, one } = found(payload, world, 'message to edit')
  // A message that brought or took away a reply keyboard cannot be edited either.
  if (!one.byBot || (one.markup !== undefined && !('inline_keyboard' in one.markup)))
    throw badRequest("message can't be edited")
  const content = change(one.content)
  if (looks({ content, markup }) === looks(one))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  Object.assign(one, { content, markup, editDate: seconds(), touched: world.chats.tick() })
  chat.changed()
  return world.chats.message(chat, one)
}

function setAllowed({ allowed_updates: allowed }: Payload, { updates }: World): void {
  if (Array.isArray(allowed)) updates.allowed = allowed.map(String)
}

function setText(name: string, longest: number): Method {
  return (payload, { profile }) => {
    const value = text(payload[name])
    if ([...value].length > longest) throw badRequest(`${name} is too long`)
    profile.set(`${name}:${text(payload.language_code)}`, value)
    return true
  }
}

export const methods: Record<string, Method> = {
  getMe: (_, { chats }) => ({
    ...chats.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  }),

  getUpdates: (payload, world, gone) => {
    world.webhook.refusePolling()
    setAllowed(payload, world)
    const offset = whole(payload.offset, 0, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
    const timeout = whole(payload.timeout, 0, 0, 50)
    return world.updates.poll(offset, whole(payload.limit, 100, 1, 100), timeout * 1000, gone)
  },

  setWebhook: (payload, world) => {
    const [url, secret] = [text(payload.url), text(payload.secret_token)]
    const maxConnections = whole(payload.max_connections, 40, 1, 100)
    if (flag(payload.drop_pending_updates)) world.updates.clear()
    setAllowed(payload, world)
    world.webhook.set(url === '' ? undefined : { url, secret, maxConnections })
    return true
  },

  deleteWebhook: (payload, world) => {
    if (flag(payload.drop_pending_updates)) world.updates.clear()
    world.webhook.set(undefined)
    return true
  },

  getWebhookInfo: (_, { webhook }) => webhook.info(),

  sendMessage: (payload, world) => send(payload, world, worded(readText(payload, places.text))),

  sendPhoto: async (payload, world) => {
    const caption = captioned(readText(payload, places.caption))
    world.chats.writable(payload.chat_id)
    return send(payload, world, { photo: await photoFrom(payload.photo, payload, world), ...caption })
  },

  sendDocument: (payload, world) => {
    const caption = captioned(readText(payload, places.caption))
    const name = /^attach:\/\/(.+)$/.exec(text(payload.document))?.[1]
    const file = name === undefined ? payload.document : payload[name]
    if (!isUpload(file)) throw badRequest('there is no document in the request')
    return send(payload, world, { document: { file_name: file.filename, bytes: file.bytes }, ...caption })
  },

  editMessageText: (payload, world) => {
    const content = worded(readText(payload, places.editedText))
    return edit(payload, world, (old) => {
      if (old.text === undefined) throw badRequest('there is no text in the message to edit')
      return content
    })
  },

  editMessageCaption: (payload, world) => {
    const caption = captioned(readText(payload, places.editedCaption))
    return edit(payload, world, ({ photo }) => {
      if (photo === undefined) throw badRequest('there is no caption in the message to edit')
      return { photo, ...caption }
    })
  },

  editMessageMedia: async (payload, world) => {
    const media = payload.media as { type?: string; media?: unknown } | undefined
    if (media?.type !== 'photo')
      throw badRequest(`can't parse InputMedia: type "${text(media?.type)}" is not served`)
    const caption = captioned(readText({ ...media }, places.editedCaption))
    found(payload, world, 'message to edit')
    const photo = await photoFrom(media.media, payload, world)
    return edit(payload, world, () => ({ photo, ...caption }))
  },

  editMessageReplyMarkup: (payload, world) => edit(payload, world, (old) => old),

  deleteMessage: (payload, world) => {
    const { chat, one } = found(payload, world, 'message to delete')
    chat.standing.delete(one.messageId)
    chat.changed()
    return true
  },

  answerCallbackQuery: (payload, world) => {
    const queryId = text(payload.callback_query_id)
    const query = world.queries.get(queryId)
    if (query === undefined || !query.open)
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    const said = text(payload.text)
    if ([...said].length > 200) throw badRequest('MESSAGE_TOO_LONG')
    world.answers.push({
      queryId,
      chatId: query.chatId,
      data: query.data,
      showAlert: flag(payload.show_alert),
      ...(said !== '' && { text: said }),
      ...(text(payload.url) !== '' && { url: text(payload.url) }),
    })
    return true
  },

  getFile: (payload, { photos }) => photos.file(text(payload.file_id)),

  sendChatAction: (payload, world) => {
    const known =
      /^(typing|(upload|record)_(photo|video|voice|document|video_note)|choose_sticker|find_location)$/
    if (!known.test(text(payload.action))) throw badRequest('wrong parameter action in request')
    world.chats.writable(payload.chat_id)
    return true
  },

  setMyCommands: (payload, { profile }) => {
    if (!Array.isArray(payload.commands)) throw badRequest('expected an Array of BotCommand')
    for (const { command, description } of payload.commands as Record<string, unknown>[]) {
      if (!/^[a-z0-9_]{1,32}$/.test(text(command).replace(/^\//, ''))) throw badRequest('BOT_COMMAND_INVALID')
      if (text(description) === '') throw badRequest('command description must be non-empty')
      if ([...text(description)].length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
    }
    if (payload.commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH')
    profile.set(`commands:${text(payload.language_code)}`, payload.commands)
    return true
  },

  getMyCommands: (payload, { profile }) => profile.get(`commands:${text(payload.language_code)}`) ?? [],
  setMyDescription: setText('description', 512),
  setMyShortDescription: setText('short_description', 120),
}

const byName = new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method]))
/** Names of methods are told apart without regard to case. */
export const methodNamed = (name: string): Method | undefined => byName.get(name.toLowerCase())

/** What counts towards the platform's message limits. */
export const isPaced = (name: string) => /^(sendmessage|sendphoto|editmessage\w+)$/i.test(name)
