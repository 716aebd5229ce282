import type { Effect } from '../../core/effect.ts'
import type { Choice, Prompt, Reply } from '../../core/reply.ts'
import type { Text } from '../../core/text.ts'

/** What a turn answered and caused. */
export interface Answered {
  replies: readonly Reply[]
  effects: readonly { type: Effect['type']; proposal: number | null }[]
  looping?: boolean
}

/**
 * How a turn is written down: `◦` a new message, `↻` one that takes the place of the last, `✉` a notice; `[ ]` a
 * button (a number where there are none), `☎` the one that shares the phone, `▭` a picture in words, `▤` a file,
 * `⌨` the keyboard that a page offers, `[📷]` and `[📍 …]` what may be shared, `→` an effect.
 */
export function written({ replies, effects, looping = false }: Answered, buttons: boolean): string[] {
  const said = replies.flatMap((reply) => message(reply, reply.replaces && buttons ? '↻' : '◦', buttons))
  const silence = looping ? ['  (silence: a loop)'] : said.length === 0 ? ['  (silence)'] : []
  return [...said, ...silence, ...caused(effects)]
}

export function message({ text, picture, file, prompt }: Reply, mark: string, buttons: boolean): string[] {
  const lines = [
    ...starred(text).split('\n'),
    ...(picture ? [`▭ ${picture.alternative}`] : []),
    ...(file ? [`▤ ${file.name}`] : []),
    ...(prompt ? (buttons ? rows(prompt.choices) : numbered(prompt)) : []),
    ...(prompt?.contact ? [`[☎ ${prompt.contact.label}]`] : []),
    ...(prompt?.typing ? [`⌨ ${prompt.typing}`] : []),
    ...(prompt?.asks ? [prompt.asks.what === 'photo' ? '[📷]' : `[${prompt.asks.label}]`] : []),
  ]
  return lines.map((line, index) => (line === '' ? '' : `${index === 0 ? `  ${mark} ` : '    '}${line}`))
}

const starred = (text: Text): string =>
  text.map((span) => (typeof span === 'string' ? span : `*${span.bold}*`)).join('')

const numbered = ({ choices, first = 0, turn, unnumbered }: Prompt): string[] => [
  ...choices.flatMap(({ label, command, listed }, index) =>
    listed ? [] : [`${command ? '–' : unnumbered ? '·' : `${first + index + 1}.`} ${label}`],
  ),
  ...(turn ? [`${unnumbered ? '·' : '0.'} ${turn.label}`] : []),
]

/** Choices that share a row stand on one line. */
function rows(choices: readonly Choice[]): string[] {
  const lines: { row: number | undefined; buttons: string[] }[] = []
  for (const { label, row } of choices) {
    const line = lines.at(-1)
    if (line && row !== undefined && line.row === row) line.buttons.push(`[${label}]`)
    else lines.push({ row, buttons: [`[${label}]`] })
  }
  return lines.map(({ buttons }) => buttons.join(' '))
}

export const caused = (effects: Answered['effects']): string[] =>
  effects.map(({ type, proposal }) => `  → ${type}${proposal === null ? '' : ` ${proposal}`}`)
