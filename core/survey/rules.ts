import type { City } from '../city.ts'
import { bounds, noDay, optionsOf } from './bounds.ts'
import type { Misplaced, Path } from './fault.ts'
import { near } from './near.ts'
import type { Question } from './question.ts'
import { questionsOf } from './questions.ts'
import { type Asked, conditions, noQuestion, texts } from './references.ts'
import type { Survey } from './survey.ts'

/** What of the city a survey names. */
export type Named = Pick<City, 'boroughs' | 'topics' | 'panel'>

/**
 * What is wrong with a survey that has the right shape: names that nothing has, answers that are used before they are
 * given, bounds the wrong way round. In the order of the file as far as it can be. Pure.
 */
export function brokenRules(survey: Survey, city: Named): Misplaced[] {
  const asked = new Map<string, { question: Question; order: number }>()
  const orders = new Map<Question, number>()
  const repeated: Misplaced[] = []
  questionsOf(survey).forEach(({ question, section, place }, order) => {
    const { id } = question
    orders.set(question, order)
    if (!asked.has(id)) asked.set(id, { question, order })
    else
      repeated.push({
        key: 'survey.same-question',
        values: { id, line: 0 },
        path: ['sections', section, 'questions', place, 'id'],
      })
  })
  const end = asked.size
  return [
    ...calendar(survey),
    ...audience(survey, city),
    ...onward(survey, city, asked),
    ...texts(['intro'], survey.intro, 0, asked),
    ...texts(['thanks'], survey.thanks, end, asked),
    ...(survey.quotas ?? []).flatMap(({ when }, index) =>
      conditions(['quotas', index, 'when'], when, end, asked),
    ),
    ...repeated,
    ...survey.sections.flatMap((section, index) => ofSection(section, ['sections', index], asked, orders)),
  ]
}

function ofSection(
  section: Survey['sections'][number],
  path: Path,
  asked: Asked,
  orders: ReadonlyMap<Question, number>,
): Misplaced[] {
  const orderOf = (question: Question | undefined) => (question && orders.get(question)) ?? 0
  const begins = orderOf(section.questions[0])
  return [
    ...texts([...path, 'title'], section.title, begins, asked),
    ...(section.intro ? texts([...path, 'intro'], section.intro, begins, asked) : []),
    ...conditions([...path, 'when'], section.when, begins, asked),
    ...section.questions.flatMap((question, place) =>
      ofQuestion(question, [...path, 'questions', place], asked, orderOf(question)),
    ),
  ]
}

function ofQuestion(question: Question, path: Path, asked: Asked, own: number): Misplaced[] {
  return [
    ...texts([...path, 'ask'], question.ask, own, asked),
    ...(question.help ? texts([...path, 'help'], question.help, own, asked) : []),
    ...conditions([...path, 'when'], question.when, own, asked),
    ...(question.required && question.decline
      ? [{ key: 'survey.required-declined' as const, values: {}, path: [...path, 'decline'] }]
      : []),
    ...('options' in question ? optionsOf(question, path) : []),
    ...bounds(question, path),
  ]
}

/** Of a day alone its end, as text that is compared with other moments. */
const endOf = (closes: string): string => (closes.includes(' ') ? closes : `${closes} 24:00`)

function calendar({ opens, closes }: Survey): Misplaced[] {
  const days = [...(opens ? noDay(opens, ['opens']) : []), ...(closes ? noDay(closes, ['closes']) : [])]
  return days.length === 0 && opens && closes && endOf(closes) <= opens
    ? [{ key: 'survey.closes-first', values: {}, path: ['closes'] }]
    : days
}

function audience({ who, answers }: Survey, city: Named): Misplaced[] {
  if (who !== 'anyone' && answers === 'anonymous')
    return [{ key: 'survey.who-anonymous', values: {}, path: ['who'] }]
  if (typeof who === 'string') return []
  if ('panel' in who) {
    const { id } = city.panel ?? { id: undefined }
    if (who.panel === id) return []
    const values = { id: who.panel, near: id ?? 'none' }
    return [{ key: 'survey.no-panel', values, path: ['who', 'panel'] }]
  }
  const ids = city.boroughs.map(({ id }) => id)
  return who.boroughs.flatMap((id, place): Misplaced[] =>
    ids.includes(id)
      ? []
      : [{ key: 'survey.no-borough', values: { id, near: near(id, ids) }, path: ['who', 'boroughs', place] }],
  )
}

function onward({ next }: Survey, city: Named, asked: Asked): Misplaced[] {
  if (!next) return []
  const question = asked.get(next.question)?.question
  const path = ['next', 'question']
  if (!question) return [noQuestion(next.question, path, asked)]
  const topics = new Set(city.topics.map(({ id }) => id))
  const leads = question.type === 'choice' && question.options.every(({ id, own }) => own || topics.has(id))
  return leads ? [] : [{ key: 'survey.next-no-choice', values: { id: next.question }, path }]
}
