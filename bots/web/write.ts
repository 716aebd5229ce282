import type { Kept } from '../../prisma/page.ts'
import { sizeOf } from '../picture/size.ts'
import type { Message } from './page/protocol.d.ts'

/** A kept message in the form that the page shows. Picture and file are asked for by the message's own number. */
export function writeMessage({ seq, message }: Kept): Message {
  const { from, language } = message
  if (message.from === 'resident') return { seq, from, language, text: message.text }
  const { text, prompt, picture, file, replaces } = message.reply
  return {
    seq,
    from,
    language,
    text,
    ...(prompt && {
      prompt: {
        id: prompt.id,
        choices: prompt.choices.map(({ label, row, command }) => ({
          label,
          ...(row !== undefined && { row }),
          ...(command && { command }),
        })),
        ...(prompt.renews && { renews: prompt.renews }),
        ...(prompt.typing && { typing: prompt.typing }),
        ...(prompt.asks && { asks: prompt.asks }),
      },
    }),
    ...(picture && {
      picture: {
        url: `/picture/${seq}.png`,
        alternative: picture.alternative,
        ...sizeOf(picture),
      },
    }),
    ...(file && { file: { url: `/file/${seq}`, name: file.name } }),
    ...(replaces && { replaces }),
  }
}
