import type { Body, Fetched, Listed, Looked, Raw } from './protocol.ts'

/**
 * What runs inside WhatsApp Web's page, in the library's own way: by the page's modules. Each function is sent there as
 * text: it knows nothing of this file, and names no function inside itself (the loader would wrap it with one of ours).
 */
declare const window: {
  require(module: 'WAWebSocketModel'): { Socket: { state?: string } }
  require(module: 'WAWebCollections'): {
    Chat: { get(wid: unknown): Chat | undefined; getModelsArray(): Chat[] }
  }
  require(module: 'WAWebWidFactory'): { createWid(id: string): unknown }
  require(module: 'WAWebChatLoadMessages'): {
    loadEarlierMsgs(of: { chat: Chat }): Promise<Msg[] | undefined>
  }
  require(module: 'WAWebCmd'): { Cmd: { refreshQR(): void } }
  require(module: string): Record<string, unknown> | undefined
  WWebJS?: Record<string, unknown>
  [name: string]: unknown
}

interface Chat {
  id: { _serialized: string }
  t?: number
  unreadCount?: number
  msgs: { getModelsArray(): Msg[] }
}

interface Msg {
  id: { id: string; fromMe: boolean; _serialized?: string }
  t: number
  type: string
  body?: string
  caption?: string
  filename?: string
  mimetype?: string
  ack?: number
  broadcast?: boolean
  isNotification?: boolean
  lat?: number
  lng?: number
}

/** The parts of the page that texts, chats and identity need: without one of them nothing works. */
export const needed = [
  'WAWebCollections.Chat',
  'WAWebCollections.Msg',
  'WAWebWidFactory.createWid',
  'WAWebMsgKey.newId',
  'WAWebUserPrefsMeUser.getMaybeMePnUser',
  'WAWebChatGetters.getIsNewsletter',
  'WALinkify.findLinks',
  'WAWebGetEphemeralFieldsMsgActionsUtils.getEphemeralFields',
  'WAWebSendMsgChatAction.addAndSendMsgToChat',
  'WAWebFindChatAction.findOrCreateLatestChat',
  'WAWebChatLoadMessages.loadEarlierMsgs',
  'WAWebApiContact.getPhoneNumber',
  'WAWebQueryExistsJob.queryWidExists',
]

/** The parts that pictures and files need beside them. */
export const neededForMedia = [
  'WAWebMediaOpaqueData.createFromData',
  'WAWebPrepRawMedia.prepRawMedia',
  'WAWebMediaStorage.getOrCreateMediaObject',
  'WAWebMmsMediaTypes.msgToMediaType',
  'WAWebMediaDataUtils.shouldUseMediaCache',
  'WAWebMediaMmsV4Upload.uploadMedia',
]

/** The part that photos of residents come by. */
export const neededForPhotos = ['WAWebDownloadManager.downloadManager']

/** Looks whether the page is connected and still has what we use, and asks for a new QR where the page went idle. */
export function lookAround(wanted: string[]): Looked {
  let state: string | null = null
  const missing: string[] = []
  try {
    state = window.require('WAWebSocketModel').Socket.state ?? null
    // The library means to do this, but calls it outside of the page, where it fails.
    if (state === 'UNPAIRED_IDLE') window.require('WAWebCmd').Cmd.refreshQR()
  } catch {
    if (window.WWebJS) missing.push('WAWebSocketModel.Socket')
  }
  if (!window.WWebJS) return { state, missing }
  for (const name of wanted) {
    const [module = '', member = ''] = name.split('.')
    let found: unknown
    try {
      found = window.require(module)?.[member]
    } catch {
      found = undefined
    }
    if (found === undefined || found === null) missing.push(name)
  }
  for (const name of ['getChat', 'sendMessage', 'getMessageModel', 'enforceLidAndPnRetrieval']) {
    if (typeof window.WWebJS[name] !== 'function') missing.push(`WWebJS.${name}`)
  }
  return { state, missing }
}

/** Chats with a person that may hold something unanswered: unread, or whose last message is not ours. */
export function listChats(after: number): Listed[] {
  const listed: Listed[] = []
  for (const chat of window.require('WAWebCollections').Chat.getModelsArray()) {
    const id = chat.id._serialized
    if (!/^[1-9]\d*@(c\.us|lid)$/.test(id)) continue
    const unread = Math.max(0, chat.unreadCount ?? 0)
    if (unread === 0 && (chat.t ?? after) < after) continue
    const last = chat.msgs.getModelsArray().at(-1)
    if (unread === 0 && (!last || last.id.fromMe)) continue
    listed.push({ chat: id, unread, last: last?.id.id ?? '' })
  }
  return listed
}

