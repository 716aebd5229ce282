import { type Draft, isWritten, none, type Part, parts } from '../../draft.ts'
import type { Choice } from '../../reply.ts'
import { join, type Text } from '../../text.ts'
import { boroughName, label, tell, topicName, type Visit } from '../../visit.ts'
import { answerChoice } from '../answer-choice.ts'

/** What an answer says, as it is read. */
export function partWords(part: Part, value: string, visit: Visit): string {
  if (part === 'topic') return topicName(visit, value)
  if (part === 'place') return value === none ? label(visit, 'write.whole-city') : boroughName(visit, value)
  return value === none ? label(visit, 'write.nothing') : value
}

/** A question with where it stands among all, and what was answered before. */
export function questionText(part: Part, now: string | undefined, editing: boolean, visit: Visit): Text {
  const place = parts.indexOf(part) + 1
  return join(
    [
      editing ? tell(visit, 'write.editing') : tell(visit, 'write.step', { place, total: parts.length }),
      tell(visit, `write.${part}`),
      ...(now === undefined ? [] : [tell(visit, 'write.now', { words: partWords(part, now, visit) })]),
    ],
    '\n\n',
  )
}

const paired = (index: number) => Math.floor(index / 2)

/** The borough that somebody declared stands first. */
function places(visit: Visit): Choice[] {
  const own = visit.resident?.borough
  const { boroughs } = visit.city
  return [
    answerChoice(none, label(visit, 'write.whole-city')),
    ...boroughs.filter(({ id }) => id === own).map(({ id, name }) => answerChoice(id, name)),
    ...boroughs
      .filter(({ id }) => id !== own)
      .map(({ id, name }, index) => answerChoice(id, name, paired(index))),
  ]
}

/** Ways to be shown that tell nothing of the person but their borough. */
function names(visit: Visit): Choice[] {
  const own = visit.resident?.borough
  if (own === undefined || own === null) return []
  const borough = boroughName(visit, own)
  return (['write.neighbour-she', 'write.neighbour-he'] as const).map((key) => {
    const name = label(visit, key, { borough })
    return answerChoice(name, name)
  })
}

/** The answers that a question offers. */
export function answerChoices(part: Part, draft: Draft | undefined, visit: Visit): Choice[] {
  const keep = draft?.parts[part] === undefined ? [] : [{ id: 'keep', label: label(visit, 'write.keep') }]
  switch (part) {
    case 'topic':
      return [
        ...keep,
        ...visit.city.topics.map(({ id }, index) => answerChoice(id, topicName(visit, id), paired(index))),
      ]
    case 'place':
      return [...keep, ...places(visit)]
    case 'name':
      return [...keep, ...names(visit)]
    case 'aim':
      return [...keep, answerChoice(none, label(visit, 'write.skip'))]
    default:
      return keep
  }
}

/** The question takes an answer in their own words. */
export const takesWords = (part: Part | undefined): boolean => part === undefined || isWritten(part)
