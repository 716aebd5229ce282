import { type Day, dayOf } from '../calendar.ts'
import type { Language } from '../reply.ts'
import { locales } from './say.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes far longer than using it, and a list has many dates. */
function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([language, zone, options])
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone: zone })
  formats.set(name, made)
  return made
}

const written = (moment: number, zone: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  format(language, zone, options)
    .format(moment)
    // Some versions put a narrow space before "p.m.", which not every phone shows.
    .replaceAll('\u202f', ' ')

/** A day in words: "3 de septiembre de 2016". */
export const dayWords = (day: Day, language: Language): string =>
  written(Date.parse(`${day}T12:00Z`), 'UTC', language, { dateStyle: 'long' })

/** A day of these weeks with its day of the week: "sábado, 3 de septiembre". */
export const weekdayWords = (day: Day, language: Language): string =>
  written(Date.parse(`${day}T12:00Z`), 'UTC', language, { weekday: 'long', day: 'numeric', month: 'long' })

/** A day of these weeks, without its year: "3 de septiembre". */
export const yearlessDay = (day: Day, language: Language): string =>
  written(Date.parse(day), 'UTC', language, { day: 'numeric', month: 'long' })

/** The day of a moment (milliseconds since 1970) in words, as the city's calendar has it. */
export const dateWords = (moment: number, zone: string, language: Language): string =>
  dayWords(dayOf(moment, zone), language)

/** A moment in words, with its day of the week and the hour: "miércoles, 12 de octubre de 2016, 17:00". */
export const momentWords = (moment: number, zone: string, language: Language): string =>
  written(moment, zone, language, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: language === 'es' ? '2-digit' : 'numeric',
    minute: '2-digit',
    ...(language === 'es' && { hourCycle: 'h23' as const }),
  })

/** What the clocks of a zone show at a moment: "17:00", "5:00 PM". */
export const hourOf = (moment: number, zone: string, language: Language): string =>
  written(moment, zone, language, {
    hour: language === 'es' ? '2-digit' : 'numeric',
    minute: '2-digit',
    ...(language === 'es' && { hourCycle: 'h23' as const }),
  })

/** A moment as short as it can be said whole: "12 oct 2016, 17:00". */
export const shortMoment = (moment: number, zone: string, language: Language): string =>
  written(moment, zone, language, { dateStyle: 'medium', timeStyle: 'short', hour12: false })

const brief: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
}

/** A moment of these days, without its year: "12 oct, 17:00". */
export const briefMoment = (moment: number, zone: string, language: Language): string =>
  written(moment, zone, language, brief)

/** An hour of the city's clock (2026-11-24T03) in words, or a minute of it. */
export const hourWords = (hour: string, language: Language, minute = 0): string =>
  written(Date.parse(`${hour}:${String(minute).padStart(2, '0')}:00Z`), 'UTC', language, brief)
