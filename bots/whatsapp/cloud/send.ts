import type { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import { z } from 'zod'
import { Unfit } from '../../channel.ts'
import type { Draw } from '../../picture/file.ts'
import { type Outgoing, Unreachable } from '../transport.ts'
import { withoutPayload } from './fault.ts'
import { check } from './limits.ts'
import { fileMedium, type Media, pictureMedium } from './media.ts'

const Sent = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })], z.unknown()) })

/** Says one message of each kind in the library's words. */
export class Sender {
  readonly #client: WhatsAppClient
  readonly #media: Media
  readonly #phoneId: string
  readonly #draw: Draw

  constructor(client: WhatsAppClient, media: Media, phoneId: string, draw: Draw) {
    this.#client = client
    this.#media = media
    this.#phoneId = phoneId
    this.#draw = draw
  }

  /**
   * One request for one message, never more, but for a file that Meta no longer has.
   *
   * @param to Digits of a number; anything else is a business-scoped user id.
   * @returns WhatsApp's id of the message.
   * @throws Refused, Unfit, OutsideWindow, TooFast, Unreachable, without what was sent and to whom.
   */
  async send(to: string, message: Outgoing): Promise<string> {
    check(message)
    const { messages } = this.#client
    // A user id in the number's place would be taken, and lost without a word.
    const address = /^\d+$/.test(to) ? { to } : { recipient: to }
    const base = { phoneNumberId: this.#phoneId, ...address }
    switch (message.type) {
      case 'text':
        return this.#call(() => messages.sendText({ ...base, body: message.text, previewUrl: false }))
      case 'picture':
        return this.#media.with(
          pictureMedium(message.picture, this.#draw),
          (id) =>
            this.#call(() => messages.sendImage({ ...base, image: { id, ...captioned(message.caption) } })),
          isUnfit,
        )
      case 'file':
        return this.#media.with(
          fileMedium(message.file),
          (id) =>
            this.#call(() =>
              messages.sendDocument({
                ...base,
                document: { id, filename: message.file.name, ...captioned(message.caption) },
              }),
            ),
          isUnfit,
        )
      case 'buttons': {
        const { text, picture, buttons } = message
        const body = { ...base, bodyText: text, buttons: buttons.map(({ id, title }) => ({ id, title })) }
        if (!picture) return this.#call(() => messages.sendInteractiveButtons(body))
        return this.#media.with(
          pictureMedium(picture, this.#draw),
          (id) =>
            this.#call(() =>
              messages.sendInteractiveButtons({ ...body, header: { type: 'image', image: { id } } }),
            ),
          isUnfit,
        )
      }
      case 'list': {
        const rows = message.rows.map(({ id, title, description }) => ({
          id,
          title,
          ...(description && { description }),
        }))
        const body = { bodyText: message.text, buttonText: message.open, sections: [{ rows }] }
        return this.#call(() => messages.sendInteractiveList({ ...base, ...body }))
      }
      case 'place': {
        // The library would add a parameter that Meta does not name.
        const interactive = {
          type: 'location_request_message',
          body: { text: message.text },
          action: { name: 'send_location' },
        }
        return this.#call(() => messages.sendInteractiveRaw({ ...base, interactive }))
      }
      case 'template': {
        const { name, language, parameters } = message
        const body = {
          type: 'body',
          parameters: parameters.map((text) => ({ type: 'text', text: oneLine(text) })),
        }
        const template = {
          name,
          language: { code: language },
          ...(parameters.length > 0 && { components: [body] }),
        }
        return this.#call(() => messages.sendTemplate({ ...base, template }))
      }
    }
  }

  async #call(request: () => Promise<unknown>): Promise<string> {
    let answer: unknown
    try {
      answer = await request()
    } catch (fault) {
      throw withoutPayload('send', fault)
    }
    const sent = Sent.safeParse(answer)
    // A page of somebody in between, with a status as if all were well.
    if (!sent.success) throw new Unreachable('send: an answer without a message’s id', 'unknown')
    return sent.data.messages[0].id
  }
}

const isUnfit = (fault: unknown): boolean => fault instanceof Unfit

const captioned = (caption: string) => (caption === '' ? {} : { caption })

/** A template's parameter may hold no line break, no tab and no run of spaces. */
const oneLine = (words: string): string => words.trim().replaceAll(/\s+/g, ' ')
