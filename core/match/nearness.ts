import { edits } from './edits.ts'
import { letters, negated } from './folded.ts'
import { closest, type Found } from './found.ts'

/** Longer texts are not compared letter by letter: nobody types them to choose. */
const longest = 60

/** One mistake in 4 to 7 letters, two from 8 on, none in less. */
const allowance = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2)

const wordNearness = (typed: string, word: string): number | undefined => {
  if (typed === word) return 0
  const limit = allowance(Math.min(typed.length, word.length))
  // Digits are not mistyped into other digits, and a beginning left out turns a word round: legal, ilegal.
  if (limit === 0 || /\d/.test(typed + word) || typed.endsWith(word) || word.endsWith(typed)) return undefined
  return edits(typed, word, limit)
}

/**
 * How many typing mistakes lie between two folded texts, or undefined when they are too many. Compared word by word, so
 * that a short word decides: "no acepto" is not near "si acepto". A missing or additional space counts as one mistake.
 */
function nearness(typed: string, label: string): number | undefined {
  if (typed.length > longest || label.length > longest || Math.abs(typed.length - label.length) > 2)
    return undefined
  const joined = typed.replaceAll(' ', '')
  if (joined === label.replaceAll(' ', '')) return joined.length < 4 || /\d/.test(joined) ? undefined : 1
  const words = typed.split(' ')
  const others = label.split(' ')
  if (words.length !== others.length) return undefined
  let total = 0
  for (const [index, word] of words.entries()) {
    const distance = wordNearness(word, others[index] ?? '')
    if (distance === undefined) return undefined
    total += distance
  }
  return total <= allowance(joined.length) ? total : undefined
}

/** A typing mistake in a whole label, or else in one word of a label. */
export const byNearness = (said: string, labels: readonly string[]): Found => {
  if (letters(said) < 4) return 'none'
  const whole = closest(labels.map((label) => nearness(said, label)))
  if (whole !== 'none' || said.includes(' ')) return whole
  // The labels of one list share many words: each is compared once.
  const known = new Map<string, number>()
  const distance = (word: string): number => {
    const found = known.get(word) ?? wordNearness(said, word) ?? Number.POSITIVE_INFINITY
    known.set(word, found)
    return found
  }
  return closest(
    labels.map((label) => (negated(label) ? undefined : Math.min(...label.split(' ').map(distance)))),
  )
}
