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
  const holds = (text: string) => {
    const held = folded(text).split(' ')
    return sought.filter((word) => held.some((one) => isLike(word, one))).length
  }
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

const stem = (word: string) => word.replace(/(?:es|s)$/, '')

const isLike = (said: string, held: string): boolean =>
  stem(said) === stem(held) || (said.length > 3 && edits(said, held, said.length < 8 ? 1 : 2) !== undefined)

/** Titles with most of the words of this one, those with most first: as the store finds them, but for dialogues. */
export function alike(proposals: readonly Proposal[], title: string): Listed[] {
  const said = folded(title)
    .split(' ')
    .filter((word) => word.length > 2 && !silent.has(word))
  const share = ({ title: other }: Proposal) => {
    const held = folded(other).split(' ')
    return said.filter((word) => held.some((one) => isLike(word, one))).length / said.length
  }
  return proposals
    .filter((one) => one.open && said.length > 1 && share(one) > 0.6)
    .sort((one, other) => share(other) - share(one) || other.count - one.count)
    .slice(0, policy.writing.alike)
    .map(({ id, title, count }) => ({ id, title, count }))
}
