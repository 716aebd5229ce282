import type { Language } from '../reply.ts'
import type { Answers, Given } from './given.ts'
import type { Question, Words } from './question.ts'
import { questionOf } from './questions.ts'
import type { Survey } from './survey.ts'

/**
 * In which words answers are said. They come from outside, so that what says them is small: a stand's page carries it,
 * and not the catalogue of the conversation.
 */
export interface Saying {
  language: Language
  boroughs: readonly { id: string; name: string }[]
  words: Readonly<Record<'yes' | 'no' | 'photo' | 'declined' | 'skipped', string>>
  number(value: number): string
  /** @param day YYYY-MM-DD. */
  day(day: string): string
}

function optionWords(question: Question, id: string, own: string | undefined, language: Language): string {
  const option = 'options' in question ? question.options.find((one) => one.id === id) : undefined
  if (!option) return id
  return option.own && own !== undefined ? own : option[language]
}

/** An answer as it is read. */
export function givenWords(question: Question, given: Given, saying: Saying): string {
  const { language, boroughs, words } = saying
  const options = (ids: readonly string[], own: string | undefined) =>
    ids.map((id) => optionWords(question, id, own, language))
  switch (given.type) {
    case 'choice':
      return optionWords(question, given.option, given.own, language)
    case 'choices':
      return options(given.options, given.own).join(', ')
    case 'ranking':
      return options(given.order, given.own)
        .map((label, index) => `${index + 1}. ${label}`)
        .join(' · ')
    case 'number': {
      const unit = question.type === 'number' ? question.unit?.[language] : undefined
      const number = saying.number(given.number)
      return unit === undefined ? number : `${number} (${unit})`
    }
    case 'yes-no':
      return given.yes ? words.yes : words.no
    case 'text':
      return given.text
    case 'day':
      return saying.day(given.day)
    case 'borough':
      return boroughs.find(({ id }) => id === given.borough)?.name ?? given.borough
    case 'pin':
      return `${given.latitude}, ${given.longitude}`
    case 'photo':
      return words.photo
    case 'declined':
      return words.declined
    case 'skipped':
      return words.skipped
  }
}

const isSaid = (given: Given | undefined): given is Given =>
  given !== undefined && given.type !== 'skipped' && given.type !== 'declined'

/**
 * A text of a survey, with the answers that it repeats. A sentence that repeats one which was not given is left out; of
 * a text that would be empty then, just the answer is.
 */
export function said(words: Words, survey: Survey, answers: Answers, saying: Saying): string {
  const text = words[saying.language]
  const gap = '\u0000'
  const filled = text.replaceAll(/\{([^{}]*)\}/g, (_all, name: string) => {
    const question = questionOf(survey, name.trim())
    const given = answers[name.trim()]
    return question && isSaid(given) ? givenWords(question, given, saying).replaceAll(gap, '') : gap
  })
  if (!filled.includes(gap)) return filled
  const sentences = [...new Intl.Segmenter(saying.language, { granularity: 'sentence' }).segment(filled)]
  const whole = sentences.map(({ segment }) => segment).filter((segment) => !segment.includes(gap))
  const left = whole.join('').trim()
  return left === '' ? filled.replaceAll(gap, '…') : left
}
