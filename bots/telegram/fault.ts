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
  /message to edit not found|message can't be edited|no text in the message to edit|there is no media/i
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

/** Telegraf hangs the whole request on its errors: the text, the chat, the file. Only what was said may go on. */
export const withoutPayload = (method: string, fault: unknown): Error => {
  const said =
    fault instanceof TelegramError
      ? `${fault.code} ${fault.description}`
      : fault instanceof Error
        ? fault.name
        : 'fault'
  return new Error(`${method}: ${said}`)
}
