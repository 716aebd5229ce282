import type { Sheet } from '../../../ask/moderation.ts'
import type { Listed } from '../../../city.ts'
import { linkedProposal } from '../../../link.ts'
import type { Choice } from '../../../reply.ts'
import { join, type Text } from '../../../text.ts'
import { boroughName, label, tell, topicName, type Visit } from '../../../visit.ts'

/** All of a proposal that there is to judge. */
export function sheetWords(sheet: Sheet, visit: Visit): Text {
  const { title, author, problem, change, aim, topic, borough } = sheet
  const card = tell(visit, 'proposal.card', {
    title,
    author,
    topic: topicName(visit, topic),
    place: borough === null ? label(visit, 'proposal.whole-city') : boroughName(visit, borough),
    problem,
    change,
  })
  return join([card, ...(aim ? [tell(visit, 'proposal.aim', { aim })] : [])], '\n\n')
}

/** The proposals that are like it, by their numbers, which may also be typed. */
export function similarWords(similar: readonly Listed[], visit: Visit): Text {
  if (similar.length === 0) return tell(visit, 'moderation.none-similar')
  const lines = similar.map(({ id, title, count }) =>
    tell(visit, 'moderation.similar-one', { id, title, count }),
  )
  return join([tell(visit, 'moderation.similar'), ...lines], '\n')
}

export const similarChoices = (similar: readonly Listed[], visit: Visit): Choice[] =>
  similar.map(({ id }) => ({ id: `p_${id}`, label: label(visit, 'moderation.into', { id }) }))

/** The proposal that was pressed, or typed by its number. */
export function chosenProposal(answer: { type: string; id?: string; text?: string }): number | undefined {
  if (answer.type === 'chosen') {
    const pressed = /^p_(\d{1,9})$/.exec(answer.id ?? '')?.[1]
    return pressed === undefined ? undefined : Number(pressed)
  }
  const typed = answer.text ?? ''
  const bare = /^\s*#?\s*(\d{1,9})\s*$/.exec(typed.normalize('NFKC'))?.[1]
  return bare === undefined ? linkedProposal(typed) : Number(bare)
}

/** What is typed as a note, without needless room; undefined when it is empty. */
export const noteOf = (typed: string): string | undefined =>
  typed.trim().replaceAll(/[^\S\n]+/g, ' ') || undefined
