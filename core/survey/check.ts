import { isDay } from '../calendar.ts'
import { isPin } from '../pin.ts'
import { type Personal, personalIn } from '../prose/personal.ts'
import type { Given } from './given.ts'
import type { Question } from './question.ts'

/** What is wrong with an answer, so that it can be said kindly. Bounds are allowed themselves. */
export type Wrong =
  /** Of another kind than the question, or of options that it does not have. */
  | { why: 'unfit' }
  | { why: 'required' }
  | { why: 'few'; least: number }
  | { why: 'many'; most: number }
  /** So many are put in order. */
  | { why: 'order'; count: number }
  | { why: 'outside'; least: number; most: number }
  | { why: 'fraction'; decimals: number }
  | { why: 'long'; most: number; length: number }
  | { why: 'blank' }
  | { why: Personal }
  /** Days as YYYY-MM-DD. */
  | { why: 'early'; first: string }
  | { why: 'late'; last: string }

/** Characters of an option's own words. */
export const ownRoom = 120

const unfit: Wrong = { why: 'unfit' }

/** What is wrong with words of their own. @param most Characters. */
export function wrongWords(text: string, most: number): Wrong | undefined {
  if (text.length > most) return { why: 'long', most, length: text.length }
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return { why: 'blank' }
  const personal = personalIn(text)
  return personal && { why: personal }
}

function wrongOptions(
  { options }: { options: readonly { id: string; own?: true | undefined }[] },
  chosen: readonly string[],
  own: string | undefined,
): Wrong | undefined {
  const known = chosen.every((id) => options.some((option) => option.id === id))
  if (!known || new Set(chosen).size < chosen.length) return unfit
  if (own === undefined) return undefined
  return chosen.some((id) => options.find((option) => option.id === id)?.own)
    ? wrongWords(own, ownRoom)
    : unfit
}

/** How many options of a ranking are put in order. */
export const ranked = ({ top, options }: Extract<Question, { type: 'ranking' }>): number =>
  Math.min(top ?? options.length, options.length)

/**
 * What is wrong with an answer to a question; undefined when nothing. Whoever takes an answer asks this, on whatever
 * way it came.
 *
 * @param boroughs The ids of the city's.
 */
export function wrongWith(question: Question, given: Given, boroughs: readonly string[]): Wrong | undefined {
  if (given.type === 'skipped') return question.required ? { why: 'required' } : undefined
  if (given.type === 'declined') return question.decline ? undefined : unfit
  switch (question.type) {
    case 'choice':
      return given.type === 'choice' ? wrongOptions(question, [given.option], given.own) : unfit
    case 'choices': {
      if (given.type !== 'choices') return unfit
      const { least = 1, most = question.options.length } = question
      if (given.options.length < least) return { why: 'few', least }
      if (given.options.length > most) return { why: 'many', most }
      return wrongOptions(question, given.options, given.own)
    }
    case 'ranking': {
      if (given.type !== 'ranking') return unfit
      const count = ranked(question)
      if (given.order.length !== count) return { why: 'order', count }
      return wrongOptions(question, given.order, given.own)
    }
    case 'scale': {
      if (given.type !== 'number') return unfit
      const { from: least, to: most } = question
      if (!Number.isInteger(given.number)) return { why: 'fraction', decimals: 0 }
      return given.number < least || given.number > most ? { why: 'outside', least, most } : undefined
    }
    case 'number':
      return given.type === 'number' ? wrongNumber(question, given.number) : unfit
    case 'yes-no':
      return given.type === 'yes-no' ? undefined : unfit
    case 'short-text':
    case 'long-text':
      return given.type === 'text' ? wrongWords(given.text, question.longest) : unfit
    case 'date': {
      if (given.type !== 'day' || !isDay(given.day)) return unfit
      const { first, last } = question
      if (first !== undefined && given.day < first) return { why: 'early', first }
      return last !== undefined && given.day > last ? { why: 'late', last } : undefined
    }
    case 'place':
      if (given.type === 'borough' && question.by !== 'pin')
        return boroughs.includes(given.borough) ? undefined : unfit
      return given.type === 'pin' && question.by !== 'borough' && isPin(given) ? undefined : unfit
    case 'photo':
      return given.type === 'photo' ? undefined : unfit
  }
}

function wrongNumber(
  { least, most, decimals }: Extract<Question, { type: 'number' }>,
  number: number,
): Wrong | undefined {
  if (!Number.isFinite(number)) return unfit
  if (number < least || number > most) return { why: 'outside', least, most }
  // What JSON carries may be a hair beside its decimals: 0.1 + 0.2.
  const shifted = number * 10 ** decimals
  return Math.abs(shifted - Math.round(shifted)) < 1e-6 ? undefined : { why: 'fraction', decimals }
}
