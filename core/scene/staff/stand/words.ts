import type { StandState } from '../../../ask/stand.ts'
import { type Asking, ask } from '../../../ask.ts'
import { shortMoment } from '../../../language/date.ts'
import { label, languageOf, type Visit } from '../../../visit.ts'
import { acting } from '../acting.ts'

/** How a stand's device goes, in a few words. */
export function howItGoes({ device, linkUntil }: StandState, visit: Visit): string {
  const waits =
    linkUntil === null
      ? []
      : [label(visit, 'stand.waits', { minutes: Math.max(1, Math.ceil((linkUntil - visit.now) / 60_000)) })]
  const seen = device
    ? label(visit, 'stand.seen', {
        when: shortMoment(device.seen, visit.city.timeZone, languageOf(visit)),
        queued: device.queued,
      })
    : label(visit, 'stand.no-device')
  return [seen, ...waits].join(' · ')
}

/** One stand, for whoever may see it: 'denied' when they may not, undefined when it is gone. */
export function* oneStand(id: string, visit: Visit): Asking<StandState | 'denied' | undefined> {
  const by = acting(visit, 'analyst')
  const stands = by === undefined ? undefined : yield* ask('stands', { by })
  return stands ? stands.find((stand) => stand.id === id) : 'denied'
}
