import { dayOf } from '../calendar.ts'
import { hourOf, momentWords } from '../language/date.ts'
import { word } from '../language/say.ts'
import type { Language } from '../reply.ts'

/** From when to when, on the city's clocks: "sábado, 12 de octubre de 2026, 17:00–19:00". */
export function spanWords(
  { starts, ends }: { starts: number; ends: number },
  zone: string,
  language: Language,
): string {
  const from = momentWords(starts, zone, language)
  return dayOf(starts, zone) === dayOf(ends, zone)
    ? `${from}–${hourOf(ends, zone, language)}`
    : word(language, 'event.until', { from, to: momentWords(ends, zone, language) })
}

/** How far something is: "350 m", "2.4 km". */
export function distanceWords(metres: number, language: Language): string {
  if (metres < 950)
    return word(language, 'event.metres', { count: Math.max(50, Math.round(metres / 50) * 50) })
  return word(language, 'event.kilometres', { count: Math.round(metres / 100) / 10 })
}
