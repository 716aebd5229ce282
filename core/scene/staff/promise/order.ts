import type { Owed, Standing } from '../../../ask/promise.ts'
import { type StatusKind, statusKinds } from '../../../history.ts'
import { momentWords } from '../../../language/date.ts'
import type { Text } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { dateOf } from '../../promise/history.ts'

interface Form {
  kind: StatusKind
  promise?: string | undefined
}

const placeOf = (kind: StatusKind): number => statusKinds.indexOf(kind)

/** The meeting to come that another one takes the place of. */
function planned({ kind, promise }: Form, { owed }: Standing, visit: Visit): Owed['meeting'] {
  const meeting = owed.find(({ id }) => id === promise)?.meeting
  return kind === 'to-be-presented' && meeting && meeting.moment > visit.now ? meeting : undefined
}

/**
 * What speaks against publishing a status now: the same or a later one is published already, or the one before it is
 * not. A status may come in any order, since the city's own business does; staff are asked about it.
 */
export function outOfOrder(form: Form, standing: Standing, visit: Visit): Text | undefined {
  const { kind } = form
  const { statuses } = standing
  if (planned(form, standing, visit)) return undefined
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
export function moves(form: Form, standing: Standing, visit: Visit): Text | undefined {
  const meeting = planned(form, standing, visit)
  if (!meeting) return undefined
  const when = momentWords(meeting.moment, visit.city.timeZone, languageOf(visit))
  return tell(visit, 'publish.moves', { when })
}
