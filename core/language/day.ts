import type { Language } from '../reply.ts'
import { locales } from './say.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(
  language: Language,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const name = JSON.stringify([language, timeZone, options])
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone })
  formats.set(name, made)
  return made
}

/** A day in words, as it was in the city. @param at Milliseconds since 1970. */
export const dayWords = (at: number, language: Language, timeZone: string): string =>
  format(language, timeZone, { dateStyle: 'long' }).format(at)

/** A moment as short as it can be said. */
export const dayAndTime = (at: number, language: Language, timeZone: string): string =>
  format(language, timeZone, { dateStyle: 'medium', timeStyle: 'short', hour12: false }).format(at)
