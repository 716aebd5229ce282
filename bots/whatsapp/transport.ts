import type { OwnState } from '../../core/health.ts'
import type { AttachmentKind } from '../../core/input.ts'
import type { Attached, Picture } from '../../core/reply.ts'

export { Unreachable } from '../channel.ts'

/**
 * The two ways to WhatsApp (a paired phone through WhatsApp Web, and the business Cloud API) as the channel sees
 * them: alike. A transport moves messages; what they mean, and how fast they may go, is the channel's.
 */
export interface Transport {
  /** @throws ConfigFault when it can never work as configured; what may pass is told by `health` and tried again. */
  start(events: TransportEvents): Promise<void>
  /** Takes nothing new; sends that wait for an answer are rejected. */
  stop(): Promise<void>
  /** Resolves when messages can be sent. Rejects when the transport stops. */
  ready(): Promise<void>
  /**
   * Sends one message.
   *
   * @param to Digits of a number as WhatsApp writes it, or an opaque id (see `Sender`).
   * @param since When this message was tried before with an unknown outcome: the moment of that try, in milliseconds
   * since 1970. A transport that can look whether it arrived does so, and does not send it twice.
   * @returns WhatsApp's id of the message.
   * @throws Refused, Unfit, OutsideWindow, TooFast, Unreachable
   */
  send(to: string, message: Outgoing, since?: number): Promise<string>
  /**
   * Fetches the photo that a message's content names.
   *
   * @throws NoPhoto, TooFast, Unreachable
   */
  fetch(file: string): Promise<Uint8Array>
}

export interface TransportEvents {
  /**
   * What a resident sent, each chat's in order. Calls for one chat are handled in the order of the calls.
   *
   * @returns when it is answered. Rejects when it was not taken: it must be given again.
   */
  received(message: Received): Promise<void>
  /** What became of a message that was sent. In any order, any number of times. */
  status(update: StatusUpdate): Promise<void>
  /** How the transport is, whenever that changes, and in any case so often that silence is a sign (see `heartbeat`). */
  health(report: Health): void
}

/** Milliseconds between two reports of health at most. */
export const heartbeat = 10_000

/** Who sent something. At least one of the two is known. */
export interface Sender {
  /** Digits only, as WhatsApp writes the number: 5215512345678. Undefined when WhatsApp hides it. */
  number: string | undefined
  /** The id that stays when the number is hidden: `…@lid` on WhatsApp Web, a business-scoped user id on the Cloud API. */
  opaque: string | undefined
}

export interface Received {
  /** WhatsApp's id of the message: the same however often it comes. It may hold a number, so it is never logged. */
  id: string
  from: Sender
  content: Content
}

export type Content =
  | { type: 'text'; text: string }
  /** A pressed button or row, by the id that it was given. */
  | { type: 'pressed'; id: string }
  /** A contact card. Nobody vouches for what is in it. */
  | { type: 'contact'; phone: string }
  | { type: 'location'; latitude: number; longitude: number }
  /** `file`: of a photo that can be fetched, what the transport finds it by. */
  | { type: 'attachment'; kind: AttachmentKind; file?: string }

/** A message in WhatsApp's own form: texts carry WhatsApp's marks. */
export type Outgoing =
  | { type: 'text'; text: string }
  | { type: 'picture'; picture: Picture; caption: string }
  | { type: 'file'; file: Attached; caption: string }
  /** Cloud API alone: at most 3 buttons, titles of 20 characters. */
  | { type: 'buttons'; text: string; picture?: Picture; buttons: readonly Pressable[] }
  /** Cloud API alone: at most 10 rows, titles of 24 and descriptions of 72 characters. `open` (20) opens the list. */
  | { type: 'list'; text: string; open: string; rows: readonly (Pressable & { description?: string })[] }
  /** Cloud API alone: words (1,024) over a button that sends a place. */
  | { type: 'place'; text: string }
  /** Cloud API alone: an approved template, the one kind of message that may be sent outside the window. */
  | { type: 'template'; name: string; language: string; parameters: readonly string[] }

export interface Pressable {
  id: string
  title: string
}

export interface StatusUpdate {
  /** WhatsApp's id of the message. */
  id: string
  status: 'sent' | 'delivered' | 'read' | 'failed'
  /** Milliseconds since 1970. */
  at: number
  /** Of a failure: what it means, and the platform's code. */
  failure?: {
    meaning: 'refused' | 'outside-window' | 'rate-limited' | 'unreachable' | 'mistake'
    code: string
  }
}

export interface Health {
  state: OwnState
  /** In a few words for staff, without anything about a person. While pairing: only that the phone ended the session. */
  detail?: string
  pairing?: { type: 'qr'; text: string } | { type: 'code'; code: string }
  /** Digits of the account's own number, once known: what links lead to. */
  number?: string
}

/** The platform takes free text only within 24 hours of the resident's last message, and that time is over. */
export class OutsideWindow extends Error {
  override name = 'OutsideWindow'
}

/** Too fast: wait so many milliseconds, with everything or with this chat alone. Nothing was sent. */
export class TooFast extends Error {
  override name = 'TooFast'
  readonly wait: number
  readonly scope: 'account' | 'chat'
  constructor(wait: number, scope: 'account' | 'chat') {
    super(`too fast: wait ${wait} ms`)
    this.wait = wait
    this.scope = scope
  }
}
