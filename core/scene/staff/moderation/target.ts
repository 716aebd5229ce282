import type { Proposal } from '../../../city.ts'
import type { Text } from '../../../text.ts'
import { tell, type Visit } from '../../../visit.ts'

/** The proposal that another is to be merged into, to be compared. */
export const targetWords = ({ id, title, problem, change, count }: Proposal, visit: Visit): Text =>
  tell(visit, 'moderation.target', { id, title, problem, change, count })
