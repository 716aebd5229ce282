import type { Dimension, Strata, Targets } from '../panel/strata.ts'
import type { Row } from '../panel/summary.ts'
import type { Language } from '../reply.ts'

/** What a resident is in a panel. */
export interface Membership extends Strata {
  /** Their public number. */
  number: number
  /** How often they were drawn in the last year. */
  year: number
  /** The newest first, a few. */
  invitations: readonly Invited[]
}

/** A survey for which a member was drawn. */
export interface Invited {
  survey: string
  title: Readonly<Record<Language, string>>
  open: boolean
  mine: 'none' | 'begun' | 'finished'
}

/** A draw that is to be, with all that is known of it before. */
export interface Plan {
  /** The number that it will have. */
  wave: number
  survey: string
  title: Readonly<Record<Language, string>>
  /** Published with the draw before: SHA-256 of the seed, in hexadecimal. */
  commitment: string
  /** Members, and of them those who may be drawn for this survey now. */
  members: number
  available: number
  expected: readonly Row<'members' | 'invited'>[]
  targets: Targets
}

/** A draw that was done. */
export interface Wave {
  id: string
  number: number
  survey: string
  title: Readonly<Record<Language, string>>
  /** Milliseconds since 1970. */
  drawn: number
  invited: number
  begun: number
  finished: number
}

/** …with how its strata answer, and what it costs to weigh those who did. */
export interface Rates extends Wave {
  commitment: string
  rows: readonly Row<'invited' | 'begun' | 'finished'>[]
  /** Undefined: too few answered. */
  weighting: Weighed | undefined
}

/** What those who finished are worth, counted and weighed. Shares from 0 to 1. */
export interface Weighed {
  people: number
  /** Kish's design effect, and how many people without weights would know as much. */
  effect: number
  effective: number
  /** The widest margin of error of a share. */
  margins: { unweighted: number; weighted: number } | undefined
  converged: boolean
  off: number
  trimmed: number
  /** Categories of the census of which nobody answered. */
  missing: readonly { dimension: Dimension; category: string }[]
}

/** What residents ask of a panel. Who asks learns of nobody else. */
export interface PanelAsks {
  /** Undefined: they are not in it. */
  panel: { ask: { panel: string; resident: string }; told: Membership | undefined }
  /** Takes part from now on, with a number of their own; who does already keeps theirs. */
  enrol: { ask: { panel: string; resident: string }; told: undefined }
  /** Says of oneself what one is in a dimension, or takes it back. */
  describe: {
    ask: { panel: string; resident: string; dimension: Dimension; category: string | null }
    told: undefined
  }
  /** Leaves: what they said is gone, and their number leads nowhere. */
  depart: { ask: { panel: string; resident: string }; told: undefined }
  /** Not now: no reminder of this invitation. False: it is none of theirs. */
  postpone: { ask: { wave: string; resident: string }; told: boolean }
}

/** What analysts ask. `by` is the resident who asks; whether they may is asked of the database anew. */
export interface DrawAsks {
  /** The draws, newest first, and the surveys of the panel that take answers or will. Undefined: not for whoever asks. */
  waves: {
    ask: { by: string; panel: string }
    told:
      | {
          members: number
          waves: readonly Wave[]
          surveys: readonly { id: string; title: Readonly<Record<Language, string>> }[]
        }
      | undefined
  }
  plan: {
    ask: { by: string; panel: string; survey: string; size: number }
    told: Plan | undefined
  }
  /** @param wave The number that it was to have: `changed` where somebody drew meanwhile. */
  draw: {
    ask: { by: string; panel: string; survey: string; size: number; wave: number }
    told: { wave: string; invited: number } | 'changed' | 'nobody' | 'denied'
  }
  wave: { ask: { by: string; wave: string }; told: Rates | undefined }
}
