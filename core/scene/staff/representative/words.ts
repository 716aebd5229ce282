import type { RepresentativeState, ShiftState } from '../../../ask/representative.ts'
import { type Asking, ask } from '../../../ask.ts'
import { briefMoment, hourOf } from '../../../language/date.ts'
import { isDoubtful } from '../../../shift.ts'
import type { Text } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import type { Move } from '../../scene.ts'
import { acting } from '../acting.ts'

/** One of them, for whoever may see it: 'denied' when they may not, undefined when it is gone. */
export function* oneRepresentative(
  id: string,
  visit: Visit,
): Asking<RepresentativeState | 'denied' | undefined> {
  const by = acting(visit, 'analyst')
  const all = by === undefined ? undefined : yield* ask('representatives', { by, now: visit.now })
  return all ? all.find((one) => one.id === id) : 'denied'
}

export const representativeGone = (visit: Visit): Move => ({
  to: { type: 'representatives' },
  said: tell(visit, 'representatives.gone'),
})

/** "12 oct, 10:00–14:00 · Alameda" */
export function shiftWords({ place, from, until }: ShiftState, visit: Visit): string {
  const zone = visit.city.timeZone
  const language = languageOf(visit)
  return `${briefMoment(from, zone, language)}–${hourOf(until, zone, language)} · ${place}`
}

/** That too many of those whom they helped never confirmed. */
export const doubts = (shift: ShiftState, visit: Visit): Text[] =>
  isDoubtful(shift)
    ? [tell(visit, 'shift.doubtful', { asked: shift.asked, unconfirmed: shift.unconfirmed })]
    : []

/** Whether somebody is on a shift, or when they will be. */
export function whereTheyAre({ shifts }: RepresentativeState, visit: Visit): string {
  const on = shifts.find(({ from, until }) => from <= visit.now && visit.now < until)
  if (on) return label(visit, 'representative.on', { place: on.place })
  const next = shifts.find(({ from }) => from > visit.now)
  return next ? shiftWords(next, visit) : label(visit, 'representative.off')
}
