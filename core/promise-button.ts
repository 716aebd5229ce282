import type { PlainKey } from './language/messages.ts'
import { say, word } from './language/say.ts'
import { folded } from './match/folded.ts'
import type { Choice, Language } from './reply.ts'
import type { Scene } from './state.ts'
import type { Text } from './text.ts'

/** What the buttons of these notices mean, at any time: `h_12`, `o_7`, `c_345_y`, `c_345_n`. */
const payloads = {
  /** The history of a proposal. */
  history: /^h_(\d{1,9})$/,
  /** To staff: a promise. */
  owed: /^o_(\d{1,18})$/,
  /** Whether an entry is clear. */
  clear: /^c_(\d{1,18})_y$/,
  unclear: /^c_(\d{1,18})_n$/,
} as const
type Meaning = keyof typeof payloads
const meanings = Object.keys(payloads) as Meaning[]

/** The words that do the same where there are no buttons, in both languages at once. */
const spoken: Readonly<Record<Meaning, RegExp>> = {
  history: /^(?:(?:la )?historia(?: de la propuesta)?|(?:the )?history(?: of proposal)?) (\d{1,9})$/,
  owed: /^(?:pendiente|owed) (\d{1,18})$/,
  clear: /^(?:(?:si )?(?:me )?(?:queda )?claro|(?:it is |its )?clear) (\d{1,18})$/,
  unclear: /^(?:no (?:me )?(?:queda )?claro|(?:it is |its )?(?:not clear|unclear)) (\d{1,18})$/,
}

const payloadOf: Readonly<Record<Meaning, (id: string) => string>> = {
  history: (id) => `h_${id}`,
  owed: (id) => `o_${id}`,
  clear: (id) => `c_${id}_y`,
  unclear: (id) => `c_${id}_n`,
}

const button =
  (meaning: Meaning, key: PlainKey) =>
  (id: string, language: Language): Choice => ({
    id: meaning,
    label: word(language, key),
    command: { name: 'start', payload: payloadOf[meaning](id) },
  })
export const historyButton = button('history', 'card.history')
export const owedButton = button('owed', 'notice.owed-open')
export const clearButton = button('clear', 'clarity.yes')
export const unclearButton = button('unclear', 'clarity.no')

/** What a payload of these buttons means; undefined for every other. */
export function pressedButton(payload: string): { meaning: Meaning; id: string } | undefined {
  for (const meaning of meanings) {
    const id = payloads[meaning].exec(payload)?.[1]
    if (id !== undefined) return { meaning, id }
  }
  return undefined
}

/** What a message says that stands for such a button. @param text Their own words are asked for: history is one. */
export function spokenButton(typed: string, text: boolean): { meaning: Meaning; id: string } | undefined {
  if (typed.length > 100) return undefined
  const said = folded(typed)
  for (const meaning of meanings) {
    const id = spoken[meaning].exec(said)?.[1]
    if (id !== undefined && !(text && meaning === 'history')) return { meaning, id }
  }
  return undefined
}

/** How to press such a button where there are none; undefined for every other. */
export function buttonWords(language: Language, payload: string): Text | undefined {
  const pressed = pressedButton(payload)
  return pressed && say(language, `link.${pressed.meaning}`, { id: pressed.id })
}

/** Where such a button leads; undefined for one that answers. */
export const buttonPlace = ({ meaning, id }: { meaning: Meaning; id: string }): Scene | undefined =>
  meaning === 'history'
    ? { type: 'history', id: Number(id) }
    : meaning === 'owed'
      ? { type: 'promised', promise: id }
      : undefined
