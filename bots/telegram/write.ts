import type { Attached, Capabilities, Choice, Picture, Prompt, Reply } from '../../core/reply.ts'
import { plain, split, type Text } from '../../core/text.ts'
import { buttonData } from '../button.ts'
import type { Pressed } from './read.ts'

export const telegramCapabilities: Capabilities = {
  buttons: true,
  pictures: true,
  text: 4_096,
  caption: 1_024,
  label: 100,
  vouchesForContacts: true,
  keyboard: true,
  renews: true,
  keepsPage: false,
}

/** A call of the Bot API, but for the chat and the picture's bytes, which the sender adds. */
export type Call =
  | { method: 'sendMessage'; text: string; markup: Markup }
  | { method: 'sendPhoto'; picture: Picture; caption: string; markup: Markup }
  | { method: 'sendDocument'; file: Attached; caption: string; markup: Markup }
  | { method: 'editMessageText'; message: number; text: string; markup: Markup; instead: Call }
  | {
      method: 'editMessageMedia'
      message: number
      picture: Picture
      caption: string
      markup: Markup
      /** Where it cannot be edited. Undefined: nothing. */
      instead: Call | undefined
    }
  /** Takes the buttons of a message away. */
  | { method: 'editMessageReplyMarkup'; message: number }

interface Button {
  text: string
  callback_data: string
}

export type Markup =
  | { inline_keyboard: Button[][] }
  | {
      keyboard: { text: string; request_contact?: boolean; request_location?: boolean }[][]
      resize_keyboard: true
      one_time_keyboard: true
    }
  | { remove_keyboard: true }

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (words: string): string => words.replaceAll(/[&<>]/g, (mark) => escapes[mark] ?? mark)

export const html = (text: Text): string =>
  text.map((span) => (typeof span === 'string' ? escaped(span) : `<b>${escaped(span.bold)}</b>`)).join('')

/**
 * The calls that show the replies of a turn, in order. Pure. The question that was answered by a button gives its
 * place to the next one where Telegram can change the one into the other; else it loses its buttons. A notice keeps
 * its own.
 */
export function writeReplies(replies: readonly Reply[], pressed?: Pressed): Call[] {
  const calls = replies.flatMap((reply) => writeReply(reply))
  const [first] = replies
  const [call] = calls
  if (!pressed || pressed.lasting || !call) return calls
  const place = replies.length === 1 && calls.length === 1 && first?.replaces === true
  const { message, picture } = pressed
  const edit = place && 'inline_keyboard' in markupOf(call) ? editing(call, message, picture) : undefined
  return edit ? [edit] : [{ method: 'editMessageReplyMarkup', message }, ...calls]
}

function editing(call: Call, message: number, picture: boolean): Call | undefined {
  if (call.method === 'sendMessage' && !picture) {
    return { method: 'editMessageText', message, text: call.text, markup: call.markup, instead: call }
  }
  if (call.method === 'sendPhoto' && picture) {
    return { ...call, method: 'editMessageMedia', message, instead: call }
  }
  return undefined
}

const markupOf = (call: Call): Markup => ('markup' in call ? call.markup : { remove_keyboard: true })

function writeReply({ text, prompt, picture, file }: Reply): Call[] {
  const markup = writePrompt(prompt)
  if (file) return writeFile(file, text, prompt)
  if (picture && plain(text).length <= telegramCapabilities.caption) {
    return [{ method: 'sendPhoto', picture, caption: html(text), markup }]
  }
  const none: Markup = { remove_keyboard: true }
  const parts = split(text, telegramCapabilities.text)
  return [
    ...(picture
      ? [{ method: 'sendPhoto' as const, picture, caption: escaped(picture.alternative), markup: none }]
      : []),
    ...parts.map((part, index) => ({
      method: 'sendMessage' as const,
      text: html(part),
      markup: index === parts.length - 1 ? markup : none,
    })),
  ]
}

/** A file with the words that go with it, which come after it where they are too long for that. */
function writeFile(file: Attached, text: Text, prompt: Prompt | undefined): Call[] {
  const document = { method: 'sendDocument' as const, file }
  return plain(text).length <= telegramCapabilities.caption
    ? [{ ...document, caption: html(text), markup: writePrompt(prompt) }]
    : [
        { ...document, caption: '', markup: { remove_keyboard: true } },
        ...writeReply({ text, ...(prompt && { prompt }) }),
      ]
}

/** Only a keyboard of Telegram's other kind can ask for the phone or a place: there all choices are its buttons. */
function writePrompt(prompt: Prompt | undefined): Markup {
  if (!prompt) return { remove_keyboard: true }
  const rows = inRows(prompt.choices)
  const asked = prompt.contact
    ? { text: prompt.contact.label, request_contact: true }
    : prompt.asks?.what === 'location'
      ? { text: prompt.asks.label, request_location: true }
      : undefined
  if (asked) {
    return {
      keyboard: [[asked], ...rows.map((row) => row.map(({ choice }) => ({ text: choice.label })))],
      resize_keyboard: true,
      one_time_keyboard: true,
    }
  }
  return {
    inline_keyboard: rows.map((row) =>
      row.map(({ choice, ordinal }) => ({
        text: choice.label,
        callback_data: buttonData(prompt.id, ordinal, choice),
      })),
    ),
  }
}

function inRows(choices: readonly Choice[]): { choice: Choice; ordinal: number }[][] {
  const rows: { choice: Choice; ordinal: number }[][] = []
  choices.forEach((choice, ordinal) => {
    const last = rows.at(-1)
    if (last && choice.row !== undefined && last[0]?.choice.row === choice.row) last.push({ choice, ordinal })
    else rows.push([{ choice, ordinal }])
  })
  return rows
}
