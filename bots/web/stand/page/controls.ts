import type { Question } from '../../../../core/survey/question.ts'
import type { Asked, Control } from './control.ts'
import { choice, choices, ranking, scale, yesNo } from './options.ts'
import { photo } from './photo.ts'
import { place } from './place.ts'
import { date, number, text } from './written.ts'

/** What a question is answered with. */
export function controlFor(question: Question, asked: Asked): Control {
  switch (question.type) {
    case 'choice':
      return choice(question, asked)
    case 'choices':
      return choices(question, asked)
    case 'ranking':
      return ranking(question, asked)
    case 'scale':
      return scale(question, asked)
    case 'yes-no':
      return yesNo(asked)
    case 'number':
      return number(question, asked)
    case 'short-text':
    case 'long-text':
      return text(question, asked)
    case 'date':
      return date(question, asked)
    case 'place':
      return place(question, asked)
    case 'photo':
      return photo(asked)
  }
}
