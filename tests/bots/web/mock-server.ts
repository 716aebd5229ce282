import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Asked } from '../../../bots/web/page/protocol.d.ts'
import type { Input } from '../../../core/input.ts'
import type { Language } from '../../../core/reply.ts'
import type { Text } from '../../../core/text.ts'

const folder = fileURLToPath(new URL('../../../bots/web/page/', import.meta.url))
const fonts = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible/package.json'),
)
const fontFiles: Record<string, string> = {
  '/page/font/400.ttf': '400Regular/AtkinsonHyperlegible_400Regular.ttf',
  '/page/font/700.ttf': '700Bold/AtkinsonHyperlegible_700Bold.ttf',
}
const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
}
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/** A message as the page gets it. */
export interface Sent {
  seq: number
  from: 'voces' | 'resident'
  language: Language
  text: Text
  prompt?: {
    id: number
    choices: { label: string; row?: number; command?: { name: string; payload: string } }[]
    typing?: 'phone' | 'code'
    asks?: Asked
  }
  picture?: { url: string; alternative: string; width: number; height: number }
  replaces?: boolean
}

export interface Act {
  update: string
  input: Input
}

/** What the next posts get instead of an answer. `lost`: the act is taken, but its answer never arrives. */
type Fault = { status: number; message: string } | 'lost'

export interface MockServer {
  url: string
  /** Acts taken, each update once. */
  taken: Act[]
  /** Every post that arrived, repeats included. */
  posts: (Act & { header: string | undefined })[]
  /** Photos that came beside them. */
  photos: Buffer[]
  faults: Fault[]
  /** Every new connection gets all messages again, whatever it asked for. */
  forgetful: boolean
  session: { demo: boolean; language: Language; city: string }
  /** What Voces answers to an act; nothing unless a test sets it. */
  answer: (input: Input) => void
  voces(text: Text | string, rest?: Partial<Sent>): void
  echo(text: string): void
  letter(letter: { to: string; code: string; minutes: number }): void
  /** Breaks every connection and refuses new ones. */
  stop(): Promise<void>
  /** The same server again, at the same address and with the same messages. */
  start(): Promise<void>
}

const body = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The picture of the tests: plain, and as large as it says. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#e9dff5"/>' +
  '<rect x="40" y="220" width="560" height="28" rx="14" fill="#fff"/><rect x="40" y="220" width="340" height="28" rx="14" fill="#a3135c"/>' +
  '<text x="40" y="170" font-size="64" font-weight="700" font-family="sans-serif" fill="#43276f">3,214</text></svg>'

/** The page's server without a conversation behind it: a test says what Voces says. */
export const startMockServer = async (): Promise<MockServer> => {
  const messages: Sent[] = []
  const streams = new Set<ServerResponse>()
  let server: Server | undefined
  let port = 0

  const write = (stream: ServerResponse, message: Sent): void => {
    stream.write(`id: ${message.seq}\ndata: ${JSON.stringify(message)}\n\n`)
  }
  const add = (message: Omit<Sent, 'seq'>): void => {
    const sent = { ...message, seq: messages.length + 1 }
    messages.push(sent)
    for (const stream of streams) write(stream, sent)
  }

  const mock: MockServer = {
    url: '',
    taken: [],
    posts: [],
    photos: [],
    faults: [],
    forgetful: false,
    session: { demo: true, language: 'es', city: 'Ciudad de México' },
    answer: () => {},
    voces: (text, rest = {}) =>
      add({
        from: 'voces',
        language: mock.session.language,
        text: typeof text === 'string' ? [text] : text,
        ...rest,
      }),
    echo: (text) => add({ from: 'resident', language: mock.session.language, text: [text] }),
    letter: (letter) => {
      for (const stream of streams) stream.write(`event: inbox\ndata: ${JSON.stringify(letter)}\n\n`)
    },
    stop: async () => {
      const closing = server
      server = undefined
      streams.clear()
      closing?.closeAllConnections()
      await new Promise((resolve) => (closing ? closing.close(resolve) : resolve(undefined)))
    },
    start: async () => {
      const opening = createServer((request, response) => {
        handle(request, response).catch(() => response.destroy())
      })
      await new Promise<void>((resolve) => opening.listen(port, '127.0.0.1', resolve))
      port = (opening.address() as AddressInfo).port
      mock.url = `http://127.0.0.1:${port}`
      server = opening
    },
  }

  const events = (request: IncomingMessage, response: ServerResponse, after: number): void => {
    const since = Math.max(after, Number(request.headers['last-event-id'] ?? 0))
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(`event: session\ndata: ${JSON.stringify(mock.session)}\n\n`)
    for (const message of messages) if (mock.forgetful || message.seq > since) write(response, message)
    streams.add(response)
    response.on('close', () => streams.delete(response))
  }

  const say = async (act: Act, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    mock.posts.push({ ...act, header: request.headers['x-voces']?.toString() })
    const fault = mock.faults.shift()
    if (fault && fault !== 'lost') {
      response.writeHead(fault.status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: fault.message }))
      return
    }
    const repeated = mock.taken.some((it) => it.update === act.update)
    if (!repeated) mock.taken.push(act)
    if (fault === 'lost') response.destroy()
    else response.writeHead(204).end()
    if (!repeated) mock.answer(act.input)
  }

  const file = async (pathname: string): Promise<Buffer> => {
    const font = fontFiles[pathname]
    if (font) return readFile(path.join(fonts, font))
    if (pathname === '/' || /^\/[pe]\//.test(pathname)) return readFile(path.join(folder, 'index.html'))
    return readFile(path.join(folder, path.basename(pathname)))
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', mock.url)
    if (pathname === '/api/events') return events(request, response, Number(searchParams.get('after') ?? 0))
    if (pathname === '/api/say') {
      return say(JSON.parse((await body(request)).toString('utf8')) as Act, request, response)
    }
    if (pathname === '/api/photo') {
      mock.photos.push(await body(request))
      const update = searchParams.get('update') ?? ''
      const input: Input = { type: 'attachment', kind: 'photo' }
      return say({ update, input }, request, response)
    }
    if (pathname === '/picture.svg') {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(picture)
      return
    }
    try {
      const content = await file(pathname)
      const kind = kinds[path.extname(pathname)] ?? 'text/html; charset=utf-8'
      response.writeHead(200, { 'content-type': kind, 'content-security-policy': policy }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  }

  await mock.start()
  return mock
}
