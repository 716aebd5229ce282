import type { Language } from '../reply.ts'
import { locales } from './say.ts'

const shape: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
}

/** An hour of the city's clock (2026-11-24T03) in words, or a minute of it. */
export const hourWords = (hour: string, language: Language, minute = 0): string =>
  new Intl.DateTimeFormat(locales[language], { ...shape, timeZone: 'UTC' }).format(
    new Date(`${hour}:${String(minute).padStart(2, '0')}:00Z`),
  )

/** A moment (milliseconds since 1970) by the clock of a place. */
export const momentWords = (at: number, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(locales[language], { ...shape, timeZone }).format(at)

/** The day of a place at a moment, such as 2026-11-25. */
export const dayOf = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
