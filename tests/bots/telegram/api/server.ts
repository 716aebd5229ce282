import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Loopback } from '../../../servers/loopback.ts'
import { type Payload, readBody, readPayload } from './body.ts'
import { Chats, type Message } from './chats.ts'
import { ApiError, blocked, tooMany } from './error.ts'
import { type Fault, Faults, type Limits, Pace } from './faults.ts'
import { isPaced, methodNamed, type World } from './methods.ts'
import { Outgoing } from './outgoing.ts'
import { Person, type PersonOptions } from './person.ts'
import { Photos } from './photo.ts'
import { Updates } from './updates.ts'
import { Webhook } from './webhook.ts'

export interface BotApiOptions {
  token?: string
  /** 0 by default: any free one. */
  port?: number
  username?: string
  /** Pause before a webhook gets an update again, milliseconds; 50 by default. */
  retryPauseMs?: number
  /** How long a webhook may take to answer, milliseconds; 60,000 by default, as officially. */
  webhookTimeoutMs?: number
  /** Where a webhook's public address is to be reached on this machine; the address itself by default. */
  reach?: (url: string) => string
}

export interface Call {
  /** As the caller spelled it. */
  method: string
  payload: Payload
  /** Milliseconds since 1970. */
  at: number
  /** Status of the answer; 0 while there is none, and for good where the connection was dropped. */
  status: number
}

/** A Bot API server on the loopback, in one process with the test, with the answers of the official one. */
export class BotApi {
  readonly token: string
  readonly calls: Call[] = []
  /** How many calls were answered with 429, by a limit or by a fault. */
  rateLimited = 0
  readonly #server: Loopback
  readonly #world: World
  readonly #faults = new Faults()
  readonly #pace = new Pace()
  readonly #closing = new AbortController()

