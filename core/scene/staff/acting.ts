import type { Role } from '../../staff.ts'
import { may } from '../../staff.ts'
import { tell, type Visit } from '../../visit.ts'
import type { Move } from '../scene.ts'

/** The resident as whom somebody of the team acts, if they may; the database is asked again whether they do. */
export const acting = (visit: Visit, role: Role): string | undefined =>
  may(visit.staff, role) ? visit.resident?.id : undefined

/** Where whoever may not be here is led. Who never was of the team learns nothing. */
export const denied = (visit: Visit): Move => ({
  to: 'menu',
  ...(visit.staff && { said: tell(visit, 'team.denied') }),
})
