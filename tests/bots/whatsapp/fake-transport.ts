import type {
  Content,
  Health,
  Outgoing,
  Sender,
  Transport,
  TransportEvents,
} from '../../../bots/whatsapp/transport.ts'

export interface SentNow {
  to: string
  message: Outgoing
  since: number | undefined
  /** `performance.now()` */
  at: number
}

let messages = 0

/** A transport without a platform: what is sent is kept, and what stands in the way is for the test to say. */
export class FakeTransport implements Transport {
  readonly sent: SentNow[] = []
  /** It may throw, or wait. */
  obstacle: (to: string, message: Outgoing) => Promise<void> = async () => undefined
  #events: TransportEvents | undefined
  #ready = Promise.resolve()
  #arrive: () => void = () => undefined
  #stop: (fault: Error) => void = () => undefined

  async start(events: TransportEvents): Promise<void> {
    this.#events = events
  }
  async stop(): Promise<void> {
    this.#stop(new Error('the transport stops'))
  }
  ready(): Promise<void> {
    return this.#ready
  }
  async send(to: string, message: Outgoing, since?: number): Promise<string> {
    await this.obstacle(to, message)
    this.sent.push({ to, message, since, at: performance.now() })
    return `sent-${this.sent.length}`
  }

  async fetch(file: string): Promise<Uint8Array> {
    return Buffer.from(file)
  }

  /** Nothing can be sent until it is back. */
  leave(): void {
    this.#ready = new Promise((resolve, reject) => {
      this.#arrive = resolve
      this.#stop = reject
    })
    this.#ready.catch(() => undefined)
  }
  back(): void {
    this.#arrive()
  }

  get events(): TransportEvents {
    if (!this.#events) throw new Error('the transport was not started')
    return this.#events
  }
  health(report: Health): void {
    this.events.health(report)
  }
  receive(from: Sender, content: Content | string, id = `in-${++messages}`): Promise<void> {
    return this.events.received({
      id,
      from,
      content: typeof content === 'string' ? { type: 'text', text: content } : content,
    })
  }
  /** The words of what was sent to a chat, in order. */
  words(to: string): string[] {
    return this.sent.filter((one) => one.to === to).map(({ message }) => wordsOf(message))
  }
}

export const wordsOf = (message: Outgoing): string =>
  message.type === 'picture' || message.type === 'file'
    ? message.caption
    : message.type === 'template'
      ? message.parameters.join(' ')
      : message.text
