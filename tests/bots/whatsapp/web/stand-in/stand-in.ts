import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Person } from './person.ts'
import { type Behaviour, type Kept, keyOf, newId, newRef, World } from './world.ts'

/**
 * A stand-in for WhatsApp Web, so that the real library runs in a real Chromium without any network.
 *
 * The page (page/*.js) has the modules that whatsapp-web.js asks WhatsApp's page for. It is written to a folder and
 * served to `https://web.whatsapp.com/` by the library's own interception (`page` and `browserArgs` go into the
 * transport's options). It keeps nothing but its session: all else (chats, messages, who is paired) is with this server
 * on the loopback, which plays WhatsApp and the phone, and outlives page and browser. The page hears events by one
 * stream (SSE) and asks by bundled posts, so that a thousand people can write at once.
 *
 * It shows how the library and the transport behave, not that the real page still has its modules.
 */
export class StandIn {
  readonly world = new World()
  /** What people sent is heard by the page so many milliseconds later. */
  readonly page: { folder: string; version: string }
  readonly browserArgs = [
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    // The page is of a site's origin, and this server is on the loopback.
    '--disable-features=LocalNetworkAccessChecks,PrivateNetworkAccessSendPreflights',
  ]
  /** Sends wait so many milliseconds for WhatsApp. */
  sendDelay = 0
  /** Sends are taken, and WhatsApp never says so. */
  silentSends = false
  /** The answer to who is behind an opaque id waits so many milliseconds. */
  resolveDelay = 0
  /** Ids that were asked about, in order, each time that they were. */
  readonly asked: string[] = []
  /** How many were asked about at the same time, at most. */
  askedAtOnce = 0
  /** Marking chats as seen fails. */
  seenFails = false
  /** How often it did. */
  seenFailed = 0
  readonly seen: string[] = []
  /** How often pages came, paired and not. */
  readonly visits: { paired: boolean }[] = []
  code = ''
  codePhone = ''
  #asking = 0
  #server: Server | undefined
  #stream: ServerResponse | undefined
  #pageId = ''
  #outbox: unknown[] = []
  readonly #people = new Map<string, Person>()

  private constructor(folder: string) {
    this.page = { folder, version: 'stand-in' }
  }

  static async start(): Promise<StandIn> {
    const standIn = new StandIn(mkdtempSync(join(tmpdir(), 'stand-in-')))
    await standIn.#listen()
    return standIn
  }

  async close(): Promise<void> {
    this.#stream?.end()
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
    rmSync(this.page.folder, { recursive: true, force: true })
  }

  /** True while a page listens. */
  get connected(): boolean {
    return this.#stream !== undefined
  }

  /** Somebody with a phone scans the QR, or types the code: the account is paired. */
  pair(): void {
    const key = this.world.pair()
    this.tell({ type: 'paired', key, me: this.world.me, chats: [...this.world.chats.values()] })
  }

  /** Somebody ends the session on the phone. */
  logout(): void {
    this.world.key = ''
    this.world.ref = newRef()
    this.tell({ type: 'logout' })
  }

  /** WhatsApp renews the QR. */
  renewsQr(): string {
    this.world.ref = newRef()
    this.tell({ type: 'ref', ref: this.world.ref })
    return this.world.ref
  }

  /** From now on, for this page and the next ones. */
  behaves(behaviour: Behaviour): void {
    this.world.behaviour = behaviour
    this.tell({ type: 'behave', behaviour })
  }

  reload(): void {
    this.tell({ type: 'reload' })
  }

  hang(): void {
    this.tell({ type: 'hang' })
  }

  /** The state of the page's connection to WhatsApp: CONNECTED, TIMEOUT, OPENING, CONFLICT, … */
  state(state: string): void {
    this.tell({ type: 'state', state })
  }

  /** @param id Digits of a number, or an opaque id (…@lid). */
  person(id: string): Person {
    const chat = id.includes('@') ? id : `${id}@c.us`
    const known = this.#people.get(chat)
    if (known) return known
    const person = new Person(chat, this)
    this.#people.set(chat, person)
    return person
  }

  /** A message comes into a chat of any kind. @returns its bare id. */
  arrives(chat: string, fields: Partial<Kept> & { type: string }): Kept {
    const kept = this.world.chat(chat)
    const message: Kept = { id: newId(), chat, fromMe: false, t: Math.floor(Date.now() / 1000), ...fields }
    kept.messages.push(message)
    if (!message.fromMe) kept.unread += 1
    this.tell({ type: 'message', message, unread: kept.unread })
    return message
  }

  /** The page is told of a message once more. */
  repeats(message: Kept): void {
    this.tell({ type: 'repeat', key: keyOf(message) })
  }

  /** A message becomes readable, is edited or taken back. */
  changes(message: Kept, fields: Partial<Kept>): void {
    Object.assign(message, fields)
    this.tell({ type: 'change', key: keyOf(message), fields })
  }

