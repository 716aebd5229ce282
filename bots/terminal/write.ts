import type { Reply } from '../../core/reply.ts'
import type { Span } from '../../core/text.ts'

const bold = (span: Span): string => (typeof span === 'string' ? span : `\u001b[1m${span.bold}\u001b[22m`)
const dim = (words: string): string => `\u001b[2m${words}\u001b[22m`

/** A reply as lines: the text, the picture in words, where its file is kept, and the choices with their numbers. */
export function writeReply({ text, picture, prompt }: Reply, file?: string): string {
  const choices = (prompt?.choices ?? []).map(({ label, command }, index) =>
    // A button of a notice keeps its meaning, so it is a command to type instead of a number.
    command
      ? `  /${command.name} ${command.payload}  ${label}`
      : `  ${prompt?.unnumbered ? '·' : `${index + 1}.`} ${label}`,
  )
  return [
    ...(picture ? [dim(`[${picture.alternative}]`)] : []),
    text.map(bold).join(''),
    ...(file === undefined ? [] : [dim(`[${file}]`)]),
    ...(choices.length > 0 ? [dim(choices.join('\n'))] : []),
  ].join('\n')
}
