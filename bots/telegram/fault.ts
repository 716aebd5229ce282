import { TelegramError } from 'telegraf'

/** What an error of the Bot API means for whoever called it. */
export type Meaning =
  /** Too fast: wait so many milliseconds, all of us. */
  | { type: 'rate-limited'; wait: number }
  /** This chat does not want us, or is not there. */
  | { type: 'refused' }
  /** What was asked for is so already, or came too late to matter. */
  | { type: 'harmless' }
  /** The message to edit is gone or cannot become this: send a new one. */
  | { type: 'not-editable' }
  /** The token is wrong. */
  | { type: 'unauthorised' }
  /** Another process polls, or a webhook is set. */
  | { type: 'conflict' }
  /** Nothing was said, or nothing that can be understood: it may or may not have been done. */
  | { type: 'unreachable' }
  /** We asked for something that the Bot API does not do. */
  | { type: 'mistake' }

const harmless = /message is not modified|query is too old|query ID is invalid|message to delete not found/i
const notEditable =
  /message to edit not found|message can't be edited|no text in the message to edit|there is no media|MESSAGE_ID_INVALID/i
const refused =
  /chat not found|user is deactivated|bot was blocked|bot can't initiate|PEER_ID_INVALID|user not found/i

export function meaningOf(fault: unknown): Meaning {
  if (!(fault instanceof TelegramError)) return { type: 'unreachable' }
  const { code, description } = fault
  if (code === 429) return { type: 'rate-limited', wait: (fault.parameters?.retry_after ?? 1) * 1000 }
  if (code === 401 || code === 404) return { type: 'unauthorised' }
  if (code === 409) return { type: 'conflict' }
  if (code === 403 || refused.test(description)) return { type: 'refused' }
  if (harmless.test(description)) return { type: 'harmless' }
  if (notEditable.test(description)) return { type: 'not-editable' }
  return code >= 500 ? { type: 'unreachable' } : { type: 'mistake' }
}

/** A call that failed, without what was sent: Telegraf hangs the whole request on its errors (text, chat, file). */
export class CallFault extends Error {
  override name = 'CallFault'
  readonly meaning: Meaning['type']
  /** Whether a message may have gone out nevertheless. */
  readonly sent: 'no' | 'unknown'
  constructor(words: string, meaning: Meaning['type'], sent: 'no' | 'unknown' = 'no') {
    super(words)
    this.meaning = meaning
    this.sent = sent
  }
}

/** What the server itself says when it did nothing; a gateway before it (502, 504) cannot know. */
const undone: ReadonlySet<number> = new Set([500, 503])
/** Nobody was there to take it. */
const unconnected: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])

function sentDespite(fault: unknown): 'no' | 'unknown' {
  if (fault instanceof TelegramError) return fault.code < 500 || undone.has(fault.code) ? 'no' : 'unknown'
  return unconnected.has((fault as { code?: unknown } | undefined)?.code) ? 'no' : 'unknown'
}

/** Only what Telegram said, or the kind of the fault, may go on. */
export function withoutPayload(method: string, fault: unknown): CallFault {
  if (fault instanceof CallFault) return fault
  return new CallFault(`${method}: ${said(fault)}`, meaningOf(fault).type, sentDespite(fault))
}

function said(fault: unknown): string {
  if (fault instanceof TelegramError) return `${fault.code} ${fault.description}`
  if (!(fault instanceof Error)) return 'fault'
  const { code } = fault as { code?: unknown }
  return typeof code === 'string' ? `${fault.name} ${code}` : fault.name
}
