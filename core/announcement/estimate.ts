import { momentOf, wallTime } from '../calendar.ts'
import { policy } from '../policy.ts'
import type { Reach } from './announcement.ts'

const minute = 60_000

/**
 * When everybody is told that begins now, in milliseconds since 1970: each channel at its own pace and no more a day
 * than it may, none at night. An estimate, since answers go first. Pure.
 */
export function endOf(reach: readonly Reach[], now: number, zone: string): number {
  return Math.max(now, ...reach.map((one) => endOnChannel(one, now, zone)))
}

function endOnChannel({ people, perMinute, perDay }: Reach, now: number, zone: string): number {
  let moment = now
  let left = people
  let today = perDay ?? Number.POSITIVE_INFINITY
  // A pace so slow that it would take longer than a year is none.
  for (let day = 0; left > 0 && day < 366; day += 1) {
    const { from, until } = awake(moment, zone)
    const pace = perMinute ?? Number.POSITIVE_INFINITY
    const sent = Math.min(left, today, Math.floor(((until - from) / minute) * pace))
    left -= sent
    if (left === 0) return pace === Number.POSITIVE_INFINITY ? from : from + (sent / pace) * minute
    moment = until
    today = perDay ?? Number.POSITIVE_INFINITY
  }
  return moment
}

/** The next hours in which people are written to: from now on, or from the morning. */
function awake(moment: number, zone: string): { from: number; until: number } {
  const { from, until } = policy.awake
  const wall = wallTime(moment, zone)
  const at = (day: number, hour: number) =>
    momentOf({ ...wall, day: wall.day + day, hour, minute: 0 }, zone) ?? moment
  if (wall.hour < from) return { from: at(0, from), until: at(0, until) }
  if (wall.hour >= until) return { from: at(1, from), until: at(1, until) }
  return { from: moment, until: at(0, until) }
}
