import type { Code, CodeSender } from '../../bots/code.ts'
import { type House, openDoor } from '../../bots/door.ts'
import { webCapabilities } from '../../bots/web/main.ts'
import { numberedCapabilities } from '../../bots/whatsapp/write.ts'
import type { Input } from '../../core/input.ts'
import { linkWords } from '../../core/link.ts'
import { canonicalPhone } from '../../core/phone.ts'
import type { Capabilities, Reply } from '../../core/reply.ts'
import { plain } from '../../core/text.ts'
import { type Act, type Chat, nothing, type Place, type Shown } from './chat.ts'
import { phoneOf } from './person.ts'

/** Keeps the newest code of each chat until it is read. */
export class Codes implements CodeSender {
  readonly demo = true
  readonly #codes = new Map<string, string>()
  async send({ address, code }: Code): Promise<void> {
    this.#codes.set(address, code)
  }
  take(address: string): string {
    const code = this.#codes.get(address) ?? ''
    this.#codes.delete(address)
    return code
  }
}

const capabilities: Readonly<Record<'whatsapp' | 'web', Capabilities>> = {
  whatsapp: numberedCapabilities,
  web: webCapabilities,
}

/** A channel without its platform: what a person does goes to the door as the channel would hand it on. */
export function atTheDoor(house: House, codes: Codes, channel: 'whatsapp' | 'web'): Place {
  const door = openDoor(house, channel, capabilities[channel])
  return {
    chat(person): Chat {
      const address = `${channel}-${person}`
      let shown: Shown = nothing
      return {
        channel,
        async act(act, update) {
          await door.take(
            {
              address,
              update: String(update),
              input: inputOf(act, channel),
              ...(channel === 'whatsapp' && { vouched: vouched(house, person) }),
            },
            async (replies) => {
              shown = shownIn(replies) ?? shown
            },
          )
        },
        shown: () => shown,
        code: () => codes.take(address),
        leave: () => undefined,
      }
    },
  }
}

/** WhatsApp says whose chat it is. */
function vouched({ store: { keys } }: House, person: number) {
  const read = canonicalPhone(phoneOf(person), 'MX')
  if (!read.ok) throw new Error(`person ${person} has no line: ${read.reason}`)
  return { key: keys.resident(read.phone).toString('base64url'), callingCode: 52 }
}

function inputOf(act: Act, channel: 'whatsapp' | 'web'): Input {
  switch (act.type) {
    case 'open':
      return channel === 'web'
        ? { type: 'command', name: 'start', payload: `p_${act.proposal}` }
        : { type: 'text', text: linkWords('es', act.proposal) }
    case 'say':
      return { type: 'text', text: act.words }
    case 'press':
      return capabilities[channel].buttons
        ? { type: 'choice', prompt: act.button.prompt, ordinal: act.button.ordinal }
        : { type: 'text', text: act.button.label }
    case 'share':
      throw new Error(`${channel} shares no contact`)
  }
}

function shownIn(replies: readonly Reply[]): Shown | undefined {
  const last = replies.findLast(({ prompt }) => prompt)
  if (!last?.prompt) return undefined
  const { id: prompt, choices, contact, typing } = last.prompt
  return {
    words: plain(last.text),
    buttons: choices.map(({ label }, ordinal) => ({ label, prompt, ordinal })),
    asks: contact ? 'contact' : typing === 'number' ? undefined : typing,
  }
}
