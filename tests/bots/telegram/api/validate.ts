import type { Payload } from './body.ts'
import { badRequest } from './error.ts'
import { type Entity, parseHtml } from './html.ts'

export interface Button {
  text: string
  callback_data?: string
  url?: string
  request_contact?: boolean
  request_location?: boolean
}
export interface InlineKeyboard {
  inline_keyboard: Button[][]
}
export interface ReplyKeyboard {
  keyboard: Button[][]
  one_time_keyboard?: boolean
  resize_keyboard?: boolean
}
export type Markup = InlineKeyboard | ReplyKeyboard | { remove_keyboard: true } | { force_reply: true }

export interface Formatted {
  text: string
  entities: Entity[]
}

/** Where a text stands in its payload, and what the official server says when it is too long there. */
export interface Place {
  text: 'text' | 'caption'
  entities: 'entities' | 'caption_entities'
  /** In characters (code points), after entities are parsed. */
  longest: number
  tooLong: string
}
/** An edit is refused by another part of the official server than a new message, in other words. */
export const places = {
  text: { text: 'text', entities: 'entities', longest: 4096, tooLong: 'message is too long' },
  editedText: { text: 'text', entities: 'entities', longest: 4096, tooLong: 'MESSAGE_TOO_LONG' },
  caption: {
    text: 'caption',
    entities: 'caption_entities',
    longest: 1024,
    tooLong: 'message caption is too long',
  },
  editedCaption: {
    text: 'caption',
    entities: 'caption_entities',
    longest: 1024,
    tooLong: 'MEDIA_CAPTION_TOO_LONG',
  },
} as const satisfies Record<string, Place>

/** The official server cuts blank space off both ends of a text and moves its entities along. */
function trimmed({ text, entities }: Formatted): Formatted {
  const from = text.length - text.trimStart().length
  const until = text.trimEnd().length
  const kept = entities.flatMap((entity) => {
    const begin = Math.max(entity.offset, from)
    const length = Math.min(entity.offset + entity.length, until) - begin
    return length > 0 ? [{ ...entity, offset: begin - from, length }] : []
  })
  return { text: text.trim(), entities: kept }
}

export function readText(payload: Payload, place: Place): Formatted {
  const raw = String(payload[place.text] ?? '').replaceAll('\r', '')
  const mode = String(payload.parse_mode ?? '').toLowerCase()
  if (place.text === 'text' && raw === '') throw badRequest('message text is empty')
  if (Buffer.byteLength(raw) > 1 << 15) throw badRequest('text is too long')
  // Markdown is not served: nothing here writes it, and a half-right parser would hide mistakes.
  if (mode !== '' && mode !== 'html') throw badRequest('unsupported parse_mode')
  const given = Array.isArray(payload[place.entities]) ? (payload[place.entities] as Entity[]) : []
  const result = trimmed(mode === 'html' ? parseHtml(raw) : { text: raw, entities: given })
  if (place.text === 'text' && result.text === '') throw badRequest('text must be non-empty')
  if ([...result.text].length > place.longest) throw badRequest(place.tooLong)
  return result
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function rows(value: unknown, complaint: string): unknown[][] {
  if (!Array.isArray(value)) throw badRequest(complaint)
  for (const row of value) if (!Array.isArray(row)) throw badRequest(complaint)
  return value
}

function inlineButton(value: unknown): Button {
  const fail = (reason: string) => badRequest(`can't parse inline keyboard button: ${reason}`)
  if (!isObject(value)) throw fail('InlineKeyboardButton must be an Object')
  if (typeof value.text !== 'string') throw fail(`Can't find field "text"`)
  if (typeof value.url === 'string' && value.url !== '') {
    if (!/^(https?|tg):\/\/\S+$/.test(value.url))
      throw badRequest(`inline keyboard button URL '${value.url}' is invalid: Wrong HTTP URL`)
    return { text: value.text, url: value.url }
  }
  if (typeof value.callback_data === 'string' && value.callback_data !== '') {
    if (Buffer.byteLength(value.callback_data) > 64) throw badRequest('BUTTON_DATA_INVALID')
    return { text: value.text, callback_data: value.callback_data }
  }
  const other = [
    'web_app',
    'login_url',
    'switch_inline_query',
    'switch_inline_query_current_chat',
    'copy_text',
  ]
  if (!other.some((name) => name in value)) throw fail('Text buttons are unallowed in the inline keyboard')
  return value as unknown as Button
}

function keyboardButton(value: unknown): Button {
  if (typeof value === 'string') return { text: value }
  const fail = (reason: string) => badRequest(`can't parse keyboard button: ${reason}`)
  if (!isObject(value)) throw fail('KeyboardButton must be a String or an Object')
  if (typeof value.text !== 'string') throw fail(`Can't find field "text"`)
  for (const name of ['request_contact', 'request_location'])
    if (value[name] !== undefined && typeof value[name] !== 'boolean')
      throw fail(`Field "${name}" must be of type Boolean`)
  return value as unknown as Button
}

/** Buttons without words and those past the twelfth of a row vanish without a complaint; over 100 are refused. */
function shaped(read: (value: unknown) => Button, value: unknown, complaint: string): Button[][] {
  const kept = rows(value, complaint)
    .map((row) =>
      row
        .map(read)
        .filter(({ text }) => text !== '')
        .slice(0, 12),
    )
    .filter((row) => row.length > 0)
  if (kept.flat().length > 100) throw badRequest('reply markup is too long')
  return kept
}

export function readMarkup(value: unknown, only?: 'inline'): Markup | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (!isObject(value)) throw badRequest('object expected as reply markup')
  if (value.inline_keyboard !== undefined) {
    const complaint = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    const inline = shaped(inlineButton, value.inline_keyboard, complaint)
    return inline.length === 0 ? undefined : { inline_keyboard: inline }
  }
  const complaint = 'field "keyboard" must be an Array of Arrays'
  const keyboard = value.keyboard === undefined ? [] : shaped(keyboardButton, value.keyboard, complaint)
  const asked = keyboard.length > 0 || value.remove_keyboard === true || value.force_reply === true
  if (asked && only === 'inline') throw badRequest('inline keyboard expected')
  if (keyboard.length > 0) return { ...value, keyboard }
  if (value.remove_keyboard === true) return { remove_keyboard: true }
  return value.force_reply === true ? { force_reply: true } : undefined
}

/** A deep link's payload, as the platform's documentation gives it: `[A-Za-z0-9_-]`, up to 64 of them. */
export const isStartPayload = (payload: string) => /^[A-Za-z0-9_-]{1,64}$/.test(payload)
