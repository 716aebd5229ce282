import { word } from '../core/language/say.ts'
import { policy } from '../core/policy.ts'
import type { Language } from '../core/reply.ts'

/** A one-time code on its way to a phone. It is never stored or logged. */
export interface Code {
  /** Canonical E.164. */
  phone: string
  code: string
  language: Language
  /** The chat that asked, for the demo inbox. */
  address: string
}

/** Sends one-time codes. */
export interface CodeSender {
  /** True when nothing is really sent and the code is shown where it was asked for. */
  demo: boolean
  /** @throws when it could not be sent. */
  send(code: Code): Promise<void>
}

/** Posts `{ to, text }` as JSON to the city's text-message gateway. */
export function gatewaySender(url: string, token: string | undefined): CodeSender {
  return {
    demo: false,
    async send({ phone, code, language }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({
          to: phone,
          text: word(language, 'code.message', { code, minutes: policy.code.minutes }),
        }),
        signal: AbortSignal.timeout(10_000),
      })
      if (!answer.ok) throw new Error(`the text-message gateway answered ${answer.status}`)
    },
  }
}

/** Shows codes to whoever listens instead of sending them: for the demonstration, on one machine. */
export class DemoInbox implements CodeSender {
  readonly demo = true
  readonly #listeners = new Set<(code: Code) => void>()

  async send(code: Code): Promise<void> {
    for (const listener of this.#listeners) listener(code)
  }

  /** @returns how to stop listening. */
  listen(listener: (code: Code) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
