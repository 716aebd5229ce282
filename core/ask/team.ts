import type { Act } from '../act.ts'
import type { E164 } from '../phone.ts'
import type { Member, Role } from '../staff.ts'

/** Somebody of the team, as the others see them. `id` is the resident's. */
export interface Colleague extends Member {
  id: string
}

/**
 * What became of a change to the team. `denied`: whoever asks is no administrator (any more). `gone`: whom it concerns
 * is not of the team. `last`: nobody would be left to administrate.
 */
export type TeamOutcome = 'done' | 'denied' | 'gone' | 'last'

/** Who is staff, and what staff did. `by` is the resident who asks; whether they may is asked of the database anew. */
export interface TeamAsks {
  /** In the order in which they came; undefined: not for whoever asks. */
  team: { ask: { by: string }; told: readonly Colleague[] | undefined }
  /** A code that lets them in to the team's page, once. */
  entrance: { ask: { by: string }; told: { code: string } | 'denied' }
  /** The keyed hash of a phone, by which somebody is found who may never have written. */
  recognise: { ask: { phone: E164 }; told: string }
  enlist: { ask: { by: string; key: string; name: string }; told: { member: string } | 'denied' }
  grant: { ask: { by: string; member: string; role: Role; on: boolean }; told: TeamOutcome }
  dismiss: { ask: { by: string; member: string }; told: TeamOutcome }
  /** What staff did, newest first: a page from 1, and one more where there is more. Undefined: not for whoever asks. */
  acts: { ask: { by: string; page: number }; told: readonly Act[] | undefined }
}
