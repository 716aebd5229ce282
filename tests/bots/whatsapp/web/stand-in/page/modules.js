// The modules that whatsapp-web.js 1.34.7 asks the page for, each with what the library uses of it.

import { account, addMessage, chatOf, chats, Emitter, Msg, MsgKey, messages, widOf } from './models.js'
import { act } from './server.js'

export const Socket = Object.assign(new Emitter(), { state: 'OPENING' })
export const Cmd = Object.assign(new Emitter(), { refreshQR: () => act('refresh') })
export const Conn = Object.assign(new Emitter(), {
  ref: '',
  platform: 'android',
  serialize: () => ({ pushname: 'Voces', platform: 'android', ref: Conn.ref }),
})
export const calls = { map: new Map(), on() {} }
const phones = new Map()

class OpaqueData {
  static async createFromData(blob) {
    const data = new OpaqueData()
    data.blob = blob
    return data
  }
  url() {
    return 'blob:stand-in'
  }
  autorelease() {}
  formData() {
    return new FormData()
  }
}

/** What the library calls once a message is put together: it is in the chat at once, and sent a little later. */
function addAndSend(chat, fields) {
  const { mediaBlob: _blob, ...kept } = fields
  const msg = new Msg({ ...kept, chat: chat.id._serialized })
  addMessage(msg)
  messages.emit('add', msg)
  const sent = act('send', {
    message: {
      id: msg.id.id,
      chat: chat.id._serialized,
      type: msg.type,
      body: msg.body,
      caption: msg.caption,
      filename: msg.filename,
      t: msg.t,
      upload: msg.upload,
    },
  }).then((value) => {
    changeAck(msg, 1)
    return value
  })
  sent.catch(() => changeAck(msg, -1))
  return [Promise.resolve(msg), sent]
}

export function changeAck(msg, ack) {
  if (ack !== -1 && msg.ack >= ack) return
  msg.ack = ack
  messages.emit('change', msg)
  messages.emit('change:ack', msg, ack)
}

async function loadEarlierMsgs({ chat }) {
  const loaded = chat.earlier.splice(-10)
  for (const msg of [...loaded].reverse()) chat.msgs.put(msg, true)
  for (const msg of loaded) messages.put(msg, true)
  return loaded
}

async function exists(wid) {
  const found = await act('exists', { id: wid._serialized })
  if (found?.phone) phones.set(wid._serialized, widOf(found.phone))
  return found ? { wid } : null
}

/** Media as the library prepares it: it spreads it, and what `toJSON` gives, over the message. */
class Prepared {
  filehash = crypto.randomUUID()
  directPath = '/v/stand-in'

  constructor(opaque, { asDocument }) {
    const { blob } = opaque
    this.type = asDocument ? 'document' : blob.type.split('/')[0]
    this.mimetype = blob.type
    this.mediaBlob = opaque
    if (asDocument) this.filename = blob.name
  }
  set(more) {
    Object.assign(this, more)
  }
  toJSON() {
    return { type: this.type, mimetype: this.mimetype, filename: this.filename }
  }
}

const objects = new Map()
const mediaOf = new Map()

async function upload({ mediaObject, mimetype }) {
  const bytes = new Uint8Array(await mediaOf.get(mediaObject.filehash).mediaBlob.blob.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  const id = await act('upload', { mime: mimetype, data: btoa(binary) })
  mediaOf.get(mediaObject.filehash).upload = id
  return { mediaEntry: { mmsUrl: 'https://mmg.stand-in/', directPath: '/v/stand-in', mediaKey: 'key' } }
}

function objectOf(filehash) {
  const known = objects.get(filehash)
  if (known) return known
  const made = { filehash, type: 'image', size: 1, contentInfo: {}, consolidate() {} }
  objects.set(filehash, made)
  return made
}

export const modules = {
  // Session
  WAWebSocketModel: { Socket },
  WAWebCmd: { Cmd },
  WAWebConnModel: { Conn },
  WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
  WAWebAltDeviceLinkingApi: {
    setPairingType() {},
    async initializeAltDeviceLinking() {},
    async initializeQRLinking() {},
    startAltLinkingFlow: (phone) => act('code', { phone }),
  },
  WABase64: { encodeB64: () => 'a2V5' },
  WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
  WAWebAdvSignatureApi: {},
  WAWebUserPrefsInfoStore: { waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: [] } }) } },
  WAWebSignalStoreApi: {
    waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: [] } }) },
  },
  WAWebUserPrefsMultiDevice: { getADVSecretKey: () => 'c2VjcmV0' },
  WAWebUserPrefsMeUser: {
    getMaybeMePnUser: () => widOf(account.me),
    getMaybeMeLidUser: () => widOf('900000000000001@lid'),
  },

  // Data
  WAWebCollections: { Chat: chats, Msg: messages },
  WAWebWidFactory: { createWid: widOf, asUserWidOrThrow: widOf },
  WAWebMsgKey: MsgKey,
  WAWebSyncGatingUtils: {},
  WAWebCallCollection: calls,
  WAWebNonMessageDataRequestPlaceholderMessageResendUtils: { handlePlaceholderMsgsSeen() {} },
  WAWebAddonReactionTableMode: { reactionTableMode: { bulkUpsert() {} } },
  WAWebAddonPollVoteTableMode: { pollVoteTableMode: { bulkUpsert() {} } },
  WAWebChatLoadMessages: { loadEarlierMsgs },
  WALinkify: { findLink: () => undefined, findLinks: () => [] },

  // Sending
  WAWebChatGetters: { getIsNewsletter: () => false, getIsBroadcast: () => false },
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebSendMsgChatAction: { addAndSendMsgToChat: addAndSend },
  WAWebFindChatAction: {
    findOrCreateLatestChat: async (wid) =>
      (await exists(wid)) ? { chat: chatOf(wid._serialized) } : undefined,
  },
  WAWebUpdateUnreadChatAction: {
    async sendSeen({ chat }) {
      await act('seen', { chat: chat.id._serialized })
      chat.unreadCount = 0
    },
  },
  WAWebStreamModel: { Stream: { markAvailable() {}, markUnavailable() {} } },

  // Media
  WAWebMediaOpaqueData: OpaqueData,
  WAWebPrepRawMedia: {
    prepRawMedia: (opaque, how) => ({
      async waitForPrep() {
        const data = new Prepared(opaque, how)
        mediaOf.set(data.filehash, data)
        return data
      },
    }),
  },
  WAWebMediaStorage: { getOrCreateMediaObject: objectOf },
  WAWebMmsMediaTypes: { msgToMediaType: ({ type }) => type, castToV4: (type) => type },
  WAWebMediaDataUtils: { shouldUseMediaCache: () => false },
  WAWebMediaInMemoryBlobCache: { InMemoryMediaBlobCache: { put() {} } },
  WAWebMediaMmsV4Upload: { uploadMedia: upload },
  WAWebDownloadManager: {
    downloadManager: {
      async downloadAndMaybeDecrypt({ directPath }) {
        const data = atob(await act('download', { path: directPath }))
        return Uint8Array.from(data, (one) => one.charCodeAt(0)).buffer
      },
    },
  },

  // Identity
  WAWebApiContact: {
    getPhoneNumber: (wid) => phones.get(wid._serialized),
    getCurrentLid: () => undefined,
    getAlternateUserWid: () => undefined,
  },
  WAWebQueryExistsJob: { queryWidExists: exists },
}

window.require = (name) => {
  if (!(name in modules)) throw new Error(`no module ${name}`)
  return modules[name]
}
