// The few kinds of object that the library meets in WhatsApp Web's page: ids, messages, chats, and lists of them.

export class Emitter {
  #listeners = new Map()

  on(names, listener) {
    for (const name of names.split(' ')) {
      const known = this.#listeners.get(name) ?? []
      this.#listeners.set(name, [...known, listener])
      this.subscribed?.(name)
    }
  }

  off(name, listener) {
    const known = this.#listeners.get(name) ?? []
    this.#listeners.set(
      name,
      known.filter((one) => one !== listener),
    )
  }

  once(name, listener) {
    const first = (...args) => {
      this.off(name, first)
      listener(...args)
    }
    this.on(name, first)
  }

  emit(name, ...args) {
    for (const listener of this.#listeners.get(name) ?? []) listener(...args)
  }
}

export class Wid {
  constructor(serialized) {
    this._serialized = serialized
    const [user, server] = serialized.split('@')
    this.user = user
    this.server = server
  }
  isLid() {
    return this.server === 'lid'
  }
  isUser() {
    return this.server === 'c.us' || this.server === 'lid'
  }
  isGroup() {
    return this.server === 'g.us'
  }
  isStatus() {
    return this._serialized === 'status@broadcast'
  }
  toString() {
    return this._serialized
  }
}

export const widOf = (id) => (id instanceof Wid ? id : new Wid(id?._serialized ?? String(id)))

export class MsgKey {
  static async newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(9))
    return `3EB0${[...bytes].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')}`
  }

  constructor({ to, id, selfDir }) {
    this.fromMe = selfDir === 'out'
    this.remote = to
    this.id = id
    this._serialized = `${this.fromMe}_${to._serialized}_${id}`
  }
}

export class Msg extends Emitter {
  constructor(fields) {
    super()
    Object.assign(this, fields)
  }

  serialize() {
    return { ...this, mediaObject: undefined }
  }
}

/** A message as the server keeps it becomes one of the page. */
export function msgOf(kept, isNewMsg) {
  const remote = widOf(kept.chat)
  const me = widOf(account.me)
  return new Msg({
    ...kept,
    id: new MsgKey({ to: remote, id: kept.id, selfDir: kept.fromMe ? 'out' : 'in' }),
    from: kept.fromMe ? me : remote,
    to: kept.fromMe ? remote : me,
    isNewMsg,
  })
}

class Collection extends Emitter {
  models = []
  #byId = new Map()

  get(id) {
    return this.#byId.get(id?._serialized ?? id)
  }

  getModelsArray() {
    return this.models
  }

  put(model, first = false) {
    if (first) this.models.unshift(model)
    else this.models.push(model)
    this.#byId.set(model.id._serialized, model)
    return model
  }

  clear() {
    this.models.length = 0
    this.#byId.clear()
  }
}

class Chat {
  msgs = new Collection()
  /** Older messages that were not asked for yet. */
  earlier = []
  mute = { expiration: 0 }

  constructor(id) {
    this.id = widOf(id)
    this.formattedTitle = 'A chat'
    this.unreadCount = 0
    this.t = 0
  }

  serialize() {
    return { id: { ...this.id }, unreadCount: this.unreadCount, t: this.t, msgs: [] }
  }
}

export const account = { me: '0@c.us' }
export const chats = new Collection()
export const messages = new Collection()
messages.getMessagesById = async () => ({ messages: [] })

export function chatOf(id) {
  return chats.get(id) ?? chats.put(new Chat(id))
}

/** Into its chat, and into the list of all. */
export function addMessage(msg) {
  const chat = chatOf(msg.id.remote._serialized)
  chat.msgs.put(msg)
  messages.put(msg)
  chat.t = msg.t
  chat.lastReceivedKey = msg.id
  return chat
}
