import { z } from 'zod'
import { isDay } from './calendar.ts'
import { policy } from './policy.ts'

/** An hour of the city's clock, such as 2026-11-24T03. They sort as they follow one another. */
export const Hour = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d$/)

/**
 * Which of a proposal's signatures are meant: those for which all of it holds. What is absent holds for any; null is for
 * those of which it is not known (no stand; a country, or a channel, from before it was kept).
 */
export const Filter = z.object({
  /** From the beginning of one hour to the end of another. */
  from: Hour.optional(),
  until: Hour.optional(),
  channel: z.string().nullable().optional(),
  stand: z.string().nullable().optional(),
  callingCode: z.int().nullable().optional(),
})
export type Filter = z.infer<typeof Filter>

/** What signatures are split by, to be looked at and chosen from. */
export const sources = ['channel', 'stand', 'callingCode'] as const
export type Source = (typeof sources)[number]

/** How many signatures that count: those of the city, and those of elsewhere. */
export const Counted = z.object({ count: z.int(), elsewhere: z.int() })
export type Counted = z.infer<typeof Counted>

export const total = ({ count, elsewhere }: Counted): number => count + elsewhere

/** Signatures of one hour. */
export interface Hourly {
  hour: string
  count: number
}

/** An hour with far more signatures than others. */
export interface Bursts {
  /** What half of the hours have at most. */
  usual: number
  /** The largest first. */
  hours: readonly Hourly[]
}

/**
 * The hours that stand out: with at least so many signatures, and more than so many times the median of all hours.
 *
 * @param hours Those that have any, within the days that are looked at.
 * @param of How many hours there are, those without a signature too.
 */
export function bursts(hours: readonly Hourly[], of: number): Bursts {
  const { least, times, shown } = policy.burst
  const ascending = hours.map(({ count }) => count).sort((one, other) => one - other)
  const empty = Math.max(0, of - hours.length)
  const usual = ascending[Math.floor((empty + ascending.length - 1) / 2) - empty] ?? 0
  const far = hours.filter(({ count }) => count >= least && count > times * usual)
  const order = (one: Hourly, other: Hourly) => other.count - one.count || (one.hour < other.hour ? 1 : -1)
  return { usual, hours: far.toSorted(order).slice(0, shown) }
}

const day = '(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?'
const moment = new RegExp(
  `${day}(?:\\s+|,\\s*)(?:a las?\\s+|at\\s+)?(\\d{1,2})(?!\\d)(?:[:.]00|\\s*h)?`,
  'gi',
)

/**
 * The hours that somebody means: "24/11 3" is one, "24/11 3:00 - 24/11 5:00" from the one to the other. The day comes
 * before the month, and a year that is not said is the newest in which the day is not ahead.
 *
 * @param today The city's day, such as 2026-11-25.
 * @returns undefined where there is nothing of the kind, or the second comes before the first.
 */
export function readHours(typed: string, today: string): { from: string; until: string } | undefined {
  const read = [...typed.matchAll(moment)].map(([, date = '', month = '', year, hour = '']) => {
    const at = (in_: string) => `${in_}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    const thisYear = today.slice(0, 4)
    const before = String(Number(thisYear) - 1)
    const on = at(year ?? (at(thisYear) <= today ? thisYear : before))
    return isDay(on) && Number(hour) < 24 ? `${on}T${hour.padStart(2, '0')}` : undefined
  })
  const [from, until = from, another] = read
  if (!from || !until || another !== undefined || read.includes(undefined)) return undefined
  return from <= until ? { from, until } : undefined
}
