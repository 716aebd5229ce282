import { randomUUID } from 'node:crypto'
import type { Letter, Message, Session } from '../../../bots/web/page/protocol.d.ts'
import type { Input } from '../../../core/input.ts'
import { plain } from '../../../core/text.ts'

const patience = 60_000

/** One open connection to a page's events. */
export class Events {
  /** Names in the order of arrival: session, message, inbox. */
  readonly names: string[] = []
  readonly messages: Message[] = []
  readonly letters: Letter[] = []
  session: Session | undefined
  over = false
  readonly #abort = new AbortController()
  readonly #waiting = new Set<() => void>()

  static async open(url: string, headers: Record<string, string>): Promise<Events> {
    const events = new Events()
    const answer = await fetch(url, { headers, signal: events.#abort.signal })
    if (!answer.ok || !answer.body) throw new Error(`no events: ${answer.status}`)
    void events.#read(answer.body).catch(() => undefined)
    return events
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = ''
    const decoder = new TextDecoder()
    try {
      for await (const chunk of body) {
        const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) this.#take(block)
        this.#tell()
      }
    } finally {
      this.over = true
      this.#tell()
    }
  }

  #take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line): [string, string] => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon), line.slice(colon + 1).trim()]
      }),
    )
    const data = fields.get('data')
    if (!data) return
    const name = fields.get('event') ?? 'message'
    this.names.push(name)
    if (name === 'session') this.session = JSON.parse(data)
    else if (name === 'inbox') this.letters.push(JSON.parse(data))
    else this.messages.push(JSON.parse(data))
  }

  #tell(): void {
    for (const waiting of this.#waiting) waiting()
  }

  /** Waits until it holds. */
  until(holds: () => boolean, what = String(holds)): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds()) return
        done()
        resolve()
      }
      const done = () => {
        clearTimeout(timer)
        this.#waiting.delete(look)
      }
      const timer = setTimeout(() => {
        done()
        reject(new Error(`never: ${what}; the page reads: ${this.texts.join(' | ')}`))
      }, patience)
      this.#waiting.add(look)
      look()
    })
  }

  /** Waits for a message with these words. */
  async reading(words: string): Promise<void> {
    await this.until(() => this.texts.some((text) => text.includes(words)), words)
  }

  get texts(): string[] {
    return this.messages.map(({ text }) => plain(text))
  }

  get seqs(): number[] {
    return this.messages.map(({ seq }) => seq)
  }

  close(): void {
    this.#abort.abort()
  }
}

/** Somebody with a browser, as the server sees them. */
export class Visitor {
  readonly url: string
  readonly cookie: string
  readonly #opened: Events[] = []

  constructor(url: string, cookie: string) {
    this.url = url
    this.cookie = cookie
  }

  static async arrive(url: string): Promise<Visitor> {
    const answer = await fetch(url)
    return new Visitor(url, answer.headers.get('set-cookie')?.split(';')[0] ?? '')
  }

  /** The same browser at another process of the house. */
  at(url: string): Visitor {
    return new Visitor(url, this.cookie)
  }

  async open(query = '', headers: Record<string, string> = {}): Promise<Events> {
    const events = await Events.open(`${this.url}/api/events${query}`, { cookie: this.cookie, ...headers })
    this.#opened.push(events)
    return events
  }

  post(body: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/api/say`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-voces': '1', cookie: this.cookie, ...headers },
    })
  }

  act(input: Input, update: string = randomUUID(), headers: Record<string, string> = {}): Promise<Response> {
    return this.post(JSON.stringify({ update, input }), headers)
  }

  leave(): void {
    for (const events of this.#opened) events.close()
  }
}

/** Somebody who looks at one page, and answers what it asks. */
export class Guest {
  readonly visitor: Visitor
  readonly events: Events
  readonly #headers: Record<string, string>

  constructor(visitor: Visitor, events: Events, headers: Record<string, string> = {}) {
    this.visitor = visitor
    this.events = events
    this.#headers = headers
  }

  static async arrive(url: string, headers: Record<string, string> = {}): Promise<Guest> {
    const visitor = await Visitor.arrive(url)
    return new Guest(visitor, await visitor.open(), headers)
  }

  get question(): Message {
    const found = this.events.messages.findLast(({ prompt }) =>
      prompt?.choices.some(({ command }) => !command),
    )
    if (!found) throw new Error('nothing is asked')
    return found
  }

  /** Sends it, and waits for the next question. @returns its words */
  async send(input: Input): Promise<string> {
    const before = this.events.messages.findLast(({ prompt }) => prompt)?.seq ?? 0
    const answer = await this.visitor.act(input, randomUUID(), this.#headers)
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
    await this.events.until(() =>
      this.events.messages.some(
        ({ seq, prompt }) => seq > before && prompt?.choices.some((it) => !it.command),
      ),
    )
    return plain(this.question.text)
  }

  say(text: string): Promise<string> {
    return this.send({ type: 'text', text })
  }

  press(label: string): Promise<string> {
    return this.send(this.choice(label))
  }

  choice(label: string): Input {
    const { prompt } = this.question
    const ordinal = prompt?.choices.findIndex((choice) => choice.label === label) ?? -1
    if (!prompt || ordinal < 0) throw new Error(`no «${label}» under: ${plain(this.question.text)}`)
    return { type: 'choice', prompt: prompt.id, ordinal }
  }

  /** To the question for a phone, from nothing. */
  async goToPhone(proposal: number): Promise<void> {
    await this.send({ type: 'command', name: 'start', payload: `p_${proposal}` })
    for (const label of ['Español', 'Firmar', 'Acepto']) await this.press(label)
  }

  /** The newest code that the demo inbox showed, once there are so many. */
  async code(letters = 1): Promise<string> {
    await this.events.until(() => this.events.letters.length >= letters, 'a code')
    return this.events.letters.at(-1)?.code ?? ''
  }

  async sign(proposal: number, phone: string): Promise<void> {
    await this.goToPhone(proposal)
    await this.say(phone)
    await this.say(await this.code())
    await this.press('Iztapalapa')
    await this.press('Sí, firmar')
  }
}