/** The last messages of some chats, oldest first. A chat that cannot be read is left out, unless all cannot. */
export async function fetchChats(ids: string[], limit: number): Promise<Fetched[]> {
  const fetched: Fetched[] = []
  let fault: unknown
  for (const id of ids) {
    try {
      const chat = window
        .require('WAWebCollections')
        .Chat.get(window.require('WAWebWidFactory').createWid(id))
      if (!chat) continue
      for (let round = 0; round < 5 && chat.msgs.getModelsArray().length < limit; round += 1) {
        const earlier = await window.require('WAWebChatLoadMessages').loadEarlierMsgs({ chat })
        if (!earlier?.length) break
      }
      const messages: Raw[] = []
      for (const msg of chat.msgs.getModelsArray()) {
        if (msg.isNotification) continue
        const { type, lat, lng, mimetype } = msg
        const worded = ['chat', 'vcard', 'buttons_response', 'list_response', 'template_button_reply']
        messages.push({
          id: msg.id.id,
          chat: id,
          fromMe: msg.id.fromMe,
          broadcast: msg.broadcast ?? false,
          at: msg.t,
          type,
          text: worded.includes(type) ? (msg.body ?? '') : '',
          ...(typeof mimetype === 'string' && { mime: mimetype }),
          ...(typeof lat === 'number' && typeof lng === 'number' && { latitude: lat, longitude: lng }),
        })
      }
      messages.sort((one, other) => one.at - other.at)
      fetched.push({ chat: id, messages: messages.slice(-limit) })
    } catch (caught) {
      fault = caught
    }
  }
  if (fetched.length === 0 && fault) throw fault
  return fetched
}

/** @returns what the library calls a message of this bare id, which may have come when the chat had another id. */
export async function findTheirs(chatId: string, id: string): Promise<string> {
  const chat = window
    .require('WAWebCollections')
    .Chat.get(window.require('WAWebWidFactory').createWid(chatId))
  for (let round = 0; chat && round < 5; round += 1) {
    for (const msg of chat.msgs.getModelsArray())
      if (!msg.id.fromMe && msg.id.id === id && msg.id._serialized) return msg.id._serialized
    const earlier = await window.require('WAWebChatLoadMessages').loadEarlierMsgs({ chat })
    if (!earlier?.length) break
  }
  return `false_${chatId}_${id}`
}

/** @returns the bare id of a message of ours like this one in the chat, not older than `after` and not of `known`. */
export async function findOurs(
  id: string,
  body: Body,
  after: number,
  known: string[],
): Promise<string | null> {
  const chat = window.require('WAWebCollections').Chat.get(window.require('WAWebWidFactory').createWid(id))
  if (!chat) return null
  for (let round = 0; round < 3; round += 1) {
    const oldest = chat.msgs.getModelsArray()[0]
    if (oldest && oldest.t < after) break
    const earlier = await window.require('WAWebChatLoadMessages').loadEarlierMsgs({ chat })
    if (!earlier?.length) break
  }
  for (const msg of chat.msgs.getModelsArray()) {
    if (!msg.id.fromMe || msg.t < after || msg.ack === -1 || known.includes(msg.id.id)) continue
    const same =
      body.type === 'text'
        ? msg.type === 'chat' && msg.body === body.text
        : msg.type === body.kind &&
          (msg.caption ?? '') === body.caption &&
          (body.kind === 'image' || msg.filename === body.name)
    if (same) return msg.id.id
  }
  return null
}

/**
 * Runs before the page does. The library hands each change of each message and chat to Node, where nobody listens, and
 * fetches the whole chat for each change of an unread count. It only adds what is not there yet: so these are there.
 */
export function spareUs(): void {
  for (const name of [
    'onArchiveChatEvent',
    'onBatteryStateChangedEvent',
    'onAddMessageCiphertextEvent',
    'onChangeMessageEvent',
    'onChangeMessageTypeEvent',
    'onChatUnreadCountEvent',
    'onCiphertextFailedEvent',
    'onEditMessageEvent',
    'onIncomingCall',
    'onMessageMediaUploadedEvent',
    'onPollVoteEvent',
    'onReaction',
    'onRemoveChatEvent',
    'onRemoveMessageEvent',
  ]) {
    window[name] = () => undefined
  }
}
