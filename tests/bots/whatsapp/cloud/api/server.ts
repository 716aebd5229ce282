import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Loopback } from '../../../../servers/loopback.ts'
import { Deliveries, signatureOf } from './deliveries.ts'
import { expiredToken, GraphError, invalid, outsideWindow } from './error.ts'
import { type Call, type Fault, Faults, type Limits, Pace } from './faults.ts'
import { type Asked, type Json, readMessage } from './payload.ts'
import { Person, type PersonOptions } from './person.ts'
import { type Chat, type Message, type Upload, value, type World } from './world.ts'

export interface CloudApiOptions {
  /** Where the bot's webhook is to be reached on this machine; it may change when the bot starts anew. */
  reach?: () => string | undefined
  /** Before a delivery that was not answered 200 is given again, milliseconds; 50 by default. */
  retryPauseMs?: number
  /** Statuses that follow each message, in the order of their delivery; sent and delivered by default. */
  statuses?: readonly string[]
}

/** A request that the server got. */
export interface Request {
  call: Call
  body: unknown
  /** Milliseconds since 1970. */
  at: number
  /** Status of the answer; 0 while there is none, and for good where the connection was dropped. */
  status: number
}

export interface Template {
  language: string
  parameters: number
}

const day = 24 * 60 * 60 * 1_000
/** What Meta takes as a file, as far as the bot could send it. */
const mediaTypes =
  /^(image\/(jpeg|png|webp)|text\/plain|application\/(pdf|msword|vnd\.ms-(excel|powerpoint)|vnd\.openxmlformats-officedocument\..+))$/

/** The Graph API's part for WhatsApp on the loopback, in one process with the test, with Meta's own answers. */
export class CloudApi {
  readonly phoneId = '106540352242922'
  readonly displayNumber = '+52 1 55 5078 3881'
  readonly appSecret = 'f00dfeedf00dfeedf00dfeedf00dfeed'
  readonly verifyToken = 'verify-token-of-the-tests'
  token = 'EAAJBtestTokenOfTheLoopbackGraphApi0123456789'
  readonly requests: Request[] = []
  readonly templates = new Map<string, Template>()
  /** Whether what comes after the window is refused in the answer, or only in the message's status. */
  windowBy: 'answer' | 'status' = 'answer'
  quality = 'GREEN'
  /** Where files of people are said to be; on this server by default. */
  filesAt: string | undefined
  readonly #server: Loopback
  readonly #world: World
  readonly #faults = new Faults()
  readonly #pace = new Pace()
  readonly #uploads = new Map<string, Upload>()
  readonly #closing = new AbortController()
  #ids = 0
  #passed = 0

