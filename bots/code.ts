import { word } from '../core/language/say.ts'
import { policy } from '../core/policy.ts'
import type { Language } from '../core/reply.ts'

/** A one-time code on its way to a phone. It is never stored or logged. */
export interface Code {
  /** Canonical E.164. */
  phone: string
  code: string
  language: Language
  /** The proposal that a representative helps them to sign: it is said, so that nobody reads out what they do not mean. */
  proposal?: number
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

/** What the text message says. */
export function codeText({ code, language, proposal }: Code): string {
  const { minutes } = policy.code
  return proposal === undefined
    ? word(language, 'code.message', { code, minutes })
    : word(language, 'assist.message', { code, minutes, id: proposal })
}

/** An account with Twilio; `from` is one of its numbers, or a messaging service (MG…). */
export interface Twilio {
  account: string
  token: string
  from: string
  apiRoot: string
}

/** Sends codes by Twilio's Messages API. */
export function twilioSender({ account, token, from, apiRoot }: Twilio): CodeSender {
  const url = `${apiRoot.replace(/\/+$/, '')}/2010-04-01/Accounts/${account}/Messages.json`
  const sender = from.startsWith('MG') ? 'MessagingServiceSid' : 'From'
  return {
    demo: false,
    async send(sent) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}` },
        body: new URLSearchParams({ To: sent.phone, [sender]: from, Body: codeText(sent) }),
        signal: AbortSignal.timeout(10_000),
      })
      if (answer.ok) return
      // Its message may repeat the number; its code alone says what is the matter.
      const told = (await answer.json().catch(() => ({}))) as { code?: unknown }
      const why = typeof told.code === 'number' ? `, with its error ${told.code}` : ''
      throw new Error(`Twilio answered ${answer.status}${why}`)
    },
  }
}

/** Posts `{ to, text }` as JSON to the city's text-message gateway. */
export function gatewaySender(url: string, token: string | undefined): CodeSender {
  return {
    demo: false,
    async send(sent) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({
          to: sent.phone,
          text: codeText(sent),
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
