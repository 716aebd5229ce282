import { wallTime } from '../calendar.ts'

/**
 * When a survey closes, as it is said: what closes at midnight is open until the last minute of the day before.
 *
 * @param closes Milliseconds since 1970.
 */
export function untilWhen(closes: number, zone: string): number {
  const { hour, minute } = wallTime(closes, zone)
  return hour === 0 && minute === 0 ? closes - 60_000 : closes
}
