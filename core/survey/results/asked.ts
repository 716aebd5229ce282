import type { Question, When } from '../question.ts'
import { questionsOf } from '../questions.ts'
import type { Survey } from '../survey.ts'
import type { Line } from './cells.ts'
import { isSmall, sum } from './protect.ts'

/** A question as it is told: its lines, and which of them are kept back. */
export interface Told {
  question: Question
  lines: readonly Line[]
  hidden: readonly boolean[]
}

/** All that must hold for a question to be asked. */
export function conditionsOf(survey: Survey, id: string): [question: string, wanted: When[string]][] {
  const found = questionsOf(survey).find(({ question }) => question.id === id)
  const section = found && survey.sections[found.section]?.when
  return [...Object.entries(section ?? {}), ...Object.entries(found?.question.when ?? {})]
}

/**
 * Whether it may be told how many were asked a question. They are those who gave some answer before, and that many is
 * told there as well, unless it is kept back there: then it must not come back here, nor be left when one number is
 * taken from the other.
 *
 * @param earlier What is told of the questions before.
 */
export const mayTellAsked = (
  survey: Survey,
  id: string,
  asked: number,
  earlier: ReadonlyMap<string, Told>,
  least: number,
): boolean =>
  conditionsOf(survey, id).every(([before, wanted]) => {
    const told = earlier.get(before)
    return (
      told !== undefined && comparable(told, wanted)?.every((many) => !isSmall(Math.abs(many - asked), least))
    )
  })

/** The numbers of an earlier question with which that of a condition can be compared. Undefined: some are kept back. */
function comparable({ question, lines, hidden }: Told, wanted: When[string]): number[] | undefined {
  if (typeof wanted === 'object' && !Array.isArray(wanted)) {
    if (hidden.includes(true)) return undefined
    return unions(lines.map(({ count }) => count))
  }
  const values = [wanted].flat().map((value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value))
  // Who chose one of several options, of which each may be chosen, is told nowhere.
  if (question.type === 'choices' && values.length > 1) return undefined
  const places = lines.flatMap(({ value }, place) => (values.includes(value) ? [place] : []))
  if (places.some((place) => hidden[place])) return undefined
  return [sum(places.map((place) => lines[place]?.count ?? 0))]
}

/** All sums of lines that stand side by side. */
const unions = (counts: readonly number[]): number[] =>
  counts.flatMap((_, from) =>
    counts.slice(from).map((__, length) => sum(counts.slice(from, from + length + 1))),
  )
