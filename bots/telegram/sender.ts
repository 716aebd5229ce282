import { setTimeout as sleep } from 'node:timers/promises'
import { Input, type Telegram } from 'telegraf'
import type { Picture } from '../../core/reply.ts'
import { Pause } from '../../queue/queues.ts'
import { Refused } from '../channel.ts'
import type { Draw } from '../picture/file.ts'
import { pictureKey } from '../picture/render.ts'
import { Recent } from '../recent.ts'
import { fileBytes } from '../sheet/bytes.ts'
import { CallFault, meaningOf, withoutPayload } from './fault.ts'
import type { Second } from './second.ts'
import type { Call } from './write.ts'

export interface Patience {
  /** Calls again when Telegram cannot be reached, so many times. */
  tries: number
  /** Waits when Telegram asks for a pause; false: lets the caller's queue do that, for all processes. */
  waits: boolean
  /** It goes to very many and has a place of its own; whatever does not goes before it. */
  many?: true
}

/** A resident is waiting for an answer. */
export const replying: Patience = { tries: 4, waits: true }
/** A notice can wait in its queue. */
export const notifying: Patience = { tries: 1, waits: false }
/** An announcement is one of very many. */
export const announcing: Patience = { tries: 1, waits: false, many: true }

/** What the processes that send for the same bot share. */
export interface Limits {
  second: Second
  /** Called when something was sent that took no place of those for announcements. */
  onSpent(): void
  /** Called when Telegram asks for silence. Milliseconds. */
  onQuiet(wait: number): void
  /** Above its common limit Telegram wants to be told that the sender pays for it. */
  paid: boolean
}

/** Files that Telegram has already taken: a picture is uploaded once. */
const remembered = 500
/** A call that takes longer has been lost on the way; a picture on a slow line takes seconds. Milliseconds. */
const longestCall = 60_000
/**
 * Most of what Telegram's servers fail at they can do at once; where they cannot, each wait is ten times the last, so
 * that an answer outlives an outage of 2 seconds. Milliseconds.
 */
const firstWait = 20

/** The one way out to Telegram: everything that is sent obeys its pauses, and its refusals are told apart. */
export class Sender {
  readonly #telegram: Telegram
  readonly #stopping: AbortSignal
  readonly #longestCall: number
  readonly #limits: Limits
  readonly #draw: Draw
  readonly #files = new Recent<string, string>(remembered)
  readonly #uploading = new Map<string, Promise<undefined>>()
  /** Telegram asked for silence until then. Milliseconds since 1970. */
  #quietUntil = 0

  /** @param stopping Ends the waiting: what was not sent then comes again with its update. */
  constructor(telegram: Telegram, stopping: AbortSignal, limits: Limits, draw: Draw, longest = longestCall) {
    this.#telegram = telegram
    this.#stopping = stopping
    this.#limits = limits
    this.#draw = draw
    this.#longestCall = longest
  }

  /**
   * @returns the message as Telegram has it.
   * @throws Refused when the chat does not want us, Pause when Telegram asks for one and we do not wait ourselves,
   * and another error, without what was sent, when it could not be reached or did not understand.
   */
  async perform(address: string, call: Call, patience: Patience): Promise<unknown> {
    const paid = patience.many && this.#limits.paid && { allow_paid_broadcast: true }
    const chat = { chat_id: address, ...paid }
    switch (call.method) {
      case 'sendMessage':
        return this.#call(patience, call.method, {
          ...chat,
          text: call.text,
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          reply_markup: call.markup,
        })
      case 'sendPhoto': {
        return this.#withPicture(call.picture, (photo) =>
          this.#call(patience, call.method, {
            ...chat,
            photo,
            caption: call.caption,
            parse_mode: 'HTML',
            reply_markup: call.markup,
          }),
        )
      }
      case 'sendDocument': {
        const bytes = await fileBytes(call.file)
        await this.#call(patience, call.method, {
          ...chat,
          document: Input.fromBuffer(bytes, call.file.name),
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
        return done ?? this.perform(address, call.instead, patience)
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
        if (!done) return call.instead && this.perform(address, call.instead, patience)
        return done
      }
      case 'editMessageReplyMarkup':
        return this.#edit(patience, call.method, { ...chat, message_id: call.message })
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
        return await this.#once(method, payload, patience)
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
            this.#limits.onQuiet(meaning.wait)
            if (!patience.waits) throw new Pause(meaning.wait)
            // A pause is no failed try: it ends, and Telegram said when.
            tried -= 1
            continue
          case 'unreachable':
            if (tried >= patience.tries) throw withoutPayload(method, fault)
            await this.#wait(method, firstWait * 10 ** (tried - 1) * (0.75 + Math.random() / 2))
            continue
          default:
            throw withoutPayload(method, fault)
        }
      }
    }
  }

  /** One call, once there is room for it among what is sent in a second. */
  async #once(method: string, payload: object, { many }: Patience): Promise<unknown> {
    const answered = await this.#room(method, payload, many === true)
    try {
      // Telegraf types its methods one by one; the calls here are made from the pure `write`, which tests hold.
      const made = await this.#telegram.callApi(method as 'sendMessage', payload as never, {
        signal: AbortSignal.timeout(this.#longestCall) as never,
      })
      answered(true)
      return made
    } catch (fault) {
      answered(meaningOf(fault).type !== 'rate-limited')
      throw fault
    }
  }

  /** @returns what is to be called when Telegram answered. That a button was pressed is acknowledged by no message. */
  async #room(method: string, payload: object, many: boolean): Promise<(counted: boolean) => void> {
    const { chat_id: chat } = payload as { chat_id?: string }
    if (chat === undefined) return () => undefined
    const { second, onSpent } = this.#limits
    if (!many) onSpent()
    return second.room(chat, many).catch(() => {
      throw new CallFault(`${method}: the house closes`, 'unreachable')
    })
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

  /** Whoever sends a photo while it is uploaded for the first time waits, and sends the file that Telegram has then. */
  async #withPicture<R>(picture: Picture, send: (file: unknown) => Promise<R>): Promise<R> {
    const key = pictureKey(picture)
    if (this.#uploading.has(key)) await this.#uploading.get(key)
    const known = this.#files.get(key)
    if (known !== undefined) return send(known)
    const sending = this.#upload(picture, send)
    if (picture.type === 'photo') {
      const uploading = sending.then(none, none).finally(() => this.#uploading.delete(key))
      this.#uploading.set(key, uploading)
    }
    return sending
  }

  async #upload<R>(picture: Picture, send: (file: unknown) => Promise<R>): Promise<R> {
    const { bytes, name } = await this.#draw(picture)
    const sent = await send(Input.fromBuffer(Buffer.from(bytes), name))
    const photo = (sent as { photo?: { file_id: string }[] } | undefined)?.photo?.at(-1)
    if (photo) this.#files.set(pictureKey(picture), photo.file_id)
    return sent
  }
}

const none = () => undefined

class NotEditable extends Error {
  override name = 'NotEditable'
}
