import { dayWords } from '../language/date.ts'
import { word } from '../language/say.ts'
import type { Language } from '../reply.ts'
import type { Saying } from './said.ts'

/** How the conversation says answers. */
export const sayingIn = (language: Language, boroughs: Saying['boroughs']): Saying => ({
  language,
  boroughs,
  words: {
    yes: word(language, 'question.yes'),
    no: word(language, 'question.no'),
    photo: word(language, 'given.photo'),
    declined: word(language, 'given.declined'),
    skipped: word(language, 'given.skipped'),
  },
  number: (value) => word(language, 'given.number', { number: value }),
  day: (day) => dayWords(day, language),
})
