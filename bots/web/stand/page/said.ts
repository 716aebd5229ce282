import type { Language } from '../../../../core/reply.ts'
import type { Answers, Given } from '../../../../core/survey/given.ts'
import type { Question, Words } from '../../../../core/survey/question.ts'
import { questionOf } from '../../../../core/survey/questions.ts'
import type { Survey } from '../../../../core/survey/survey.ts'
import { words } from './words.ts'

/** In which words answers are said. */
export interface Saying {
  language: Language
  boroughs: readonly { id: string; name: string }[]
}

export const dayWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00Z`))

function optionWords(question: Question, id: string, own: string | undefined, language: Language): string {
  const option = 'options' in question ? question.options.find((one) => one.id === id) : undefined
  return option?.own && own !== undefined ? own : (option?.[language] ?? id)
}

/** An answer as it is read. */
export function givenWords(question: Question, given: Given, { language, boroughs }: Saying): string {
  const said = words[language]
  const named = (ids: readonly string[], own: string | undefined) =>
    ids.map((id) => optionWords(question, id, own, language))
  switch (given.type) {
    case 'choice':
      return optionWords(question, given.option, given.own, language)
    case 'choices':
      return named(given.options, given.own).join(', ')
    case 'ranking':
      return named(given.order, given.own)
        .map((label, index) => `${index + 1}. ${label}`)
        .join(' · ')
    case 'number': {
      const unit = question.type === 'number' ? question.unit?.[language] : undefined
      const number = new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(given.number)
      return unit === undefined ? number : `${number} ${unit}`
    }
    case 'yes-no':
      return given.yes ? said.yes : said.no
    case 'text':
      return given.text
    case 'day':
      return dayWords(given.day, language)
    case 'borough':
      return boroughs.find(({ id }) => id === given.borough)?.name ?? given.borough
    case 'pin':
      return `${given.latitude}, ${given.longitude}`
    case 'photo':
      return said.hasPhoto
    case 'declined':
      return said.declined
    case 'skipped':
      return said.skipped
  }
}

/** A text of a survey with the answers that it repeats. A sentence that repeats one which was not given is left out. */
export function filled(text: Words, survey: Survey, answers: Answers, saying: Saying): string {
  const gap = '\u0000'
  const whole = text[saying.language].replaceAll(/\{([^{}]*)\}/g, (_all, name: string) => {
    const question = questionOf(survey, name.trim())
    const given = answers[name.trim()]
    const isSaid = given && given.type !== 'skipped' && given.type !== 'declined'
    return question && isSaid ? givenWords(question, given, saying).replaceAll(gap, '') : gap
  })
  if (!whole.includes(gap)) return whole
  const sentences = [...new Intl.Segmenter(saying.language, { granularity: 'sentence' }).segment(whole)]
  const left = sentences
    .map(({ segment }) => segment)
    .filter((segment) => !segment.includes(gap))
    .join('')
    .trim()
  return left === '' ? whole.replaceAll(gap, '…') : left
}