  reacts(message: Kept): void {
    this.tell({ type: 'reaction', key: keyOf(message) })
  }

  calls(chat: string): void {
    this.tell({ type: 'call', from: chat })
  }

  /** What became of a message of ours: 1 on the server, 2 with the person, 3 read, -1 failed. */
  acks(message: Kept, ack: number): void {
    message.ack = ack
    this.tell({ type: 'ack', key: keyOf(message), ack })
  }

  /** What the house sent to a chat, in order. */
  sent(chat: string): Kept[] {
    return (this.world.chats.get(chat)?.messages ?? []).filter(({ fromMe }) => fromMe)
  }

  /** Whatever is told while no page listens is learned from `hello` by the next one. */
  tell(event: unknown): void {
    if (!this.#stream) return
    if (this.#outbox.length === 0) setImmediate(() => this.#flush())
    this.#outbox.push(event)
  }

  #flush(): void {
    const events = this.#outbox
    this.#outbox = []
    this.#stream?.write(`data: ${JSON.stringify(events)}\n\n`)
  }

  async #listen(): Promise<void> {
    this.#server = createServer((request, response) => void this.#serve(request, response))
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve))
    const { port } = this.#server.address() as AddressInfo
    const main = `http://127.0.0.1:${port}/main.js`
    const html = `<!doctype html><meta charset="utf-8"><script type="module" src="${main}"></script>`
    writeFileSync(join(this.page.folder, `${this.page.version}.html`), html)
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*')
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const script = /^\/(\w+\.js)$/.exec(url.pathname)?.[1]
    if (script) {
      const text = readFileSync(new URL(`./page/${script}`, import.meta.url))
      return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(text)
    }
    if (url.pathname === '/events') return this.#greet(url.searchParams, response)
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    response.writeHead(204).end()
    if (url.pathname !== '/act') return
    const { page, actions } = JSON.parse(Buffer.concat(parts).toString()) as {
      page: string
      actions: Action[]
    }
    for (const action of actions) void this.#act(page, action)
  }

  #greet(query: URLSearchParams, response: ServerResponse): void {
    const { world } = this
    const paired = world.key !== '' && query.get('key') === world.key
    this.visits.push({ paired })
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    this.#stream = response
    this.#pageId = query.get('page') ?? ''
    this.#outbox = []
    response.on('close', () => {
      if (this.#stream === response) this.#stream = undefined
    })
    this.tell({
      type: 'hello',
      paired,
      me: world.me,
      ref: world.ref,
      behaviour: world.behaviour,
      chats: paired ? [...world.chats.values()] : [],
    })
  }

  async #act(page: string, action: Action): Promise<void> {
    const value = await this.#done(action).catch((fault: Error) => ({ fault: fault.message }))
    if (page === this.#pageId) this.tell({ type: 'result', n: action.n, ...value })
  }

  async #done(action: Action): Promise<{ value?: unknown }> {
    const { world } = this
    switch (action.type) {
      case 'send': {
        const message = { ...action.message, fromMe: true, ack: 1 }
        world.chat(message.chat).messages.push(message)
        this.#people.get(message.chat)?.hears(message)
        if (this.silentSends) await new Promise(() => undefined)
        if (this.sendDelay > 0) await sleep(this.sendDelay)
        return { value: { messageSendResult: 'OK' } }
      }
      case 'upload': {
        const id = newId()
        world.uploads.set(id, { mime: action.mime, bytes: Buffer.from(action.data, 'base64') })
        return { value: id }
      }
      case 'download': {
        const bytes = world.files.get(action.path)
        if (!bytes) throw new Error('404')
        return { value: bytes.toString('base64') }
      }
      case 'exists':
        return { value: await this.#exists(action.id) }
      case 'seen': {
        if (this.seenFails) {
          this.seenFailed += 1
          throw new Error('not now')
        }
        world.chat(action.chat).unread = 0
        this.seen.push(action.chat)
        return {}
      }
      case 'code': {
        this.codePhone = action.phone
        this.code = newId().slice(2, 10)
        return { value: this.code }
      }
      default:
        this.renewsQr()
        return {}
    }
  }

  async #exists(id: string): Promise<{ phone?: string } | null> {
    if (!id.endsWith('@lid')) return this.world.absent.has(id) ? null : {}
    this.asked.push(id)
    this.#asking += 1
    this.askedAtOnce = Math.max(this.askedAtOnce, this.#asking)
    if (this.resolveDelay > 0) await sleep(this.resolveDelay)
    this.#asking -= 1
    const phone = this.world.phones.get(id)
    return phone === undefined ? {} : { phone }
  }
}

type Action = { n: number } & (
  | { type: 'send'; message: Omit<Kept, 'fromMe'> }
  | { type: 'upload'; mime: string; data: string }
  | { type: 'download'; path: string }
  | { type: 'exists'; id: string }
  | { type: 'seen'; chat: string }
  | { type: 'code'; phone: string }
  | { type: 'refresh' }
)
