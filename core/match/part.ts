import { letters, negated } from './folded.ts'
import { type Found, find } from './found.ts'

const padded = (text: string): string => ` ${text} `

/** The beginning of one label, or a whole word of one: either way of no other. */
export const byPart = (said: string, labels: readonly string[]): Found => {
  const size = letters(said)
  const holds = (label: string) => size >= 4 && padded(label).includes(padded(said))
  if (size >= 3 && labels.some((label) => label.startsWith(said))) {
    const begins = find(labels, (label) => label.startsWith(said))
    const elsewhere = labels.some((label) => !label.startsWith(said) && holds(label))
    return elsewhere ? 'several' : begins
  }
  const held = find(labels, holds)
  const label = typeof held === 'number' ? labels[held] : undefined
  // "acepto" is a whole word of "No acepto", and the opposite of it.
  return label !== undefined && negated(label) && !negated(said) ? 'several' : held
}
