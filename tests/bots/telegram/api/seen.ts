import type { Standing } from './chats.ts'
import type { Photos } from './photo.ts'
import type { Button, ReplyKeyboard } from './validate.ts'

/** A bot's message as the person has it before their eyes. */
export interface Seen {
  messageId: number
  text?: string
  caption?: string
  /** Text or caption, whichever there is. */
  words: string
  /** The words in bold, in order. */
  bold: string[]
  photo?: Buffer
  document?: { name: string; bytes: Buffer }
  /** Labels of the inline keyboard, by row. */
  buttons: string[][]
  /** The reply keyboard that this message brought. */
  keyboard?: ReplyKeyboard
}
export function seen({ messageId, content, markup }: Standing, photos: Photos): Seen {
  const { text, caption, photo, document } = content
  const words = text ?? caption ?? ''
  const entities = content.entities ?? content.caption_entities ?? []
  const bytes = photo === undefined ? undefined : photos.bytes(photo[0]?.file_id ?? '')
  const rows: Button[][] = markup !== undefined && 'inline_keyboard' in markup ? markup.inline_keyboard : []
  return {
    messageId,
    words,
    bold: entities.flatMap(({ type, offset, length }) =>
      type === 'bold' ? [words.slice(offset, offset + length)] : [],
    ),
    buttons: rows.map((row) => row.map((button) => button.text)),
    ...(text !== undefined && { text }),
    ...(caption !== undefined && { caption }),
    ...(bytes !== undefined && { photo: bytes }),
    ...(document && { document: { name: document.file_name, bytes: document.bytes } }),
    ...(markup !== undefined && 'keyboard' in markup && { keyboard: markup }),
  }
}
