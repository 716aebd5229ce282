import type { City } from '../../city.ts'
import { locales, word } from '../../language/say.ts'
import type { Language } from '../../reply.ts'
import type { Question } from '../question.ts'
import type { ShownLine } from './result.ts'
import { cornerOf } from './tile.ts'

/** Where words are said. */
export interface Where {
  language: Language
  city: City
}

/** The question as it was asked, with what each person had said before left open. */
export const questionWords = ({ ask }: Question, language: Language): string =>
  ask[language].replaceAll(/\{[^{}]*\}/g, '…')

export const numberWords = (number: number, language: Language, decimals = 0): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals }).format(number)

/** A share as a person says it: whole points of a hundred, and neither none nor all where it is not. */
export function percent(share: number, language: Language): string {
  const points = Math.round(share * 100)
  const written = `${numberWords(Math.min(Math.max(points, share > 0 ? 1 : 0), share < 1 ? 99 : 100), language)}%`
  if (share > 0 && points === 0) return `<${written}`
  return share < 1 && points === 100 ? `>${written}` : written
}

/** What a line of a result is called. */
export function lineLabel(
  question: Question,
  { value, range, step = 0 }: ShownLine,
  { language, city }: Where,
): string {
  switch (question.type) {
    case 'choice':
    case 'choices':
    case 'ranking':
      return question.options.find(({ id }) => id === value)?.[language] ?? value
    case 'yes-no':
      return word(language, value === 'yes' ? 'results.yes' : 'results.no')
    case 'scale': {
      const end =
        Number(value) === question.from
          ? question.low
          : Number(value) === question.to
            ? question.high
            : undefined
      return end ? `${value} · ${end[language]}` : value
    }
    case 'number': {
      const { decimals, least, most } = question
      const finest = 10 ** -decimals
      const said = (number: number) => numberWords(number, language, decimals)
      return rangeWords(range, { first: least, last: most, finest, said }, language)
    }
    case 'date':
      return rangeWords(range, { first: -9_999, last: 9_999, finest: 1, said: String }, language)
    case 'place': {
      const corner = cornerOf(value)
      if (!corner) return city.boroughs.find(({ id }) => id === value)?.name ?? value
      const middle = (from: number) => (from + step / 2).toFixed(2)
      return word(language, 'results.around', {
        latitude: middle(corner.latitude),
        longitude: middle(corner.longitude),
      })
    }
    case 'short-text':
    case 'long-text':
    case 'photo':
      return value
  }
}

interface Bounds {
  first: number
  last: number
  finest: number
  said(number: number): string
}

/** Up to where the next one begins. An end that lies beyond what could be answered is open. */
function rangeWords(
  range: ShownLine['range'],
  { first, last, finest, said }: Bounds,
  language: Language,
): string {
  const from = range?.from !== undefined && range.from > first ? range.from : undefined
  const to = range?.to !== undefined && range.to <= last ? range.to - finest : undefined
  if (from === undefined && to === undefined) return word(language, 'results.from-on', { from: said(first) })
  if (from === undefined) return word(language, 'results.up-to', { to: said(to ?? last) })
  if (to === undefined) return word(language, 'results.from-on', { from: said(from) })
  return from >= to ? said(from) : word(language, 'results.from-to', { from: said(from), to: said(to) })
}
