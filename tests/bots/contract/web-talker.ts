import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Input, Message } from '../../../bots/web/page/protocol.d.ts'
import { plain } from '../../../core/text.ts'
import { until } from './house.ts'
import type { Shown, Talker } from './talker.ts'

const shownOf = ({ text, prompt }: Message): Shown => ({
  words: plain(text),
  choices: prompt?.choices.map(({ label }) => label) ?? [],
})

export interface WebTalker extends Talker {
  /** Closes the page. */
  leaves(): void
}

/** Somebody at the chat page, over HTTP and its events as the page itself would. */
export async function webTalker(origin: string): Promise<WebTalker> {
  const leaving = new AbortController()
  const cookie = (await fetch(origin)).headers.get('set-cookie')?.split(';')[0] ?? ''
  const messages: Message[] = []
  let code = ''
  let connected = false
  let taps = 0
  let acted = 0
  let last: { update: string; input: Input } | undefined
  let pressed: Input | undefined

  const hear = (event: string, data: string): void => {
    if (event === 'session') connected = true
    if (event === 'inbox') code = (JSON.parse(data) as { code: string }).code
    if (event === 'message') messages.push(JSON.parse(data) as Message)
  }

  async function listen(): Promise<void> {
    while (!leaving.signal.aborted) {
      try {
        const answer = await fetch(`${origin}/api/events?after=${messages.at(-1)?.seq ?? 0}`, {
          headers: { cookie },
          signal: leaving.signal,
        })
        let rest = ''
        for await (const chunk of (answer.body ?? new ReadableStream()).pipeThrough(
          new TextDecoderStream(),
        )) {
          const blocks = (rest + chunk).split('\n\n')
          rest = blocks.pop() ?? ''
          for (const block of blocks) {
            const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
            hear(field('event') ?? 'message', field('data') ?? '')
          }
        }
      } catch {
        // The page connects again, and asks for what came after the last one it has.
      }
      await sleep(50)
    }
  }

  async function post(act: { update: string; input: Input }): Promise<void> {
    const answer = await fetch(`${origin}/api/say`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'x-voces': '1', origin },
      body: JSON.stringify(act),
    })
    if (answer.status !== 204) throw new Error(`the page was answered ${answer.status}`)
  }

  async function send(input: Input): Promise<void> {
    acted = messages.at(-1)?.seq ?? 0
    last = { update: randomUUID(), input }
    // The page does not wait for the answer before the next thing can be pressed; a failure is seen as silence.
    void post(last).catch(() => undefined)
  }

  async function waitsFor(words: string, ms = 60_000): Promise<Shown> {
    const find = () =>
      messages.find(({ seq, from, text }) => seq > acted && from === 'voces' && plain(text).includes(words))
    await until(() => find() !== undefined, ms).catch(() => {
      throw new Error(`waited for ${words} and sees:\n${messages.map(({ text }) => plain(text)).join('\n')}`)
    })
    const found = find()
    return found ? shownOf(found) : { words: '', choices: [] }
  }

  async function chooses(label: string): Promise<void> {
    taps += 1
    const message = messages.findLast(({ prompt }) =>
      prompt?.choices.some((choice) => choice.label === label),
    )
    const ordinal = message?.prompt?.choices.findIndex((choice) => choice.label === label) ?? -1
    const choice = message?.prompt?.choices[ordinal]
    if (!message?.prompt || !choice) throw new Error(`there is no ${label}`)
    const { command } = choice
    pressed = command
      ? { type: 'command', ...command }
      : { type: 'choice', prompt: message.prompt.id, ordinal }
    await send(pressed)
  }

  void listen()
  await until(() => connected)
  return {
    leaves: () => leaving.abort(),
    address: cookie.split('=')[1] ?? '',
    get taps() {
      return taps
    },
    opens: (link) => send({ type: 'command', name: 'start', payload: link }),
    says: (text) => send({ type: 'text', text }),
    chooses,
    async proves(phone) {
      code = ''
      await chooses('Acepto')
      await waitsFor('¿Cuál es tu número')
      await send({ type: 'text', text: phone })
      await waitsFor('Enviamos un código')
      await until(() => code !== '')
      await send({ type: 'text', text: code })
    },
    sees: () => messages.filter(({ from }) => from === 'voces').map(shownOf),
    waitsFor,
    shares: {
      async photo(bytes) {
        acted = messages.at(-1)?.seq ?? 0
        const answer = await fetch(`${origin}/api/photo?update=${randomUUID()}`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'image/jpeg', 'x-voces': '1', origin },
          body: new Uint8Array(bytes),
        })
        if (answer.status !== 204) throw new Error(`the page was answered ${answer.status}`)
      },
      place: (latitude, longitude) => send({ type: 'location', latitude, longitude }),
    },
    async pressesAgain() {
      if (!pressed) throw new Error('no button was pressed')
      await send(pressed)
    },
    async repeats() {
      if (last) await post(last)
    },
  }
}
