import { Agent, request } from 'node:http'
import { readBody } from './body.ts'

export interface Answer {
  status: number
  reason: string
  body: Buffer
}

/** True for addresses of this machine alone: nothing else is ever contacted. */
export const isLoopback = (url: URL) =>
  url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)

/** What the server itself asks of others: webhooks and pictures given by address. */
export class Outgoing {
  readonly #agent = new Agent({ keepAlive: true })
  readonly #closing = new AbortController()

  /** Rejects when refused, cut off, stopped by `signal`, or without a whole answer after `timeoutMs`. */
  async ask(url: URL, { body, headers = {}, timeoutMs, signal }: AskOptions): Promise<Answer> {
    const signals = [this.#closing.signal, AbortSignal.timeout(timeoutMs)]
    if (signal !== undefined) signals.push(signal)
    return await new Promise<Answer>((resolve, reject) => {
      const asked = request(url, {
        method: body === undefined ? 'GET' : 'POST',
        headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: this.#agent,
        signal: AbortSignal.any(signals),
      })
      asked.on('error', reject)
      asked.on('response', (response) => {
        const { statusCode = 0, statusMessage = '' } = response
        readBody(response).then(
          (bytes) => resolve({ status: statusCode, reason: statusMessage, body: bytes }),
          reject,
        )
      })
      asked.end(body)
    })
  }

  close(): void {
    this.#closing.abort()
    this.#agent.destroy()
  }
}

interface AskOptions {
  /** Present: POST. Absent: GET. */
  body?: string
  headers?: Record<string, string>
  timeoutMs: number
  signal?: AbortSignal
}
