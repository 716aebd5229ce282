import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Json } from './payload.ts'

export interface DeliveriesOptions {
  /** Where the bot's webhook is, at this moment; undefined: nowhere. On this machine alone. */
  reach: () => string | undefined
  appSecret: string
  /** Before a delivery that was not answered 200 is given again; officially minutes and more, for days. Milliseconds. */
  retryPauseMs: number
}

interface Waiting {
  change: Json
  repeats: number
}

export const signatureOf = (secret: string, body: string | Buffer): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

/**
 * POSTs to the bot's webhook in Meta's manner: signed, and again until it is answered 200. What happens in one lane
 * (a chat) is delivered in order; lanes side by side.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 200 })
  readonly #closing = new AbortController()
  readonly #lanes = new Map<string, Waiting[]>()
  readonly #held: { lane: string; change: Json }[] = []
  #holding = false
  /** Statuses of the answers, in order; 0 where there was none. */
  readonly answers: number[] = []

  constructor(options: DeliveriesOptions) {
    this.#options = options
  }

  /** Deliveries that were not answered 200 yet. */
  get pending(): number {
    let all = this.#held.length
    for (const lane of this.#lanes.values()) all += lane.length
    return all
  }

  push(lane: string, change: Json, repeats = 1): void {
    if (this.#holding) {
      this.#held.push({ lane, change })
      return
    }
    const waiting = this.#lanes.get(lane)
    if (waiting) {
      waiting.push({ change, repeats })
      return
    }
    this.#lanes.set(lane, [{ change, repeats }])
    void this.#run(lane)
  }

  /** Keeps back what happens, until `release` gives all of it in one delivery. */
  hold(): void {
    this.#holding = true
  }

  /** @param arrange The order in which the batch is put; as it happened by default. */
  release(arrange: (changes: Json[]) => Json[] = (changes) => changes): void {
    this.#holding = false
    const changes = arrange(this.#held.splice(0).map(({ change }) => change))
    if (changes.length === 0) return
    const lane = `batch ${this.answers.length}-${Math.random()}`
    this.#lanes.set(lane, [{ change: { batch: changes }, repeats: 1 }])
    void this.#run(lane)
  }

  /** One delivery with anything in it. @returns the status of the answer; 0 when there was none. */
  async post(body: string | Buffer, headers: Record<string, string>): Promise<number> {
    const reach = this.#options.reach()
    if (reach === undefined) return 0
    const url = new URL(reach)
    if (url.hostname !== '127.0.0.1') throw new Error('only this machine is ever contacted')
    return await new Promise<number>((resolve) => {
      const asked = request(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
        agent: this.#agent,
        signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(20_000)]),
      })
      asked.on('error', () => resolve(0))
      asked.on('response', (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
        response.on('error', () => resolve(0))
      })
      asked.end(body)
    })
  }

  close(): void {
    this.#closing.abort()
    this.#agent.destroy()
  }

  async #run(lane: string): Promise<void> {
    const waiting = this.#lanes.get(lane)
    for (let next = waiting?.[0]; next !== undefined; next = waiting?.[0]) {
      const body = JSON.stringify(envelope(next.change))
      const headers = { 'x-hub-signature-256': signatureOf(this.#options.appSecret, body) }
      const statuses = await Promise.all(Array.from({ length: next.repeats }, () => this.post(body, headers)))
      if (this.#closing.signal.aborted) return
      this.answers.push(...statuses)
      if (statuses.every((status) => status === 200)) waiting?.shift()
      else await new Promise((resolve) => setTimeout(resolve, this.#options.retryPauseMs))
    }
    this.#lanes.delete(lane)
  }
}

const envelope = (change: Json): Json => {
  const values = Array.isArray(change.batch) ? (change.batch as Json[]) : [change]
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340398',
        changes: values.map((value) => ({ value, field: 'messages' })),
      },
    ],
  }
}
