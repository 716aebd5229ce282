import type { Role } from '../../staff.ts'
import { may } from '../../staff.ts'
import type { Visit } from '../../visit.ts'

/** The resident as whom somebody of the team acts, if they may; the database is asked again whether they do. */
export const acting = (visit: Visit, role: Role): string | undefined =>
  may(visit.staff, role) ? visit.resident?.id : undefined
