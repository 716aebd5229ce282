import type { Language } from '../../../../core/reply.ts'
import type { Saying } from '../../../../core/survey/said.ts'
import { words } from './words.ts'

export const dayWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00Z`))

/** How this page says answers: in its own few words, and as the browser writes numbers and days. */
export function sayingIn(language: Language, boroughs: Saying['boroughs']): Saying {
  const { yes, no, hasPhoto: photo, declined, skipped } = words[language]
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  return {
    language,
    boroughs,
    words: { yes, no, photo, declined, skipped },
    number: (value) => numbers.format(value),
    day: (day) => dayWords(day, language),
  }
}
