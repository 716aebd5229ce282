import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readButton } from '../../bots/button.ts'
import { nothing, type Shown } from './chat.ts'

/** What the bot has said to one person. */
export interface Heard {
  shown: Shown
  /** The message that holds the buttons. */
  message: number
}

/** As much of Telegram's Bot API as a conversation needs, on this computer; nothing is ever refused. */
export interface BotApi {
  url: string
  token: string
  /** What a chat is shown, for as long as somebody listens. */
  listen(chat: number): Heard
  forget(chat: number): void
  /** Calls answered. */
  calls(): number
  close(): Promise<void>
}

interface Markup {
  inline_keyboard?: { text: string; callback_data?: string }[][]
  keyboard?: { text: string; request_contact?: boolean }[][]
}

export async function openBotApi(): Promise<BotApi> {
  const token = `1000000:${'replay'.repeat(6)}`
  const heard = new Map<number, Heard>()
  let calls = 0

  function answer(method: string, given: ReadonlyMap<string, string>): unknown {
    calls += 1
    if (method === 'getMe')
      return { id: 1_000_000, is_bot: true, first_name: 'Voces', username: 'voces_replay_bot' }
    const chat = Number(given.get('chat_id'))
    if (!chat) return true
    const message = Number(given.get('message_id')) || calls
    const one = heard.get(chat)
    const markup = given.get('reply_markup')
    if (one && markup) {
      const shown = shownBy(JSON.parse(markup) as Markup, given.get('text') ?? given.get('caption') ?? '')
      // A notice's buttons are no question.
      if (shown) Object.assign(one, { shown, message })
    }
    const photo = { file_id: `photo-${calls}`, file_unique_id: `${calls}`, width: 1, height: 1 }
    return {
      message_id: message,
      date: 0,
      chat: { id: chat, type: 'private' },
      ...(/Photo|Media/.test(method) ? { photo: [photo] } : { text: '…' }),
    }
  }

  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const method = request.url?.split('/').at(-1) ?? ''
      const given = fields(request.headers['content-type'] ?? '', body)
      const said = JSON.stringify({ ok: true, result: answer(method, given) })
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(said),
      })
      response.end(said)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    listen(chat) {
      const one: Heard = { shown: nothing, message: 0 }
      heard.set(chat, one)
      return one
    },
    forget: (chat) => void heard.delete(chat),
    calls: () => calls,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const inForm =
  /name="(chat_id|message_id|reply_markup|caption|media)"[^\r]*\r\n(?:[^\r]+\r\n)*\r\n([^\r]*)\r\n/g

/** What a call says, each value as text: of JSON, or of a form that carries a picture, which is not looked at. */
function fields(type: string, body: Buffer): Map<string, string> {
  if (type.includes('json')) {
    const all = Object.entries(JSON.parse(body.toString()) as Record<string, unknown>)
    return new Map(
      all.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    )
  }
  const form = body.toString('latin1')
  return new Map(
    [...form.matchAll(inForm)].map(([, name = '', value = '']) => [
      name,
      Buffer.from(value, 'latin1').toString('utf8'),
    ]),
  )
}

/** @returns undefined where no question is asked. */
function shownBy({ inline_keyboard: inline, keyboard }: Markup, words: string): Shown | undefined {
  const asks = keyboard?.flat().some((one) => one.request_contact) ? ('contact' as const) : undefined
  if (asks) return { words, buttons: [], asks }
  const buttons = (inline ?? []).flat().flatMap(({ text, callback_data: data = '' }) => {
    const input = readButton(data)
    return input.type === 'choice' && input.prompt >= 0
      ? [{ label: text, prompt: input.prompt, ordinal: input.ordinal }]
      : []
  })
  return buttons.length > 0 ? { words, buttons, asks } : undefined
}
