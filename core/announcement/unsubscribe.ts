import { word } from '../language/say.ts'
import { folded } from '../match/folded.ts'
import { type Choice, type Language, languages, startButton } from '../reply.ts'
import { isKind, type Kind, kinds } from './kind.ts'

/** The button below an announcement by which somebody hears no more of its kind. */
export const unsubscribeButton = (kind: Kind, language: Language): Choice =>
  startButton('unsubscribe', word(language, `announcement.no-${kind}`), `u_${kind}`)

/** Of which kind somebody wants to hear no more, or to hear again. */
export interface Wanted {
  kind: Kind
  on: boolean
}

/** What such a button's payload means; undefined for every other. */
export function pressedUnsubscribe(payload: string): Wanted | undefined {
  const kind = /^u_([a-z]+)$/.exec(payload)?.[1]
  return kind !== undefined && isKind(kind) ? { kind, on: false } : undefined
}

/**
 * What the words mean that stand for it where there are no buttons, and those that take it back.
 *
 * @param text Their own words are asked for: that they want something is one of them.
 */
export function spokenUnsubscribe(typed: string, text: boolean): Wanted | undefined {
  if (typed.length > 40) return undefined
  const said = folded(typed)
  for (const kind of kinds)
    for (const on of text ? [false] : [false, true])
      for (const language of languages)
        if (folded(word(language, `announcement.${on ? 'on' : 'off'}-${kind}`)) === said) return { kind, on }
  return undefined
}
