import type { Message, Update } from 'telegraf/types'
import type { AttachmentKind, Input } from '../../core/input.ts'
import { isPhotoType } from '../../core/photo.ts'
import { policy } from '../../core/policy.ts'
import { readButton } from '../button.ts'

/** What an update is to us. */
export interface Read {
  address: string
  update: string
  input: Input
  /** The pressed button: its query wants an answer, and its message may be edited. */
  pressed?: Pressed
}

export interface Pressed {
  query: string
  message: number
  picture: boolean
  /** A button of a notice means the same at any time, so it stays. */
  lasting: boolean
}

/** Slash commands by what they mean; Telegram shows some of them in its menu. */
const commands: Readonly<Record<string, string>> = {
  start: 'start',
  menu: 'menu',
  inicio: 'menu',
  ayuda: 'help',
  help: 'help',
  idioma: 'language',
  language: 'language',
  volver: 'back',
  back: 'back',
  alto: 'stop',
  stop: 'stop',
}

/**
 * Reads an update. Pure.
 *
 * @returns undefined for what is not a person speaking to us alone: groups, channels, edits, other bots.
 */
export function readUpdate(update: Update): Read | undefined {
  const id = String(update.update_id)
  if ('message' in update) {
    const { message } = update
    if (message.chat.type !== 'private' || message.from?.is_bot) return undefined
    const input = readMessage(message)
    return input && { address: String(message.chat.id), update: id, input }
  }
  if ('callback_query' in update) {
    const { callback_query: query } = update
    const { message } = query
    if (message?.chat.type !== 'private') return undefined
    const input = readButton('data' in query ? query.data : '')
    return {
      address: String(message.chat.id),
      update: id,
      input,
      pressed: {
        query: query.id,
        message: message.message_id,
        picture: 'photo' in message,
        lasting: input.type === 'command',
      },
    }
  }
  return undefined
}

function readMessage(message: Message): Input | undefined {
  if ('text' in message) return readText(message.text)
  if ('contact' in message) {
    // The server sets `user_id`, so only the person themselves can share a contact with their own. A missing one
    // proves nothing, nor does a contact that was passed on.
    const vouched =
      message.from !== undefined &&
      message.contact.user_id === message.from.id &&
      !('forward_origin' in message) &&
      !('forward_date' in message) &&
      message.via_bot === undefined
    return { type: 'contact', phone: message.contact.phone_number, vouched }
  }
  if ('location' in message) {
    const { latitude, longitude } = message.location
    return { type: 'location', latitude, longitude }
  }
  if ('photo' in message) return photo(message, message.photo.toReversed())
  if ('document' in message && message.document.mime_type?.startsWith('image/')) {
    const { document } = message
    return photo(message, isPhotoType(document.mime_type) ? [document] : [])
  }
  const kind = attachments.find(([field]) => field in message)?.[1]
  return kind && { type: 'attachment', kind }
}

/** @param files Those that show it, the best first: of one that Telegram has made smaller there are several. */
function photo(
  message: Message,
  files: readonly { file_id: string; file_size?: number | undefined }[],
): Input {
  const file = files.find(({ file_size: size = 0 }) => size <= policy.photo.bytes)?.file_id
  const album = 'media_group_id' in message ? message.media_group_id : undefined
  return {
    type: 'attachment',
    kind: 'photo',
    ...(file !== undefined && { file }),
    ...(album !== undefined && { album }),
  }
}

/** A message that carries none of these is a service message: nobody said anything. */
const attachments: readonly (readonly [string, AttachmentKind])[] = [
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['sticker', 'sticker'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['animation', 'video'],
  ['document', 'file'],
  ['dice', 'other'],
  ['poll', 'other'],
  ['game', 'other'],
  ['story', 'other'],
  ['paid_media', 'other'],
  ['checklist', 'other'],
]

function readText(text: string): Input {
  const [, word = '', rest = ''] = /^\/([a-z]+)(?:@\w+)?(?:\s+(.*?))?\s*$/is.exec(text) ?? []
  const name = Object.hasOwn(commands, word.toLowerCase()) ? commands[word.toLowerCase()] : undefined
  const payload = /^[\w-]{0,64}$/.test(rest) ? rest : undefined
  // A link with a broken payload still begins a conversation; "/ayuda con…" is a sentence.
  if (!name || (payload === undefined && name !== 'start')) return { type: 'text', text }
  return { type: 'command', name, payload: payload ?? '' }
}
