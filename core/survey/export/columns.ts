import type { City } from '../../city.ts'
import type { Language } from '../../reply.ts'
import type { Given } from '../given.ts'
import type { Question } from '../question.ts'
import { questionsOf } from '../questions.ts'
import type { Survey } from '../survey.ts'
import type { Cell } from './csv.ts'
import type { Published } from './mask.ts'

/** How a cell says that there is no answer, and why. No option or number is written so. */
export const missing = {
  'not-asked': '[not asked]',
  skipped: '[skipped]',
  declined: '[declined]',
  /** Published without it: few people answered so, or it is somebody's own words, point or photo. */
  few: '[few]',
  'left-out': '[left out]',
} as const

/** As it was given, or as it may be published. */
export type Answer = Given | Published
type Told = Exclude<Answer, string | undefined>

/** One column of the table of answers, and what the codebook says of it. */
export interface Column {
  name: string
  question: Question
  /** What this column holds of the question's answer. */
  holds:
    | 'id'
    | 'label'
    | 'number'
    | 'range'
    | 'text'
    | 'own'
    | 'day'
    | 'place-1'
    | 'latitude'
    | 'longitude'
    | 'photo'
    | 'option'
  /** Of several choices: the option that the column is about. Of a ranking: whose place. */
  option?: string
  cell(answer: Answer): Cell
}

export interface Writing {
  language: Language
  city: City
  /** Only what may be published. */
  isPublic: boolean
}

export const columnsOf = (survey: Survey, writing: Writing): Column[] =>
  questionsOf(survey).flatMap(({ question }) => columnsFor(question, writing))

type Value<G extends Told['type']> = (given: Extract<Told, { type: G }>) => Cell

/** A column that holds something of answers of some type, and of all others why there is none. */
function column<G extends Told['type']>(
  name: string,
  question: Question,
  holds: Column['holds'],
  type: G,
  value: Value<G>,
): Column {
  return {
    name,
    question,
    holds,
    cell: (answer) => {
      if (answer === undefined) return missing['not-asked']
      if (typeof answer === 'string') return missing[answer]
      if (answer.type === 'skipped' || answer.type === 'declined') return missing[answer.type]
      return answer.type === type ? value(answer as Extract<Told, { type: G }>) : ''
    },
  }
}

function columnsFor(question: Question, { language, city, isPublic }: Writing): Column[] {
  const { id } = question
  const own = 'options' in question && question.options.some((option) => option.own) && !isPublic
  switch (question.type) {
    case 'choice': {
      const label = (option: string) =>
        question.options.find((one) => one.id === option)?.[language] ?? option
      return [
        column(id, question, 'id', 'choice', ({ option }) => option),
        column(`${id}.label`, question, 'label', 'choice', ({ option }) => label(option)),
        ...(own
          ? [
              column(`${id}.own`, question, 'own', 'choice', (given) =>
                'own' in given ? (given.own ?? '') : '',
              ),
            ]
          : []),
      ]
    }
    case 'choices':
      return [
        ...question.options.map((option): Column => {
          const one = column(`${id}.${option.id}`, question, 'option', 'choices', (given) =>
            'few' in given && given.few.includes(option.id)
              ? missing.few
              : given.options.includes(option.id)
                ? 1
                : 0,
          )
          return { ...one, option: option.id }
        }),
        ...(own
          ? [
              column(`${id}.own`, question, 'own', 'choices', (given) =>
                'own' in given ? (given.own ?? '') : '',
              ),
            ]
          : []),
      ]
    case 'ranking':
      return question.options.map((option): Column => {
        const one = column(`${id}.${option.id}`, question, 'place-1', 'ranking', ({ order }) => {
          const place = order.indexOf(option.id)
          return place < 0 ? '' : place + 1
        })
        return { ...one, option: option.id }
      })
    case 'scale':
      return [column(id, question, 'number', 'number', ({ number }) => number)]
    case 'number':
      return isPublic
        ? [column(id, question, 'range', 'range', rangeCell)]
        : [column(id, question, 'number', 'number', ({ number }) => number)]
    case 'yes-no':
      return [column(id, question, 'id', 'yes-no', ({ yes }) => (yes ? 'yes' : 'no'))]
    case 'date':
      return isPublic
        ? [column(id, question, 'range', 'range', rangeCell)]
        : [column(id, question, 'day', 'day', ({ day }) => day)]
    case 'short-text':
    case 'long-text':
      return [column(id, question, 'text', 'text', ({ text }) => bracketed(text))]
    case 'place': {
      const name = (borough: string) => city.boroughs.find((one) => one.id === borough)?.name ?? borough
      return [
        ...(question.by === 'pin'
          ? []
          : [
              column(id, question, 'id', 'borough', ({ borough }) => borough),
              column(`${id}.label`, question, 'label', 'borough', ({ borough }) => name(borough)),
            ]),
        ...(question.by === 'borough'
          ? []
          : [
              column(`${id}.latitude`, question, 'latitude', 'pin', ({ latitude }) => latitude),
              column(`${id}.longitude`, question, 'longitude', 'pin', ({ longitude }) => longitude),
            ]),
      ]
    }
    case 'photo':
      return [column(id, question, 'photo', 'photo', () => 'yes')]
  }
}

/** From where the bin begins, until where the next one does: 20..40. */
const rangeCell = ({ from, to }: Extract<Told, { type: 'range' }>): string => `${from ?? ''}..${to ?? ''}`

/** Somebody's own words are never one of the marks. */
const bracketed = (text: string): string =>
  (Object.values(missing) as string[]).includes(text) ? ` ${text}` : text
