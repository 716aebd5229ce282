import { isDay } from '../calendar.ts'
import type { Misplaced, Path } from './fault.ts'
import type { Question } from './question.ts'

/** Options that could not be told apart. */
export function optionsOf(question: Extract<Question, { options: unknown }>, path: Path): Misplaced[] {
  const { options } = question
  const repeated = (values: readonly string[]) =>
    values.flatMap((value, place) => (values.indexOf(value) < place ? [{ value, place }] : []))
  const ids = repeated(options.map(({ id }) => id))
  const labels = (['es', 'en'] as const).flatMap((language) =>
    repeated(options.map((option) => option[language])).map((each) => ({ ...each, language })),
  )
  const own = options.findLastIndex(
    (option, place) => option.own && options.findIndex((one) => one.own) < place,
  )
  return [
    ...ids.map(
      ({ value, place }): Misplaced => ({
        key: 'survey.same-option',
        values: { id: value },
        path: [...path, 'options', place, 'id'],
      }),
    ),
    ...labels.map(
      ({ value, place, language }): Misplaced => ({
        key: 'survey.same-label',
        values: { label: value },
        path: [...path, 'options', place, language],
      }),
    ),
    ...(own >= 0
      ? [{ key: 'survey.two-own' as const, values: {}, path: [...path, 'options', own, 'own'] }]
      : []),
  ]
}

/** Bounds the wrong way round, or beyond what there is. */
export function bounds(question: Question, path: Path): Misplaced[] {
  const crossed = (low: string, high: string): Misplaced[] => [
    { key: 'survey.crossed', values: { low, high }, path: [...path, low] },
  ]
  const tooMany = (key: string, wanted: number | undefined, options: number): Misplaced[] =>
    wanted !== undefined && wanted > options
      ? [{ key: 'survey.most-options', values: { key, options }, path: [...path, key] }]
      : []
  switch (question.type) {
    case 'number':
      return question.least > question.most ? crossed('least', 'most') : []
    case 'choices': {
      const { least, most, options } = question
      if (least !== undefined && most !== undefined && least > most) return crossed('least', 'most')
      return [...tooMany('least', least, options.length), ...tooMany('most', most, options.length)]
    }
    case 'ranking':
      return tooMany('top', question.top, question.options.length)
    case 'date': {
      const days = (['first', 'last'] as const).flatMap((key) =>
        question[key] ? noDay(question[key], [...path, key]) : [],
      )
      const { first, last } = question
      return days.length === 0 && first && last && first > last ? crossed('first', 'last') : days
    }
    default:
      return []
  }
}

/** A day or an hour that is not in the calendar. */
export const noDay = (value: string, path: Path): Misplaced[] => {
  const [day = ''] = value.split(' ')
  const [hour = 0, minute = 0] = (value.split(' ')[1] ?? '00:00').split(':').map(Number)
  return isDay(day) && hour < 24 && minute < 60 ? [] : [{ key: 'survey.no-day', values: { value }, path }]
}
