import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'puppeteer'
import whatsapp from 'whatsapp-web.js'
import { type Client, newClient, rawOf } from './client.ts'
import { wordsOf } from './fault.ts'
import {
  fetchChats,
  findOurs,
  findTheirs,
  listChats,
  lookAround,
  needed,
  neededForMedia,
  neededForPhotos,
} from './in-page.ts'
import { Marking } from './marking.ts'
import type { Answers, Ending, FromChild, Opening, Question, ToChild } from './protocol.ts'
import { isPerson } from './read.ts'
import { moveAside } from './session.ts'

/**
 * The child process: the library and its Chromium. It throws at times, hangs at times, and is ended and started anew by
 * its parent (life.ts). It ends by itself when the parent is gone, and takes Chromium with it.
 */

let opening: Opening | undefined
let client: Client | undefined
let browser: Browser | undefined
let ending = false
const marking = new Marking(
  () => client,
  (fault) => note('marking a chat as seen', fault),
)

function tell(message: FromChild): void {
  if (process.connected) process.send?.(message)
}

process.on('message', (message: ToChild) => {
  switch (message.type) {
    case 'open':
      void open(message)
      return
    case 'close':
      void finish('closed', '')
      return
    case 'seen':
      marking.add(message.chat)
      return
    default:
      void answer(message)
  }
})
process.on('disconnect', () => void finish('closed', ''))
process.on('SIGTERM', () => void finish('closed', ''))
// Ctrl-C reaches the whole group of processes; the parent says when to close.
process.on('SIGINT', () => undefined)
process.on('unhandledRejection', (fault) => note('the library', fault))
process.on('uncaughtException', (fault) => void finish('crashed', wordsOf(fault)))

function note(what: string, fault: unknown): void {
  if (!ending) tell({ type: 'note', words: `${what}: ${wordsOf(fault)}` })
}

async function open(message: Opening): Promise<void> {
  opening = message
  client = newClient(message, (opened, page) => {
    browser = opened
    const { pid } = opened.process() ?? {}
    if (pid) tell({ type: 'browser', pid })
    opened.on('disconnected', () => void finish('browser-closed', 'Chromium ended'))
    page.on('error', () => void finish('browser-closed', 'the page crashed'))
    let pages = 0
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && ++pages > 1) tell({ type: 'loading' })
    })
  })
  client.on('qr', (text) => tell({ type: 'qr', text }))
  client.on('code', (code: string) => tell({ type: 'code', code }))
  client.on('loading_screen', () => tell({ type: 'progress' }))
  client.on('ready', () => {
    const { server, user } = client?.info.wid ?? {}
    tell({ type: 'ready', ...(server === 'c.us' && user && { number: user }) })
  })
  client.on('message', (one) => {
    if (!one.fromMe && isPerson(one.id.remote)) tell({ type: 'message', raw: rawOf(one) })
  })
  client.on('message_ack', (one, ack) => {
    if (one.fromMe && isPerson(one.id.remote)) tell({ type: 'ack', id: one.id.id, ack })
  })
  client.on('disconnected', (reason) => {
    const out = reason === 'LOGOUT' || reason === 'UNPAIRED' || reason === 'UNPAIRED_IDLE'
    void finish(out ? 'logged-out' : 'disconnected', /^[A-Z_]+$/.test(reason) ? reason : '')
  })
  try {
    await client.initialize()
  } catch (fault) {
    await finish('not-opened', wordsOf(fault))
  }
}

/** Says why, closes Chromium (which writes the session down), and ends. The first one to call decides. */
async function finish(why: Ending, words: string): Promise<void> {
  if (ending) return
  ending = true
  marking.stop()
  tell({ type: 'ending', why, words })
  const late = sleep(opening?.stop ?? 1_000).then(() => browser?.process()?.kill('SIGKILL'))
  await Promise.race([client?.destroy().catch(() => undefined), late])
  // A Chromium that came up while the library gave up on it is not known to the library.
  browser?.process()?.kill('SIGKILL')
  if (why === 'logged-out' && opening) await moveAside(opening.folder, new Date()).catch(() => undefined)
  process.exit(0)
}

async function answer(question: Question & { seq: number }): Promise<void> {
  try {
    const value = await find(question)
    tell({ type: 'done', seq: question.seq, value })
  } catch (fault) {
    const refused = fault instanceof NotThere
    tell({ type: 'failed', seq: question.seq, words: refused ? '' : wordsOf(fault), refused })
  }
}

class NotThere extends Error {}

async function find(question: Question): Promise<Answers[Question['type']]> {
  const page = client?.pupPage
  if (!client || !page) {
    if (question.type === 'look') return { state: null, missing: [] }
    throw new Error('no page')
  }
  switch (question.type) {
    case 'look':
      return page.evaluate(lookAround, [...needed, ...neededForMedia, ...neededForPhotos])
    case 'list':
      return page.evaluate(listChats, question.after)
    case 'fetch':
      return page.evaluate(fetchChats, question.chats, question.limit)
    case 'resolve': {
      const [found] = await client.getContactLidAndPhone([question.chat])
      return /^(\d+)@c\.us$/.exec(found?.pn ?? '')?.[1] ?? null
    }
    case 'photo':
      return photo(client, question)
    case 'send':
      return send(client, question)
  }
}

async function photo(of: Client, { chat, id, most }: Question & { type: 'photo' }): Promise<string | null> {
  const message = await of.getMessageById((await of.pupPage?.evaluate(findTheirs, chat, id)) ?? '')
  const { size } = (message?.rawData ?? {}) as { size?: unknown }
  // The library would carry all of it over here first.
  if (typeof size === 'number' && size > most) return null
  const media = await message?.downloadMedia()
  if (!media) throw new Error('the photo is not there')
  return media.data
}

async function send(to: Client, { chat, body, after, known }: Question & { type: 'send' }): Promise<string> {
  if (after !== undefined && to.pupPage) {
    const found = await to.pupPage.evaluate(findOurs, chat, body, after, known)
    if (found) return found
  }
  const options = {
    linkPreview: false,
    parseVCards: false,
    // It once broke all sends; and what is seen is what was answered, not what was sent to.
    sendSeen: false,
    // Until WhatsApp has it, it may still be lost with Chromium.
    waitUntilMsgSent: true,
  }
  const sent = await (body.type === 'text'
    ? to.sendMessage(chat, body.text, options)
    : to.sendMessage(chat, new whatsapp.MessageMedia(body.mime, body.data, body.name), {
        ...options,
        caption: body.caption,
        sendMediaAsDocument: body.kind === 'document',
      })
  ).catch(async (fault: unknown) => {
    if (await isAbsent(to, chat)) throw new NotThere()
    throw fault
  })
  // The library gives nothing for a chat that it could not open.
  const found: typeof sent | undefined = sent
  if (found) return found.id.id
  if (await isAbsent(to, chat)) throw new NotThere()
  throw new Error('the message was not found after it was sent')
}

/** True only when WhatsApp says that nobody has this number. */
async function isAbsent(to: Client, chat: string): Promise<boolean> {
  if (!chat.endsWith('@c.us')) return false
  return to.getNumberId(chat).then(
    (id) => id === null,
    () => false,
  )
}
