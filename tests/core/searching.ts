import type { Listed, Proposal } from '../../core/city.ts'
import { edits } from '../../core/match/edits.ts'
import { folded } from '../../core/match/folded.ts'
import { policy } from '../../core/policy.ts'

/** Words that say nothing: enough of them for dialogues. */
const silent = new Set([
  'de',
  'del',
  'la',
  'el',
  'las',
  'los',
  'que',
  'en',
  'para',
  'mi',
  'y',
  'a',
  'of',
  'the',
])

/**
 * A search as the store does it, as far as dialogues need: all words, with a slip of the finger in each, in any text;
 * titles with most of them first.
 */
export function found(proposals: readonly Proposal[], words: readonly string[]): number[] {
  const sought = words.filter((word) => !silent.has(word))
  if (sought.length === 0) return []
  const holds = (text: string) =>
    sought.filter((word) => wordsOf(text).some((one) => isLike(word, one))).length
  return proposals
    .map((proposal) => ({
      proposal,
      titled: holds(proposal.title),
      all: holds(`${proposal.title} ${proposal.author} ${proposal.problem} ${proposal.change}`),
    }))
    .filter(({ all }) => all === sought.length)
    .sort((one, other) => other.titled - one.titled || other.proposal.count - one.proposal.count)
    .slice(0, policy.search.found)
    .map(({ proposal }) => proposal.id)
}

/** The folded words of the texts that were looked through, each once: dialogues look through the same ones again. */
const known = new Map<string, readonly string[]>()

function wordsOf(text: string): readonly string[] {
  const words = known.get(text) ?? [...new Set(folded(text).split(' '))]
  known.set(text, words)
  return words
}

const stem = (word: string) => word.replace(/(?:es|s)$/, '')

/** By what was said: which words are like it, as far as they were compared. */
const compared = new Map<string, Map<string, boolean>>()

function isLike(said: string, held: string): boolean {
  const others = compared.get(said) ?? new Map<string, boolean>()
  compared.set(said, others)
  const like =
    others.get(held) ??
    (stem(said) === stem(held) || (said.length > 3 && isNear(said, held, said.length < 8 ? 1 : 2)))
  others.set(held, like)
  return like
}

const isNear = (said: string, held: string, slips: number): boolean =>
  Math.abs(said.length - held.length) <= slips && edits(said, held, slips) !== undefined

/** Titles with most of the words of this one, those with most first: as the store finds them, but for dialogues. */
export function alike(proposals: readonly Proposal[], title: string): Listed[] {
  const said = folded(title)
    .split(' ')
    .filter((word) => word.length > 2 && !silent.has(word))
  const share = ({ title: other }: Proposal) => {
    return said.filter((word) => wordsOf(other).some((one) => isLike(word, one))).length / said.length
  }
  return proposals
    .filter((one) => one.open && said.length > 1 && share(one) > 0.6)
    .sort((one, other) => share(other) - share(one) || other.count - one.count)
    .slice(0, policy.writing.alike)
    .map(({ id, title, count }) => ({ id, title, count }))
}
