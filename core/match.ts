import { byAssent } from './match/assent.ts'
import { folded, glyphs } from './match/folded.ts'
import { find } from './match/found.ts'
import { byNearness } from './match/nearness.ts'
import { ordinalOf } from './match/ordinal.ts'
import { byPart } from './match/part.ts'
import type { Language } from './reply.ts'

/** The longest answer that is compared with labels: a longer one is a message, not a choice. */
const longestAnswer = 300

/** The one label that reads just like what was typed, accents, case and punctuation forgiven, as an index. */
export function exactChoice(typed: string, labels: readonly string[]): number | undefined {
  if (typed.length > longestAnswer) return undefined
  const said = folded(typed)
  const found = said === '' ? 'none' : find(labels, (label) => folded(label) === said)
  return typeof found === 'number' ? found : undefined
}

/** The number 0 and nothing else: the way to the other choices where not all are shown. */
export const isZero = (typed: string, language: Language): boolean =>
  typed.length <= longestAnswer && ordinalOf(folded(glyphs(typed)), language) === 0

/**
 * The option that a resident means by what they typed, as an index into `labels`: its number first, then its words with
 * accents, case, punctuation and small typing mistakes forgiven. Undefined when nothing fits, or more than one does.
 */
export function matchChoice(
  typed: string,
  labels: readonly string[],
  language: Language,
): number | undefined {
  if (typed.length > longestAnswer) return undefined
  const said = folded(glyphs(typed))
  if (said === '') return undefined
  const ordinal = ordinalOf(said, language)
  if (ordinal !== undefined && ordinal >= 1 && ordinal <= labels.length) return ordinal - 1
  const options = labels.map(folded)
  const ways = [
    () => find(options, (label) => label === said),
    () => byAssent(said, options),
    () => byPart(said, options),
    () => byNearness(said, options),
  ]
  for (const way of ways) {
    const found = way()
    if (found !== 'none') return found === 'several' ? undefined : found
  }
  return undefined
}
