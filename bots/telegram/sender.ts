import { setTimeout as sleep } from 'node:timers/promises'
import { Input, type Telegram } from 'telegraf'
import type { Picture } from '../../core/reply.ts'
import { Pause } from '../../queue/queues.ts'
import { Refused } from '../channel.ts'
import { pictureKey, renderPicture } from '../picture/render.ts'
import { Recent } from '../recent.ts'
import { CallFault, meaningOf, withoutPayload } from './fault.ts'
import type { Call } from './write.ts'

export interface Patience {
  /** Calls again when Telegram cannot be reached, so many times. */
  tries: number
  /** Waits when Telegram asks for a pause; false: lets the caller's queue do that, for all processes. */
  waits: boolean
}

/** A resident is waiting for an answer. */
export const replying: Patience = { tries: 3, waits: true }
/** A notice can wait in its queue. */
export const notifying: Patience = { tries: 1, waits: false }

/** Files that Telegram has already taken: a picture is uploaded once. */
const remembered = 500
/** A call that takes longer has been lost on the way; a picture on a slow line takes seconds. Milliseconds. */
const longestCall = 60_000

/** The one way out to Telegram: everything that is sent obeys its pauses, and its refusals are told apart. */
export class Sender {
  readonly #telegram: Telegram
  readonly #stopping: AbortSignal
  readonly #longestCall: number
  readonly #files = new Recent<string, string>(remembered)
  /** Telegram asked for silence until then. Milliseconds since 1970. */
  #quietUntil = 0

  /** @param stopping Ends the waiting: what was not sent then comes again with its update. */
  constructor(telegram: Telegram, stopping: AbortSignal, longest = longestCall) {
    this.#telegram = telegram
    this.#stopping = stopping
    this.#longestCall = longest
  }

  /**
   * @throws Refused when the chat does not want us, Pause when Telegram asks for one and we do not wait ourselves,
   * and another error, without what was sent, when it could not be reached or did not understand.
   */
  async perform(address: string, call: Call, patience: Patience): Promise<void> {
    const chat = { chat_id: address }
    switch (call.method) {
      case 'sendMessage':
        await this.#call(patience, call.method, {
          ...chat,
          text: call.text,
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          reply_markup: call.markup,
        })
        return
      case 'sendPhoto': {
        const sent = await this.#withPicture(call.picture, (photo) =>
          this.#call(patience, call.method, {
            ...chat,
            photo,
            caption: call.caption,
            parse_mode: 'HTML',
            reply_markup: call.markup,
          }),
        )
        this.#remember(call.picture, sent)
        return
      }
      case 'sendDocument': {
        const { name, content } = call.file
        await this.#call(patience, call.method, {
          ...chat,
          document: Input.fromBuffer(Buffer.from(content), name),
          caption: call.caption,
          parse_mode: 'HTML',
          reply_markup: call.markup,
        })
        return
      }
      case 'editMessageText': {
        const done = await this.#edit(patience, call.method, {
          ...chat,
          message_id: call.message,
          text: call.text,
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          reply_markup: call.markup,
        })
        if (!done) await this.perform(address, call.instead, patience)
        return
      }
      case 'editMessageMedia': {
        const done = await this.#withPicture(call.picture, (media) =>
          this.#edit(patience, call.method, {
            ...chat,
            message_id: call.message,
            media: { type: 'photo', media, caption: call.caption, parse_mode: 'HTML' },
            reply_markup: call.markup,
          }),
        )
        if (done) this.#remember(call.picture, done)
        else await this.perform(address, call.instead, patience)
        return
      }
      case 'editMessageReplyMarkup':
        await this.#edit(patience, call.method, { ...chat, message_id: call.message })
    }
  }

  /** Ends the waiting sign of a pressed button. Nothing is lost when that fails. */
  async acknowledge(query: string): Promise<void> {
    await this.#call({ tries: 1, waits: false }, 'answerCallbackQuery', { callback_query_id: query }).catch(
      () => undefined,
    )
  }

  /** @returns undefined when the message cannot be edited into this. */
  async #edit(patience: Patience, method: string, payload: object): Promise<unknown> {
    try {
      return (await this.#call(patience, method, payload)) ?? true
    } catch (fault) {
      if (fault instanceof NotEditable) return undefined
      throw fault
    }
  }

  async #call(patience: Patience, method: string, payload: object): Promise<unknown> {
    for (let tried = 1; ; tried++) {
      await this.#quiet(method, patience)
      try {
        // Telegraf types its methods one by one; the calls here are made from the pure `write`, which tests hold.
        return await this.#telegram.callApi(method as 'sendMessage', payload as never, {
          signal: AbortSignal.timeout(this.#longestCall) as never,
        })
      } catch (fault) {
        const meaning = meaningOf(fault)
        switch (meaning.type) {
          case 'harmless':
            return undefined
          case 'refused':
            throw new Refused(method)
          case 'not-editable':
            throw new NotEditable(method)
          case 'rate-limited':
            this.#quietUntil = Math.max(this.#quietUntil, Date.now() + meaning.wait)
            if (!patience.waits) throw new Pause(meaning.wait)
            // A pause is no failed try: it ends, and Telegram said when.
            tried -= 1
            continue
          case 'unreachable':
            if (tried >= patience.tries) throw withoutPayload(method, fault)
            await this.#wait(method, 200 * 2 ** tried * (0.75 + Math.random() / 2))
            continue
          default:
            throw withoutPayload(method, fault)
        }
      }
    }
  }

  /** Waits until Telegram's pause is over, however often it grew longer meanwhile. */
  async #quiet(method: string, { waits }: Patience): Promise<void> {
    for (let quiet = this.#left(); quiet > 0; quiet = this.#left()) {
      if (!waits) throw new Pause(quiet)
      await this.#wait(method, quiet)
    }
  }

  #left(): number {
    return this.#quietUntil - Date.now()
  }

  async #wait(method: string, milliseconds: number): Promise<void> {
    try {
      await sleep(milliseconds, undefined, { signal: this.#stopping })
    } catch {
      throw new CallFault(`${method}: the house closes`, 'unreachable')
    }
  }

  async #withPicture<R>(picture: Picture, send: (file: unknown) => Promise<R>): Promise<R> {
    const known = this.#files.get(pictureKey(picture))
    return send(known ?? Input.fromBuffer(await renderPicture(picture), 'voces.png'))
  }

  #remember(picture: Picture, sent: unknown): void {
    const photo = (sent as { photo?: { file_id: string }[] } | undefined)?.photo?.at(-1)
    if (photo) this.#files.set(pictureKey(picture), photo.file_id)
  }
}

class NotEditable extends Error {
  override name = 'NotEditable'
}
