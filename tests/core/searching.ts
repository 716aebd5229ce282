import type { Proposal } from '../../core/city.ts'
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
