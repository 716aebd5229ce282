import { momentOf, wallTime } from '../../core/calendar.ts'
import type { CityEvent } from '../../core/event/event.ts'
import type { PlannedEvent } from './shape.ts'

/** An event at its hour of the city's clock, so many days from now, as it is published. */
export type Planned = Omit<CityEvent, 'id'>

export function planned({ inDays, at, hours, ...event }: PlannedEvent, now: number, zone: string): Planned {
  const [hour = 0, minute = 0] = at.split(':').map(Number)
  const { day, ...today } = wallTime(now, zone)
  const starts = momentOf({ ...today, day: day + inDays, hour, minute }, zone)
  if (starts === undefined) throw new Error(`no clock shows ${at} in ${inDays} days`)
  return {
    ...event,
    starts,
    ends: starts + hours * 60 * 60_000,
    cancelled: false,
    attended: null,
    conclusions: null,
    version: 1,
    changed: now,
  }
}
