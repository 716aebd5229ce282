/** A day of the city's calendar: YYYY-MM-DD. */
export type Day = string

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(moment.getTime()) &&
    moment.toISOString().startsWith(text)
  )
}

/** What a clock on a wall shows. Months from 1. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clock(zone: string): Intl.DateTimeFormat {
  const made =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  clocks.set(zone, made)
  return made
}

/** What the clocks of a zone show at a moment (milliseconds since 1970). */
export function wallTime(moment: number, zone: string): WallTime {
  const part = Object.fromEntries(
    clock(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, +value]),
  )
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = part
  return { year, month, day, hour, minute }
}

const asIfUtc = ({ year, month, day, hour, minute }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute)

/** How far the clocks of a zone are ahead of UTC at a moment. Milliseconds. */
export const ahead = (moment: number, zone: string): number =>
  asIfUtc(wallTime(moment, zone)) - Math.floor(moment / 60_000) * 60_000

/**
 * The moment at which the clocks of a zone show this: the first of the two where they are put back. Undefined where
 * they are put forward over it. A day past the end of its month is one of the next month.
 */
export function momentOf(wall: WallTime, zone: string): number | undefined {
  const shown = asIfUtc(wall)
  const day = 24 * 60 * 60_000
  // The clocks are changed at most once around it, so one of the two distances is right.
  const moments = [shown - ahead(shown - day, zone), shown - ahead(shown + day, zone)]
  const same = (moment: number) => asIfUtc(wallTime(moment, zone)) === shown
  const found = moments.filter(same)
  return found.length === 0 ? undefined : Math.min(...found)
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The city's day at a moment. */
export function dayOf(moment: number, zone: string): Day {
  const { year, month, day } = wallTime(moment, zone)
  return `${year}-${two(month)}-${two(day)}`
}

/** How many days the second is after the first; negative when it is before. */
export const daysBetween = (one: Day, other: Day): number =>
  Math.round((Date.parse(`${other}T00:00Z`) - Date.parse(`${one}T00:00Z`)) / (24 * 60 * 60_000))