  constructor({
    reach = () => undefined,
    retryPauseMs = 50,
    statuses = ['sent', 'delivered'],
  }: CloudApiOptions) {
    this.#world = {
      phoneId: this.phoneId,
      displayNumber: this.displayNumber.replaceAll(/\D/g, ''),
      chats: new Map(),
      files: new Map(),
      deliveries: new Deliveries({ reach, appSecret: this.appSecret, retryPauseMs }),
      now: () => Date.now() + this.#passed,
      statuses,
      nextId: () => {
        this.#ids += 1
        return `wamid.HBgLNTIxNTU1MDc4Mzg4MRUCABIYFD${String(this.#ids).padStart(10, '0')}AA==`
      },
    }
    this.#server = new Loopback((request, response) => void this.#handle(request, response))
  }

  async listen(port = 0): Promise<this> {
    await this.#server.listen(port)
    return this
  }

  /** To be given to the transport as `apiRoot`. */
  get url(): string {
    return this.#server.url
  }

  /** What a transport needs to speak with it and to be spoken to. */
  get access() {
    const { token, phoneId, appSecret, verifyToken, url } = this
    return { token, phoneId, appSecret, verifyToken, apiRoot: url }
  }

  async close(): Promise<void> {
    this.#closing.abort()
    this.#world.deliveries.close()
    await this.#server.close()
  }

  person(options: PersonOptions): Person {
    return new Person(this.#world, options)
  }

  get deliveries(): Deliveries {
    return this.#world.deliveries
  }

  /** Delivers a value of anyone's making, signed and again until it is taken. */
  push(more: Json, repeats = 1): void {
    this.#world.deliveries.push(`pushed ${this.#world.nextId()}`, value(this.#world, more), repeats)
  }

  /** One delivery of these bytes. @returns the status of the answer. Without a signature given it is the right one. */
  post(body: string | Buffer, headers?: Record<string, string>): Promise<number> {
    const signed = { 'x-hub-signature-256': signatureOf(this.appSecret, body) }
    return this.#world.deliveries.post(body, headers ?? signed)
  }

  fault(call: Call, fault: Fault, times = 1): void {
    this.#faults.order(call, fault, times)
  }

  limits(limits: Limits): void {
    this.#pace.limit(limits)
  }

  /** The server's clock goes on by so many milliseconds. */
  passes(ms: number): void {
    this.#passed += ms
  }

  /** Files that were uploaded are gone, as after 30 days. */
  forgetMedia(): void {
    this.#uploads.clear()
  }

  count(call: Call): number {
    return this.requests.filter((one) => one.call === call).length
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let seen: Request | undefined
    const answer = (status: number, body: string, headers: Record<string, string> = {}) => {
      if (response.destroyed) return
      if (seen) seen.status = status
      response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers }).end(body)
    }
    try {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const call = this.#callOf(request)
      const body = await read(request, Buffer.concat(chunks))
      seen = { call, body, at: Date.now(), status: 0 }
      this.requests.push(seen)
      const fault = this.#faults.take(call)
      switch (fault?.kind) {
        case 'drop-before':
          return void request.socket.destroy()
        case 'html':
          return answer(fault.status, '<html><body>upstream error</body></html>', {
            'content-type': 'text/html',
          })
        case 'garbage':
          return answer(200, '{"messages":[{"id":"wam')
        case 'redirect':
          return answer(307, '', { location: fault.to })
        case 'refused': {
          const retry = fault.retryAfter === undefined ? undefined : String(fault.retryAfter)
          const refusal = new GraphError(fault.status, fault.code, 'As it was ordered', JSON.stringify(body))
          return answer(fault.status, refusal.body, retry === undefined ? {} : { 'retry-after': retry })
        }
        case 'slow':
          await pause(fault.ms, undefined, { signal: this.#closing.signal })
      }
      if (request.headers.authorization !== `Bearer ${this.token}`) throw expiredToken()
      if (call === 'bytes') {
        seen.status = 200
        const bytes = this.#fileOf(request).bytes
        return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(bytes)
      }
      const result = call === 'sent' ? this.#whereIs(request) : this.#run(call, body)
      if (fault?.kind === 'drop-after') return void request.socket.destroy()
      answer(200, JSON.stringify(result))
    } catch (error) {
      if (this.#closing.signal.aborted) return
      const known = error instanceof GraphError ? error : new GraphError(500, 131000, `${error}`)
      answer(known.status, known.body)
    }
  }

  #callOf(request: IncomingMessage): Call {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname.startsWith('/files/')) return 'bytes'
    if (request.method === 'GET' && /^\/v\d+\.\d+\/2\d{15}$/.test(pathname)) return 'sent'
    const [, id, edge] = /^\/v\d+\.\d+\/([^/]+)(?:\/(messages|media))?$/.exec(pathname) ?? []
    if (id !== this.phoneId) {
      throw new GraphError(
        400,
        100,
        `Unsupported request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions`,
      )
    }
    return edge === 'messages' || edge === 'media' ? edge : 'phone'
  }

  #fileOf(request: IncomingMessage): Upload & { id: string } {
    const id = /(\d+)$/.exec(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)?.[1] ?? ''
    const file = this.#world.files.get(id)
    if (!file)
      throw new GraphError(400, 100, `Unsupported get request. Object with ID '${id}' does not exist`)
    return { ...file, id }
  }

  #whereIs(request: IncomingMessage): Json {
    const { id, type, bytes } = this.#fileOf(request)
    const url = `${this.filesAt ?? this.url}/files/${id}`
    return { messaging_product: 'whatsapp', url, mime_type: type, file_size: bytes.length, id }
  }

  #run(call: Call, body: unknown): Json {
    if (call === 'phone') {
      return { display_phone_number: this.displayNumber, quality_rating: this.quality, id: this.phoneId }
    }
    if (call === 'media') return this.#upload(body)
    return this.#send(readMessage(body))
  }

  #upload(body: unknown): Json {
    const file = (body as { uploaded?: Upload } | undefined)?.uploaded
    if (file === undefined) throw invalid("Parameter 'file' is required.")
    if (!mediaTypes.test(file.type)) {
      throw invalid(
        `Param file must be a file with one of the supported types. Received file of type '${file.type}'.`,
      )
    }
    const id = String(1_000_000_000_000_000 + this.#uploads.size + this.requests.length)
    this.#uploads.set(id, file)
    return { id }
  }

  #send(asked: Asked): Json {
    const { to, recipient } = asked
    const chat = this.#world.chats.get(to ?? recipient ?? '')
    const upload = asked.media === undefined ? undefined : this.#uploads.get(asked.media)
    if (asked.media !== undefined && upload === undefined) {
      throw invalid(`${asked.media} is not a valid whatsapp business account media attachment ID`)
    }
    this.#checkTemplate(asked)
    this.#pace.take(to ?? recipient ?? '')
    const id = this.#world.nextId()
    const answer = {
      messaging_product: 'whatsapp',
      contacts: [{ input: to ?? recipient, ...(to ? { wa_id: to } : { user_id: recipient }) }],
      messages: [{ id }],
    }
    if (chat?.standing === 'gone') throw new GraphError(400, 131026, 'Message undeliverable')
    if (!chat || chat.standing === 'gone-silently')
      this.#fails(id, to ?? recipient, 131026, 'Message undeliverable')
    else if (asked.type !== 'template' && this.#world.now() - chat.heard >= day) {
      if (this.windowBy === 'answer') throw outsideWindow()
      this.#fails(id, to ?? recipient, 131047, 'Re-engagement message')
    } else this.#arrives(chat, { ...asked, id, upload })
    return answer
  }

  #checkTemplate({ template }: Asked): void {
    if (!template) return
    const known = this.templates.get(template.name)
    if (known?.language !== template.language) {
      throw new GraphError(404, 132001, 'Template name does not exist in the translation')
    }
    if (known.parameters !== template.parameters.length) {
      throw new GraphError(400, 132000, 'Number of parameters does not match the expected number of params')
    }
  }

  #arrives(chat: Chat, message: Message): void {
    chat.messages.push(message)
    for (const check of [...chat.watchers]) check()
    for (const status of this.#world.statuses) this.#status(message.id, status, chat.number, chat.userId)
  }

  #status(id: string, status: string, number: string | undefined, userId: string | undefined): void {
    const timestamp = String(Math.floor(this.#world.now() / 1000))
    const recipient = {
      ...(number !== undefined && { recipient_id: number }),
      ...(userId !== undefined && { recipient_user_id: userId }),
    }
    const change = value(this.#world, { statuses: [{ id, status, timestamp, ...recipient }] })
    this.#world.deliveries.push(`status ${id}`, change)
  }

  #fails(id: string, to: string | undefined, code: number, title: string): void {
    const timestamp = String(Math.floor(this.#world.now() / 1000))
    const errors = [{ code, title, message: title, error_data: { details: title } }]
    const statuses = [{ id, status: 'failed', timestamp, recipient_id: to, errors }]
    this.#world.deliveries.push(`status ${id}`, value(this.#world, { statuses }))
  }
}

async function read(request: IncomingMessage, bytes: Buffer): Promise<unknown> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    return bytes.length === 0 ? undefined : JSON.parse(bytes.toString())
  }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const file = form.get('file')
  if (!(file instanceof File)) return { uploaded: undefined }
  const upload: Upload = { type: file.type, name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
  return { uploaded: upload }
}

export const openCloudApi = (options: CloudApiOptions = {}): Promise<CloudApi> =>
  new CloudApi(options).listen()

export type { Person, Seen } from './person.ts'
