import type { Language } from '../../../../core/reply.ts'
import type { Given } from '../../../../core/survey/given.ts'
import { make } from '../../page/part.js'
import type { StandWords } from './words.ts'

/** What a control of a question needs, and where its answer goes. */
export interface Asked {
  said: StandWords
  language: Language
  seed: number
  boroughs: readonly { id: string; name: string }[]
  /** What was answered before; undefined when nothing was. */
  given: Given | undefined
  /** The photo that was taken before, as a JPEG in base64. */
  photo: string | undefined
  give(given: Given, photo?: string): void
  /** Says what is wrong, and leaves the question open. */
  complain(words: string): void
}

export interface Control {
  parts: readonly HTMLElement[]
  /** Reads and gives the answer: there is a button for it. Absent: a tap on a part answers. */
  submit?: () => void
}

/** A large button. `pressed`: it says whether it is chosen. */
export function button(
  label: string,
  onPress: () => void,
  { kind = 'option', pressed }: { kind?: string; pressed?: boolean } = {},
): HTMLButtonElement {
  const element = make('button', kind, label)
  element.type = 'button'
  if (pressed !== undefined) element.ariaPressed = `${pressed}`
  element.addEventListener('click', onPress)
  return element
}

/** A field with its name above it. */
export function field<T extends HTMLElement>(name: string, input: T, ...after: HTMLElement[]): HTMLElement {
  const label = make('label', 'field', make('span', '', name), input)
  return make('div', 'fielded', label, ...after)
}

/** What is typed, without what no database keeps. */
export const typed = (text: string): string => text.replaceAll(/\p{Cs}|\0/gu, '').trim()