  constructor(options: BotApiOptions) {
    this.token = options.token ?? '777000001:TEST-token_of-the_loopback_Bot-API0'
    const id = Number(this.token.split(':')[0])
    const username = options.username ?? 'voces_test_bot'
    const updates = new Updates()
    const outgoing = new Outgoing()
    const webhook = new Webhook(updates, outgoing, {
      retryPauseMs: options.retryPauseMs ?? 50,
      timeoutMs: options.webhookTimeoutMs ?? 60_000,
      reach: options.reach ?? ((url) => url),
    })
    this.#world = {
      chats: new Chats({ id, is_bot: true, first_name: 'Voces', username }),
      photos: new Photos(),
      updates,
      webhook,
      outgoing,
      queries: new Map(),
      answers: [],
      sent: [],
      profile: new Map(),
    }
    this.#server = new Loopback((request, response) => void this.#handle(request, response))
  }

  async listen(port: number): Promise<this> {
    await this.#server.listen(port)
    return this
  }

  /** To be given to Telegraf as `telegram: { apiRoot }`. */
  get url(): string {
    return this.#server.url
  }

  async close(): Promise<void> {
    this.#closing.abort()
    this.#world.webhook.close()
    this.#world.outgoing.close()
    await this.#server.close()
  }

  person(options: PersonOptions): Person {
    return new Person(this.#world, options)
  }

  /** Adds an update as it is, with an `update_id` where it has none; returns that. */
  push(update: Record<string, unknown>): number {
    return this.#world.updates.push(update)
  }

  /** Delivers an update of before once more. */
  repeat(updateId: number): void {
    this.#world.updates.repeat(updateId)
  }

  /**
   * The next `count` updates are held back until all are there and then delivered last one first (a poller whose offset
   * is the last one's gets the others again).
   */
  reorder(count: number): void {
    this.#world.updates.reorder(count)
  }

  /** From here on no button pressed so far can be answered any more. */
  expireQueries(): void {
    for (const query of this.#world.queries.values()) query.open = false
  }

  fault(fault: Fault): void {
    this.#faults.order(fault)
  }

  /** Limits from here on; none for `{}`. */
  limits(limits: Limits): void {
    this.#pace.limit(limits)
  }

  /** Every message sent to a chat, as first sent, in order, edited or deleted since or not. */
  sent(chatId: number): Message[] {
    return this.#world.sent.filter(({ chat }) => chat.id === chatId)
  }

  /** The bytes of a photo as they were uploaded, by the id of any of its sizes. */
  photo(fileId: string): Buffer | undefined {
    return this.#world.photos.bytes(fileId)
  }

  /** What the bot set of its profile, in a language ('' for the default). */
  profile(name: 'commands' | 'description' | 'short_description', language = ''): unknown {
    return this.#world.profile.get(`${name}:${language}`)
  }

  /** Updates not yet confirmed. */
  get pending(): number {
    return this.#world.updates.pending.length
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    let call: Call | undefined
    const answer = (status: number, body: string, headers: Record<string, string> = {}) => {
      if (response.destroyed) return
      if (call !== undefined) call.status = status
      if (status === 429) this.rateLimited += 1
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
    }
    try {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      const body = await readBody(request)
      if (url.pathname.startsWith('/file/')) return await this.#giveFile(url.pathname, request, response)
      const method = this.#authorised(url.pathname)
      const payload = readPayload(request, url.searchParams, body)
      call = { method, payload, at: Date.now(), status: 0 }
      this.calls.push(call)
      const fault = this.#faults.take(method, Number(payload.chat_id))
      if (fault?.kind === 'drop-before') return void request.socket.destroy()
      if (fault?.kind === 'html') return answer(502, badGateway, { 'content-type': 'text/html' })
      await meet(fault, this.#closing.signal)
      const result = await this.#run(method, payload, gone.signal)
      if (fault?.kind === 'drop-after') return void request.socket.destroy()
      answer(200, JSON.stringify({ ok: true, result }))
    } catch (error) {
      if (!(error instanceof ApiError))
        return answer(500, refusal(new ApiError(500, `Internal Server Error: ${error}`)))
      const { code, parameters } = error
      answer(code, refusal(error), parameters && { 'retry-after': String(parameters.retry_after) })
    }
  }

  async #giveFile(path: string, { socket }: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, fileId = ''] = /^\/file\/bot([^/]+)\/photos\/([\w-]+)\.jpg$/.exec(path) ?? []
    const bytes = token === this.token ? this.photo(fileId) : undefined
    const call: Call = { method: 'file', payload: {}, at: Date.now(), status: 0 }
    this.calls.push(call)
    const fault = this.#faults.take('file', Number.NaN)
    if (fault?.kind === 'drop-before') return void socket.destroy()
    await meet(fault, this.#closing.signal)
    if (!bytes) throw new ApiError(404, 'Not Found')
    call.status = 200
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
    // In the middle of it.
    if (fault?.kind === 'drop-after')
      return void response.write(bytes.subarray(0, 100), () => socket.destroy())
    response.end(bytes)
  }

  #authorised(path: string): string {
    const [, token, method] = /^\/bot([^/]+)\/([^/]+)$/.exec(path) ?? []
    if (token === undefined || method === undefined) throw new ApiError(404, 'Not Found')
    if (!/^[1-9]\d*:.+$/.test(token)) throw new ApiError(401, 'Unauthorized: invalid token specified')
    if (token !== this.token) throw new ApiError(401, 'Unauthorized')
    return method
  }

  async #run(name: string, payload: Payload, gone: AbortSignal): Promise<unknown> {
    const method = methodNamed(name)
    if (method === undefined) throw new ApiError(404, 'Not Found: method not found')
    if (isPaced(name)) this.#pace.take(Number(payload.chat_id), Date.now())
    return await method(payload, this.#world, gone)
  }
}

const badGateway =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'

const refusal = ({ code, message, parameters }: ApiError) =>
  JSON.stringify({ ok: false, error_code: code, description: message, ...(parameters && { parameters }) })

/** Throws what a fault asks for, or waits; nothing for those that are seen to at the connection. */
async function meet(fault: Fault | undefined, closing: AbortSignal): Promise<void> {
  switch (fault?.kind) {
    case 'rate-limited':
      throw tooMany(fault.retryAfter)
    case 'blocked':
      throw blocked()
    case 'server-error':
      throw fault.code === 502 ? new ApiError(502, 'Bad Gateway') : new ApiError(500, 'Internal Server Error')
    case 'delay':
      await pause(fault.ms, undefined, { signal: closing })
      return
    default:
  }
}

/** Starts a server of its own, with no chats, no updates and no faults. */
export const startBotApi = async (options: BotApiOptions = {}): Promise<BotApi> =>
  await new BotApi(options).listen(options.port ?? 0)

export type { Seen } from './seen.ts'
export type { Fault, Limits, Person }
