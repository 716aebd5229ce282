import { randomUUID } from 'node:crypto'
import type { Message } from '../../bots/web/page/protocol.d.ts'

/** The chat page without a browser: what it sends and what it hears, over HTTP. */
export interface PageClient {
  cookie: string
  opens(payload: string): Promise<void>
  says(text: string): Promise<void>
  /** Presses a button of the newest question by its label. */
  chooses(label: string): Promise<void>
  waitsFor(words: string): Promise<Message>
  /** The newest one-time code of the demo inbox. */
  code(): Promise<string>
  close(): void
}

const patience = 60_000

export async function openPageClient(address: string, given?: string): Promise<PageClient> {
  const cookie = given ?? (await fetch(address)).headers.get('set-cookie')?.split(';')[0] ?? ''
  const closing = new AbortController()
  const messages: Message[] = []
  let code: string | undefined
  let seen = 0

  const events = await fetch(`${address}/api/events`, { headers: { cookie }, signal: closing.signal })
  const listening = (async () => {
    let rest = ''
    for await (const chunk of events.body ?? []) {
      rest += Buffer.from(chunk as Uint8Array).toString('utf8')
      const parts = rest.split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1]
        const data: unknown = JSON.parse(field('data') ?? 'null')
        if (field('event') === 'inbox') code = (data as { code: string }).code
        else if (!field('event') && data) messages.push(data as Message)
      }
    }
  })()
  listening.catch(() => undefined)

  async function until<T>(find: () => T | undefined, what: string): Promise<T> {
    for (let waited = 0; waited < patience; waited += 20) {
      const found = find()
      if (found !== undefined) return found
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`waited in vain for ${what}; seen: ${messages.map(words).join(' | ')}`)
  }

  /** Acts, and waits for the question that follows. */
  async function act(input: object): Promise<void> {
    seen = messages.at(-1)?.seq ?? 0
    const answer = await fetch(`${address}/api/say`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'x-voces': '1' },
      body: JSON.stringify({ update: randomUUID(), input }),
    })
    if (answer.status !== 204) throw new Error(`answered ${answer.status}`)
    await until(() => messages.find((message) => message.seq > seen && message.from === 'voces'), 'an answer')
  }

  // Somebody who comes back is shown what was said before, and goes on from there.
  if (given) {
    await until(() => messages[0], 'what was said before')
    for (let shown = 0; shown < messages.length; await new Promise((resolve) => setTimeout(resolve, 200))) {
      shown = messages.length
    }
  }

  const question = () =>
    messages.findLast((message) => message.prompt?.choices.some((choice) => !choice.command))

  return {
    cookie,
    opens: (payload) => act({ type: 'command', name: 'start', payload }),
    says: (text) => act({ type: 'text', text }),
    async chooses(label) {
      const prompt = question()?.prompt
      const ordinal = prompt?.choices.findIndex((choice) => choice.label === label) ?? -1
      if (!prompt || ordinal < 0) throw new Error(`no choice ${label} in ${words(question())}`)
      await act({ type: 'choice', prompt: prompt.id, ordinal })
    },
    waitsFor: (part) => until(() => messages.find((message) => words(message).includes(part)), part),
    code: () => until(() => code, 'a code'),
    close: () => closing.abort(),
  }
}

const words = (message: Message | undefined): string =>
  message?.text.map((span) => (typeof span === 'string' ? span : span.bold)).join('') ?? 'nothing'
