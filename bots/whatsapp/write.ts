import { word } from '../../core/language/say.ts'
import { spokenCommand } from '../../core/link.ts'
import type { Capabilities, Language, Prompt, Reply } from '../../core/reply.ts'
import { join, plain, split, type Text } from '../../core/text.ts'
import { buttonData } from '../button.ts'
import { marked } from './marks.ts'
import type { Outgoing, Pressable } from './transport.ts'

const common = {
  pictures: true,
  text: 4_096,
  caption: 1_024,
  label: 200,
  choices: 9,
  vouchesForContacts: false,
  keepsPage: false,
} as const

/** WhatsApp Web has no buttons that can be depended on: choices are numbers. */
export const numberedCapabilities: Capabilities = { ...common, buttons: false }

/** What the Cloud API takes of a message with buttons or a list, in characters and in number. */
const longest = { body: 1_024, button: 20, row: 24, description: 72 }
const most = { buttons: 3, rows: 10 }

/** The Cloud API has buttons and lists, and numbers where neither has room. */
export const pressedCapabilities: Capabilities = { ...common, buttons: true, pressed: most.buttons }

/**
 * The messages that show a reply, in order. Pure. Choices are pressed where the transport has buttons and they fit,
 * and are numbered lines otherwise; what can be pressed can also be typed.
 */
export function writeReply(reply: Reply, language: Language, { buttons }: Capabilities): Outgoing[] {
  const pressed =
    buttons && reply.prompt
      ? (writePlace(reply, reply.prompt, language) ?? writePressed(reply, reply.prompt, language))
      : undefined
  return [
    ...(reply.file ? [{ type: 'file' as const, file: reply.file, caption: '' }] : []),
    ...(pressed ?? writeNumbered(reply, language)),
  ]
}

function writeNumbered({ text, picture, prompt }: Reply, language: Language): Outgoing[] {
  const choices = prompt ? lines(prompt, language) : []
  const whole = choices.length > 0 ? join([text, choices], '\n\n') : text
  const caption = marked(whole)
  if (picture && caption.length <= common.caption) return [{ type: 'picture', picture, caption }]
  return [
    ...(picture ? [{ type: 'picture' as const, picture, caption: marked([picture.alternative]) }] : []),
    ...texts(whole),
  ]
}

/** The choices as lines, their numbers bold: WhatsApp takes a plain "1. " for a list of its own, and counts anew. */
function lines({ choices, first = 0, turn, unnumbered }: Prompt, language: Language): Text {
  const numbered = (number: number, label: string): Text =>
    unnumbered ? [`· ${label}`] : [{ bold: `${number}.` }, ` ${label}`]
  return join(
    [
      ...choices.flatMap((choice, index) =>
        choice.listed
          ? []
          : [choice.command ? spokenCommand(language, choice) : numbered(first + index + 1, choice.label)],
      ),
      ...(turn ? [numbered(0, turn.label)] : []),
    ],
    '\n',
  )
}

/** Marks make a text longer, so it is cut with room for them. */
function texts(text: Text): Outgoing[] {
  const marks = marked(text).length - plain(text).length
  return split(text, common.text - marks).map((part) => ({ type: 'text', text: marked(part).trim() }))
}

/** A button that sends a place leaves room for no other: the choices are numbered lines. */
function writePlace({ text, picture }: Reply, prompt: Prompt, language: Language): Outgoing[] | undefined {
  if (prompt.asks?.what !== 'location' || picture) return undefined
  const choices = lines(prompt, language)
  const body = marked(choices.length > 0 ? join([text, choices], '\n\n') : text)
  return body.length <= longest.body ? [{ type: 'place', text: body }] : undefined
}

/** @returns undefined where the choices are too many or too long to be pressed. */
function writePressed({ text, picture }: Reply, prompt: Prompt, language: Language): Outgoing[] | undefined {
  const choices = pressables(prompt)
  const body = marked(text)
  const fits = body.length <= longest.body
  // What is longer than the body of a question goes ahead of it.
  const ahead = fits ? [] : writeNumbered({ text, ...(picture && { picture }) }, language)
  const asked = fits ? body : word(language, 'choose.ask')
  if (choices.length <= most.buttons && choices.every(({ title }) => title.length <= longest.button)) {
    return [...ahead, { type: 'buttons', text: asked, buttons: choices, ...(fits && picture && { picture }) }]
  }
  const rows = rowsOf(choices)
  if (!rows) return undefined
  // A list carries no picture.
  const shown: Outgoing[] =
    fits && picture ? [{ type: 'picture', picture, caption: marked([picture.alternative]) }] : ahead
  return [...shown, { type: 'list', text: asked, open: word(language, 'choose.open'), rows }]
}

const pressables = ({ id, choices, first = 0, turn }: Prompt): Pressable[] => [
  ...choices.map((choice, index) => ({ id: buttonData(id, first + index, choice), title: choice.label })),
  ...(turn ? [{ id: buttonData(id, turn.ordinal), title: turn.label }] : []),
]

/** A label longer than a row's title begins there, and stands whole below it. */
function rowsOf(choices: readonly Pressable[]): (Pressable & { description?: string })[] | undefined {
  const fit = choices.every(({ title }) => title.length <= longest.description)
  if (!fit || choices.length === 0 || choices.length > most.rows) return undefined
  return choices.map(({ id, title }) =>
    title.length <= longest.row ? { id, title } : { id, title: beginning(title), description: title },
  )
}

/** The first words, with an ellipsis. */
function beginning(label: string): string {
  const cut = label.slice(0, longest.row).lastIndexOf(' ')
  const room = label.slice(0, cut > longest.row / 2 ? cut : longest.row - 1)
  return `${room.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}
