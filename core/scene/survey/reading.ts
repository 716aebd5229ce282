import { exactChoice, matchChoice } from '../../match.ts'
import { type Given, pinOf } from '../../survey/given.ts'
import type { Option } from '../../survey/order.ts'
import type { Question } from '../../survey/question.ts'
import { readNumber } from '../../survey/read-number.ts'
import type { Text } from '../../text.ts'
import { languageOf, tell, type Visit } from '../../visit.ts'
import { readDay } from '../../when.ts'
import { chosenValue } from '../answer-choice.ts'
import type { Answer } from '../scene.ts'
import { wordsOf } from '../words.ts'

/** What an input means as an answer, or what is wrong with it. */
export type Reading = { given: Given } | { said: Text }

/** A question that has no options of its own. */
export type Simple = Exclude<Question, { options: unknown }>

export function readSimple(question: Simple, answer: Answer, visit: Visit): Reading {
  const value = answer.type === 'chosen' ? chosenValue(answer.id) : undefined
  const typed = answer.type === 'typed' ? answer.text : ''
  const language = languageOf(visit)
  switch (question.type) {
    case 'scale':
    case 'number': {
      const number = value === undefined ? readNumber(typed, language) : Number(value)
      return number === undefined
        ? { said: tell(visit, 'wrong.number') }
        : { given: { type: 'number', number } }
    }
    case 'yes-no':
      return value === undefined
        ? { said: tell(visit, 'wrong.choose') }
        : { given: { type: 'yes-no', yes: value === 'yes' } }
    case 'short-text':
    case 'long-text':
      return { given: { type: 'text', text: wordsOf(typed) } }
    case 'date': {
      const read = readDay(typed, language, visit.now, visit.city.timeZone)
      if (read.ok) return { given: { type: 'day', day: read.day } }
      return { said: tell(visit, read.reason === 'no-year' ? 'wrong.no-year' : 'wrong.date') }
    }
    case 'place':
      if (answer.type === 'location') return { given: pinOf(answer.latitude, answer.longitude) }
      if (value !== undefined) return { given: { type: 'borough', borough: value } }
      return { said: tell(visit, question.by === 'pin' ? 'wrong.pin' : 'wrong.borough') }
    case 'photo':
      return { said: tell(visit, 'wrong.photo') }
  }
}

/** Between several options in one message: "1, 3 y 5", "agua; renta". */
const between = /\s*[,;\n/+]\s*|\s+(?:y|e|and)\s+/i

/**
 * The options that a message names, each by its number or its words, in the order in which it names them; undefined
 * when a part of it names none.
 */
export function namedOptions(typed: string, options: readonly Option[], visit: Visit): string[] | undefined {
  const language = languageOf(visit)
  const labels = options.map((option) => option[language])
  const bare = typed.trim()
  // The label of an option may hold a comma, or an "y", of its own.
  const whole = exactChoice(bare, labels)
  const parts = /^[\d\s]+$/.test(bare) ? bare.split(/\s+/) : bare.split(between)
  const found =
    whole === undefined
      ? parts.filter((part) => part !== '').map((part) => matchChoice(part, labels, language))
      : [whole]
  const ids = found.flatMap((index) => (index === undefined ? [] : (options[index]?.id ?? [])))
  return ids.length === 0 || ids.length < found.length ? undefined : [...new Set(ids)]
}
