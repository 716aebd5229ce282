import type { Ended } from '../city.ts'
import { hidingWords } from '../history.ts'
import { dayWords } from '../language/day.ts'
import type { Choice } from '../reply.ts'
import type { Text } from '../text.ts'
import { label, languageOf, tell, type Visit } from '../visit.ts'

/** A title as it may be shown: that of a hidden proposal is its number. */
export const titleOf = ({ id, title }: { id: number; title: string }, visit: Visit): string =>
  title === '' ? label(visit, 'hidden.title', { id }) : title

/** Why a proposal takes no signatures any more. */
export function endedWords(ended: Ended, visit: Visit): Text {
  const language = languageOf(visit)
  switch (ended.how) {
    case 'retired':
      return tell(visit, 'ended.retired')
    case 'merged':
      return tell(visit, 'ended.merged', { title: titleOf({ id: ended.into, title: ended.title }, visit) })
    case 'hidden':
      return tell(visit, 'ended.hidden', {
        day: dayWords(ended.at, language, visit.city.timeZone),
        why: hidingWords(ended, language),
      })
  }
}

/** The way from a merged proposal to the one that it was merged into. */
export const joinedChoices = (ended: Ended | null | undefined, visit: Visit): Choice[] =>
  ended?.how === 'merged' ? [{ id: `p_${ended.into}`, label: label(visit, 'ended.see-other') }] : []
