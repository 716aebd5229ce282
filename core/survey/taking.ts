import type { Resident } from '../city.ts'
import type { Answers } from './given.ts'
import type { Survey } from './survey.ts'

/** One person's response while it lasts. */
export interface Response {
  id: string
  survey: string
  /** Of the survey's words. */
  version: number
  seed: number
  answers: Answers
  finished: boolean
}

/** A survey as it stands for somebody. */
export interface Offered {
  survey: Survey
  version: number
  /** Milliseconds since 1970. */
  closes: number | undefined
  /** `ready`: not open yet. */
  state: 'ready' | 'open' | 'closed'
  /** Everybody may see its results. */
  results: boolean
  /** Theirs, begun or finished. */
  response: Response | undefined
  /** They answered, and nothing says what. */
  answered: boolean
  /** They were drawn for it, where it asks a panel. */
  invited: boolean
}

/** What stands between somebody and a survey. */
export type Barrier =
  /** It counts one response for each phone, and theirs is not proved. */
  | 'phone'
  /** It asks some boroughs, and they did not say where they live. */
  | 'borough'
  | 'other-borough'
  | 'panel'

/** Whether those who were drawn from a panel answer it, and nobody else. */
export const asksPanel = ({ who }: Survey): boolean => typeof who !== 'string' && 'panel' in who

export function barrier(
  { survey, invited }: Pick<Offered, 'survey' | 'invited'>,
  resident: Resident | undefined,
): Barrier | undefined {
  const { who, answers } = survey
  if (answers === 'anonymous') return undefined
  if (!resident) return 'phone'
  if (typeof who === 'string') return undefined
  if ('panel' in who) return invited ? undefined : 'panel'
  if (resident.borough === undefined) return 'borough'
  return who.boroughs.includes(resident.borough ?? '') ? undefined : 'other-borough'
}
