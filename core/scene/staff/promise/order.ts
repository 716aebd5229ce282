import type { Standing } from '../../../ask/promise.ts'
import { momentWords } from '../../../calendar.ts'
import { type StatusKind, statusKinds } from '../../../history.ts'
import type { Text } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { dateOf } from '../../promise/history.ts'

const placeOf = (kind: StatusKind): number => statusKinds.indexOf(kind)

/**
 * What speaks against publishing a status now: the same or a later one is published already, or the one before it is
 * not. A status may come in any order, since the city's own business does; staff are asked about it.
 */
export function outOfOrder(kind: StatusKind, { statuses, owed }: Standing, visit: Visit): Text | undefined {
  const planned = owed.find(({ duty }) => duty === 'presentation')?.meeting
  if (kind === 'to-be-presented' && planned && planned.moment > visit.now) return undefined
  const newest = statuses.findLast(({ entry }) => placeOf(entry.kind) >= placeOf(kind))
  if (newest) {
    const status = label(visit, `status.${newest.entry.kind}`)
    return tell(visit, 'publish.already', { status, date: dateOf(newest.at, visit) })
  }
  const has = (one: StatusKind) => statuses.some(({ entry }) => entry.kind === one)
  if (kind === 'presented' && !has('to-be-presented')) return tell(visit, 'publish.no-meeting')
  if (kind === 'removed-later' && !has('in-draft')) return tell(visit, 'publish.not-in-draft')
  return undefined
}

/** The meeting that this one takes the place of. */
export function moves(kind: StatusKind, { owed }: Standing, visit: Visit): Text | undefined {
  const planned = owed.find(({ duty }) => duty === 'presentation')?.meeting
  if (kind !== 'to-be-presented' || !planned || planned.moment <= visit.now) return undefined
  const when = momentWords(planned.moment, visit.city.timeZone, languageOf(visit))
  return tell(visit, 'publish.moves', { when })
}
