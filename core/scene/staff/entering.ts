import { type Asking, ask } from '../../ask.ts'
import { policy } from '../../policy.ts'
import { tell, type Visit } from '../../visit.ts'
import type { Move } from '../scene.ts'
import { denied } from './acting.ts'

/** Whether somebody of the team can be told where their page is. */
export const hasPage = ({ places }: Visit): boolean => places.web !== undefined

/**
 * Shows a code that lets whoever asks in to the team's page. It is asked for here, where they proved who they are; the
 * page asks for nothing else, so it tells nobody who is of the team.
 */
export function* entering(visit: Visit): Asking<Move> {
  const { web } = visit.places
  if (web === undefined || !visit.resident || !visit.staff) return denied(visit)
  const made = yield* ask('entrance', { by: visit.resident.id })
  if (made === 'denied') return denied(visit)
  return {
    to: 'here',
    first: tell(visit, 'entrance.code', {
      code: made.code,
      minutes: policy.team.code,
      page: `${new URL(web).origin}/staff`,
    }),
    secret: true,
  }
}
