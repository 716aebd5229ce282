import type { Answers, Given } from '../../../../core/survey/given.ts'
import type { Question } from '../../../../core/survey/question.ts'
import { questionsOf } from '../../../../core/survey/questions.ts'
import { fineStep } from '../../../../core/survey/results/cells.ts'
import { quartilesOf } from '../../../../core/survey/results/quartiles.ts'
import {
  type Cell,
  type Count,
  emptyTally,
  type Source,
  type Tally,
} from '../../../../core/survey/results/tally.ts'
import type { Survey } from '../../../../core/survey/survey.ts'

export interface Answered {
  answers: Answers
  weight?: number
}

/** Counts one by one, as a person with a pencil would: what the database counts is compared with it. */
export function plainCount(survey: Survey, source: Source, people: readonly Answered[]): Count {
  const questions = questionsOf(survey).map(({ question }) => [question.id, tally(question, people)] as const)
  return { source, people: people.length, questions: Object.fromEntries(questions) }
}

const floor = (number: number, step: number): number =>
  Number((Math.floor(Number((number / step).toFixed(9))) * step).toPrecision(12))

function valuesOf(question: Question, given: Given): string[] {
  switch (given.type) {
    case 'choice':
      return [given.option]
    case 'choices':
      return given.options
    case 'ranking':
      return given.order.slice(0, 1)
    case 'number':
      return [`${question.type === 'number' ? floor(given.number, fineStep(question)) : given.number}`]
    case 'yes-no':
      return [given.yes ? 'yes' : 'no']
    case 'day':
      return [given.day.slice(0, 4)]
    case 'borough':
      return [given.borough]
    case 'pin':
      return [[given.latitude, given.longitude].map((degrees) => floor(degrees, 0.02).toFixed(2)).join(',')]
    default:
      return []
  }
}

function tally(question: Question, people: readonly Answered[]): Tally {
  const given = people.map(({ answers, weight }) => ({ given: answers[question.id], weight }))
  const count = (type: string | undefined) => given.filter((one) => one.given?.type === type).length
  const answered = given.flatMap(({ given: one, weight }) =>
    one && one.type !== 'skipped' && one.type !== 'declined' ? [{ given: one, weight }] : [],
  )
  const cells = new Map<string, Cell>()
  const placed = new Map<string, { option: string; count: number; places: number }>()
  for (const { given: one, weight } of answered) {
    for (const value of valuesOf(question, one)) {
      const { count: many = 0, weight: heavy } = cells.get(value) ?? {}
      cells.set(value, {
        value,
        count: many + 1,
        weight: weight === undefined ? undefined : (heavy ?? 0) + weight,
      })
    }
    if (one.type !== 'ranking') continue
    for (const [place, option] of one.order.entries()) {
      const before = placed.get(option) ?? { option, count: 0, places: 0 }
      placed.set(option, { option, count: before.count + 1, places: before.places + place + 1 })
    }
  }
  const numbers = answered.flatMap(({ given: one }) => (one.type === 'number' ? [one.number] : []))
  const weights = answered.flatMap(({ weight }) => weight ?? [])
  const total = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0)
  return {
    ...emptyTally,
    notAsked: count(undefined),
    skipped: count('skipped'),
    declined: count('declined'),
    answered: answered.length,
    cells: [...cells.values()],
    mean: numbers.length > 0 ? total(numbers) / numbers.length : undefined,
    quartiles: question.type === 'number' ? quartilesOf([...cells.values()]) : undefined,
    placed: [...placed.values()],
    weights:
      weights.length > 0
        ? { people: answered.length, sum: total(weights), squares: total(weights.map((one) => one ** 2)) }
        : undefined,
  }
}
