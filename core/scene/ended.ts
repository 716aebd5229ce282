import type { Proposal } from '../city.ts'
import { hidingWords } from '../history.ts'
import { dateWords } from '../language/date.ts'
import type { Text } from '../text.ts'
import { label, languageOf, tell, type Visit } from '../visit.ts'

/** A title as it may be shown: that of a hidden proposal is its number. */
export const titleOf = ({ id, title }: { id: number; title: string }, visit: Visit): string =>
  title === '' ? label(visit, 'hidden.title', { id }) : title

/** Why a proposal takes no signatures any more. */
export function endedWords({ ended, hidden, joins }: Ending, visit: Visit): Text {
  const language = languageOf(visit)
  if (hidden) {
    const day = dateWords(hidden.at, visit.city.timeZone, language)
    return tell(visit, 'ended.hidden', { day, why: hidingWords(hidden, language) })
  }
  if (joins) return tell(visit, 'ended.merged', { title: titleOf(joins, visit) })
  return tell(visit, ended === 'retired' ? 'proposal.retired' : 'proposal.closed')
}

export type Ending = Pick<Proposal, 'ended' | 'hidden' | 'joins'>
