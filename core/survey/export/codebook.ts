import { languages } from '../../reply.ts'
import type { Question } from '../question.ts'
import type { Survey } from '../survey.ts'
import { type Column, missing } from './columns.ts'
import type { Cell } from './csv.ts'

/** What stands before the answers in each row. */
export const leading = [
  { name: 'row', about: 'A number of the row. Rows are in no order that says when anybody answered.' },
  {
    name: 'taken',
    about:
      'How it was taken: phone (one for each verified phone), chat (anonymous), stand (on a device of the city, without a phone).',
  },
  { name: 'stand', about: 'The stand whose device took it.' },
  { name: 'language', about: 'The language in which it was answered: es, en.' },
  { name: 'day', about: 'The day of the city on which it was finished, YYYY-MM-DD.' },
  {
    name: 'kept_apart',
    about:
      'pilot: of those who tried the survey out; over-quota: enough had answered so. Not in the results.',
  },
] as const

const holds: Readonly<Record<Column['holds'], string>> = {
  id: 'id of the answer',
  label: 'its words',
  number: 'number',
  range: 'range: from the first number, and below the second',
  text: 'what they wrote',
  own: 'what they wrote for the option of their own words',
  day: 'day, YYYY-MM-DD',
  'place-1': 'its place, 1 is first; empty: put nowhere',
  latitude: 'degrees north, to three decimals',
  longitude: 'degrees east, to three decimals',
  photo: 'yes: they sent one',
  option: '1: chosen, 0: not',
}

/** What may be answered, in one line. */
function boundsOf(question: Question): string {
  switch (question.type) {
    case 'number':
      return `${question.least} to ${question.most}, ${question.decimals} decimals${question.unit ? `, ${question.unit.en}` : ''}`
    case 'scale':
      return `${question.from} (${question.low.en}) to ${question.to} (${question.high.en})`
    case 'choices':
      return `${question.least ?? 1} to ${question.most ?? question.options.length} of ${question.options.length}`
    case 'ranking':
      return `first ${question.top ?? question.options.length} of ${question.options.length}`
    case 'short-text':
    case 'long-text':
      return `up to ${question.longest} characters`
    case 'date':
      return `${question.first ?? ''} to ${question.last ?? ''}`
    default:
      return ''
  }
}

const marks = `not asked: ${missing['not-asked']}, skipped: ${missing.skipped}, preferred not to say: ${missing.declined}`

/** The codebook as a table: a row for each column of the answers, and for each option of a question one more. */
export function codebookRecords(columns: readonly Column[], isPublic: boolean): Cell[][] {
  const missed = isPublic
    ? `${marks}, kept back since few people answered so: ${missing.few}, left out: ${missing['left-out']}`
    : marks
  return [
    [
      'column',
      'question',
      'type',
      'holds',
      'required',
      'asked_when',
      'bounds',
      'value',
      'text_es',
      'text_en',
      'missing',
    ],
    ...leading.map(({ name, about }) => [name, '', '', about, '', '', '', '', '', '', '']),
    ...columns.flatMap(({ name, question, holds: what, option: only }) => {
      const base = [name, question.id, question.type, holds[what], question.required ? 'yes' : 'no']
      const when = question.when ? JSON.stringify(question.when) : ''
      const options = what === 'id' && 'options' in question ? question.options : []
      const of = 'options' in question ? question.options.find(({ id }) => id === only) : undefined
      return [
        [
          ...base,
          when,
          boundsOf(question),
          only ?? '',
          ...languages.map((language) => said(question, of, language)),
          missed,
        ],
        ...options.map((option) => [
          name,
          question.id,
          question.type,
          'option',
          '',
          '',
          '',
          option.id,
          option.es,
          option.en,
          '',
        ]),
      ]
    }),
  ]
}

const said = (
  { ask }: Question,
  option: { es: string; en: string } | undefined,
  language: (typeof languages)[number],
): string => (option ? `${ask[language]} — ${option[language]}` : ask[language])

/** The codebook of answers in JSON: the survey itself, and how what is missing is written. */
export const codebookOf = (survey: Survey) => ({
  survey,
  leading,
  missing: {
    ...missing,
    'not-asked': 'the question is not among the answers',
    skipped: { type: 'skipped' },
    declined: { type: 'declined' },
  },
})
