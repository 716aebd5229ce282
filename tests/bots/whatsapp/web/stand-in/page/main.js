// What happens in the page: it greets the server, is paired or asks for it, and hears what the phone hears.

import { account, addMessage, chatOf, chats, messages, msgOf } from './models.js'
import { Cmd, Conn, calls, changeAck, modules, Socket } from './modules.js'
import { answered, pageId, server, session } from './server.js'

let behaviour = {}
let synced = false
let listening = false

Socket.subscribed = (name) => {
  if (name !== 'change:hasSynced') return
  listening = true
  announce()
}

/** Only once the library listens, however late that is. */
function announce() {
  if (synced && listening && !behaviour.neverSynced) Socket.emit('change:hasSynced')
}

function becomes(state) {
  if (Socket.state === state) return
  Socket.state = state
  Socket.emit('change:state', Socket, state)
}

function behave(next) {
  behaviour = next
  for (const name of next.broken ?? []) delete modules[name]
}

/** All chats as the server knows them: what came meanwhile is there, but no event tells of it. */
function fill(kept) {
  chats.clear()
  messages.clear()
  for (const { id, unread, messages: all } of kept) {
    const chat = chatOf(id)
    chat.earlier = all.slice(0, -1).map((one) => msgOf(one, false))
    for (const one of all.slice(-1)) addMessage(msgOf(one, false))
    chat.unreadCount = unread
  }
}

const heard = {
  async hello({ paired, me, ref, chats: kept, behaviour: next }) {
    account.me = me
    behave(next)
    if (next.noVersion) return
    if (paired) fill(kept)
    else {
      await session.write('')
      Conn.ref = ref
    }
    window.Debug = { VERSION: '2.3000.0' }
    if (!paired) return becomes('UNPAIRED')
    synced = true
    becomes('CONNECTED')
    announce()
  },
  ref({ ref }) {
    Conn.ref = ref
    Conn.emit('change:ref', Conn, ref)
  },
  async paired({ key, me, chats: kept }) {
    account.me = me
    await session.write(key)
    becomes('PAIRING')
    fill(kept)
    synced = true
    becomes('CONNECTED')
    announce()
  },
  async logout() {
    await session.write('')
    Cmd.emit('logout')
    setTimeout(() => location.reload(), 30)
  },
  reload: () => location.reload(),
  behave: ({ behaviour: next }) => behave(next),
  state: ({ state }) => becomes(state),
  result: answered,
  message({ message, unread }) {
    const msg = msgOf(message, true)
    const chat = addMessage(msg)
    chat.unreadCount = unread
    if (!behaviour.deaf) messages.emit('add', msg)
  },
  repeat({ key }) {
    const msg = messages.get(key)
    if (msg) messages.emit('add', msg)
  },
  /** It could not be read at first, or was changed, or taken back. */
  change({ key, fields }) {
    const msg = messages.get(key)
    if (!msg) return
    const { type, body } = msg
    Object.assign(msg, fields)
    messages.emit('change', msg)
    if (msg.type !== type) {
      messages.emit('change:type', msg)
      msg.emit('change:type', msg)
    }
    if (msg.body !== body && type === 'chat') messages.emit('change:body', msg, msg.body, body)
  },
  reaction({ key }) {
    const msg = messages.get(key)
    const { reactionTableMode } = modules.WAWebAddonReactionTableMode
    const from = msg.from
    reactionTableMode.bulkUpsert([{ id: msg.id, reactionParentKey: msg.id, reactionTimestamp: 1, from }])
  },
  call({ from }) {
    calls.map.set(from, { id: from, peerJid: from, isVideo: false, isGroup: false })
  },
  ack({ key, ack }) {
    const msg = messages.get(key)
    if (msg) changeAck(msg, ack)
  },
  hang() {
    for (;;);
  },
}

void session.read().then((key) => {
  const events = new EventSource(`${server}/events?page=${pageId}&key=${key}`)
  events.onmessage = ({ data }) => {
    for (const one of JSON.parse(data)) heard[one.type]?.(one)
  }
})
