import { GB as british, casual as english } from 'chrono-node/en'
import { casual as spanish } from 'chrono-node/es'
import { ahead as aheadOfUtc, type Day, dayOf, momentOf, type WallTime, wallTime } from './calendar.ts'
import type { Language } from './reply.ts'

export type When =
  | { ok: true; moment: number }
  | {
      ok: false
      reason:
        | 'unreadable'
        /** A day and no hour. */
        | 'no-hour'
        | 'past'
    }

/** A longer text is no date. */
const longest = 80

const hours = 'una dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ')

/**
 * As the reader of dates takes it, which does not know all that people write for an hour: "5 p. m.", "17 hrs", "a las
 * cinco y media de la tarde".
 */
const normal = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\b([ap])\.? ?m\b\.?/g, '$1m')
    .replace(/\b(?:a )?las? ([a-z]+)\b/, (all, word: string) =>
      hours.includes(word) ? `a las ${hours.indexOf(word) + 1}` : all,
    )
    .replace(/(a las \d{1,2}) y media\b/, '$1:30')
    .replace(/(a las \d{1,2}) y cuarto\b/, '$1:15')
    .replace(/(\d) ?(?:de|en|por) la (?:tarde|noche)\b/, '$1 pm')
    .replace(/(\d) ?(?:de|en|por) la (?:mañana|madrugada)\b/, '$1 am')
    .replace(/,? (?:a las? )?(\d{1,2}(?:[:.]\d{2})?) ?(?:horas?|hrs?|h)\b\.?/, ' a las $1')
    .replace(/,? (?:a las? |at )?(\d{1,2}(?:[:.]\d{2})?) ?([ap]m)\b/, ' a las $1$2')
    .replace(/\bal? mediod[ií]a\b/, 'a las 12pm')
    .replace(/\bat noon\b/, 'a las 12pm')
    .replace(/(\d)[°º]/g, '$1')
    .trim()

/** What may stand around a date without changing it. */
const bare = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{Nd}]+/gu, ' ')
    .replaceAll(/\b(?:el|dia|día|on|the|para|de|del|a|las)\b/g, '')
    .replaceAll(' ', '')

type Components = ReturnType<typeof spanish.parse>[number]['start']

const hasDay = (start: Components): boolean => start.isCertain('day') || start.isCertain('weekday')

/**
 * The one date in the text, when the text holds nothing else: half of what was meant is worse than nothing.
 *
 * @param ahead What can be past or to come is to come.
 */
function read(
  text: string,
  language: Language,
  now: number,
  zone: string,
  ahead: boolean,
): Components | undefined {
  const reference = { instant: new Date(now), timezone: aheadOfUtc(now, zone) / 60_000 }
  const inEnglish = [british, english]
  for (const reader of language === 'es' ? [spanish, ...inEnglish] : [...inEnglish, spanish]) {
    // To the readers of English the hour is "at".
    const words = reader === spanish ? text : text.replace('a las ', 'at ')
    const [found, ...others] = reader.parse(words, reference, { forwardDate: ahead })
    const whole = found && others.length === 0 && !found.end && bare(found.text) === bare(words)
    if (whole && hasDay(found.start)) return found.start
  }
  return undefined
}

/**
 * A day and an hour as people type them, in the city's zone: "12 de octubre 17:00", "12/10/2026 5pm", "viernes a las
 * diez". The day stands before the month. Without a year it is the next such day; an hour that may be of the morning
 * or the afternoon, and is before eight, is of the afternoon. Whoever typed it should read it back.
 *
 * @param now Milliseconds since 1970; what is not after it is past.
 */
export function readWhen(typed: string, language: Language, now: number, zone: string): When {
  if (typed.length > longest) return { ok: false, reason: 'unreadable' }
  const start = read(dayAfterTomorrow(normal(typed), now, zone), language, now, zone, true)
  if (!start) return { ok: false, reason: 'unreadable' }
  if (!start.isCertain('hour')) return { ok: false, reason: 'no-hour' }
  const hour = start.get('hour') ?? 0
  const afternoon = hour > 0 && hour < 8 && !start.isCertain('meridiem')
  const wall: WallTime = {
    year: start.get('year') ?? 0,
    month: start.get('month') ?? 0,
    day: start.get('day') ?? 0,
    hour: afternoon ? hour + 12 : hour,
    minute: start.get('minute') ?? 0,
  }
  const shown = momentOf(wall, zone)
  if (shown === undefined) return { ok: false, reason: 'unreadable' }
  // "Lunes 10:00", said on a Monday at noon, is the next one.
  const gone = shown <= now && start.isCertain('weekday') && !start.isCertain('day')
  const moment = gone ? (momentOf({ ...wall, day: wall.day + 7 }, zone) ?? shown) : shown
  return moment > now ? { ok: true, moment } : { ok: false, reason: 'past' }
}

/** A day as people type it, in the city's zone, today or later: "sábado", "12 de octubre". Undefined: it is none. */
export function readComingDay(typed: string, language: Language, now: number, zone: string): Day | undefined {
  if (typed.length > longest) return undefined
  const today = dayOf(now, zone)
  const said = bare(normal(typed))
  if (said === 'hoy' || said === 'today') return today
  const start = read(dayAfterTomorrow(normal(typed), now, zone), language, now, zone, true)
  if (!start || start.isCertain('hour')) return undefined
  const [year, month, day] = [start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0]
  const noon = momentOf({ year, month, day, hour: 12, minute: 0 }, zone)
  const found = noon === undefined ? undefined : dayOf(noon, zone)
  return found !== undefined && found >= today ? found : undefined
}

export type DayRead = { ok: true; day: Day } | { ok: false; reason: 'unreadable' | 'no-year' }

const padded = (number: number | null, digits: number): string => `${number ?? 0}`.padStart(digits, '0')

/**
 * A day of any year as people type it: "19 de septiembre de 1985", "19/09/1985", "1985-09-19", "ayer". The day stands
 * before the month. A day whose year is not said is of no year.
 */
export function readDay(typed: string, language: Language, now: number, zone: string): DayRead {
  if (typed.length > longest) return { ok: false, reason: 'unreadable' }
  const century = normal(typed).replace(
    / del? '?(\d\d)$/,
    (_all, of: string) => ` de ${Number(of) > 30 ? 19 : 20}${of}`,
  )
  const start = read(century, language, now, zone, false)
  if (!start?.isCertain('day') || !start.isCertain('month')) return { ok: false, reason: 'unreadable' }
  if (!start.isCertain('year')) return { ok: false, reason: 'no-year' }
  const { year, month, day } = { year: start.get('year'), month: start.get('month'), day: start.get('day') }
  return { ok: true, day: [padded(year, 4), padded(month, 2), padded(day, 2)].join('-') }
}

/** "Pasado mañana", which the reader takes for tomorrow. */
function dayAfterTomorrow(text: string, now: number, zone: string): string {
  const { year, month, day } = wallTime(now + 2 * 24 * 60 * 60_000, zone)
  return text.replace(/pasado mañana|(?:the )?day after tomorrow/, `${day}/${month}/${year}`)
}
