import { momentOf, type WallTime, wallTime } from '../calendar.ts'

/** Hours of the city's clock. Nobody is reminded between them; the evening before is at the third. */
const night = { from: 21, until: 8 }
const evening = 20

const minute = 60_000
/** A reminder nearer to the beginning than this is none. */
const least = 30 * minute

/** On the same day of the city, at an hour. A clock that is put forward over it shows the next hour. */
const at = (wall: WallTime, hour: number, zone: string): number =>
  momentOf({ ...wall, hour, minute: 0 }, zone) ?? momentOf({ ...wall, hour: hour + 1, minute: 0 }, zone) ?? 0

/** The moment itself, or where it is night the nearest one that is of use: the morning after, or the evening before. */
function awake(moment: number, starts: number, zone: string): number {
  const wall = wallTime(moment, zone)
  if (wall.hour >= night.from) return at(wall, evening, zone)
  if (wall.hour >= night.until) return moment
  const morning = at(wall, night.until, zone)
  return morning <= starts - least ? morning : at({ ...wall, day: wall.day - 1 }, evening, zone)
}

/** When people are reminded of an event. Undefined: it is too late for that one. */
export interface Reminders {
  day: number | undefined
  hours: number | undefined
}

/**
 * A day before, at the same hour of the city's clock, and two hours before; not at night.
 *
 * @param now What is not after it is too late. All milliseconds since 1970.
 */
export function reminders(starts: number, now: number, zone: string): Reminders {
  const wall = wallTime(starts, zone)
  const yesterday = momentOf({ ...wall, day: wall.day - 1 }, zone) ?? starts - 24 * 60 * minute
  const day = awake(yesterday, starts, zone)
  const hours = awake(starts - 120 * minute, starts, zone)
  return { day: day > now ? day : undefined, hours: hours > now && hours > day ? hours : undefined }
}
