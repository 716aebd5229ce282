import type { Resident } from '../city.ts'
import type { E164 } from '../phone.ts'

/** A shift of a representative. Times are milliseconds since 1970. */
export interface ShiftState {
  id: string
  place: string
  from: number
  until: number
  /** How many people they may help to sign in it, and how many they did. */
  most: number
  assisted: number
  /** Signatures that people gave on their own phones after their code. */
  qr: number
  /** Numbers that a code was sent to, and those of them of which nobody read it out in time. */
  asked: number
  unconfirmed: number
}

/** Somebody who gathers signatures in the street, as staff see them. */
export interface RepresentativeState {
  id: string
  name: string
  /** Those that are not long over, are on or are to come, in their order. */
  shifts: readonly ShiftState[]
}

export interface ShiftPlan {
  place: string
  from: number
  until: number
  most: number
}

/** `denied`: whoever asks may not (any more). `gone`: there is no such representative or shift. */
export type RepresentativeOutcome = 'done' | 'denied' | 'gone'

/** What staff do with representatives. `by` is the resident who asks; the database is asked anew whether they may. */
export interface RepresentativeAsks {
  /** Those that are not removed, by their names; undefined: not for whoever asks. */
  representatives: { ask: { by: string; now: number }; told: readonly RepresentativeState[] | undefined }
  /** By the keyed hash of a phone. Again: changes the name. */
  'add-representative': {
    ask: { by: string; key: string; name: string }
    told: { representative: string } | 'denied'
  }
  /** `overlaps`: they have another shift at that time. */
  'add-shift': {
    ask: { by: string; representative: string; plan: ShiftPlan }
    told: RepresentativeOutcome | 'overlaps'
  }
  /** Ends a shift now, or drops one that has not begun. */
  'end-shift': { ask: { by: string; shift: string; now: number }; told: RepresentativeOutcome }
  'remove-representative': {
    ask: { by: string; representative: string; now: number }
    told: RepresentativeOutcome
  }
}

/** What a representative does. `resident` is theirs; whether they are on a shift is asked of the database each time. */
export interface DutyAsks {
  /** The shift that is on and the next one; undefined: they are no representative (any more). */
  duty: {
    ask: { resident: string; now: number }
    told: { name: string; shift: ShiftState | undefined; next: ShiftState | undefined } | undefined
  }
  /** The code of this minute. `off`: they are on no shift. */
  'duty-code': { ask: { resident: string; now: number }; told: { code: string; until: number } | 'off' }
  /**
   * Has a one-time code sent to somebody who is helped to sign. `off`: they are on no shift. `full`: enough were helped
   * in it, or too many codes asked for.
   */
  assist: {
    ask: { resident: string; phone: E164; proposal: number; now: number }
    told: { assist: string; key: string; sealed: string } | { limitedForMinutes: number } | 'off' | 'full'
  }
  /** The code was right: who the person is, and in which shift. Not again for the same. */
  'assist-confirm': {
    ask: {
      resident: string
      assist: string
      by: { key: string; callingCode?: number | undefined }
      now: number
    }
    told: { person: Resident; shift: string } | 'off' | 'full'
  }
  /** Where the person lives who was helped and has not said so before. `gone`: nobody was, just now. */
  'assist-reside': {
    ask: { resident: string; assist: string; person: string; borough: string | null; now: number }
    told: { person: Resident; shift: string } | 'gone'
  }
  /** Whose code somebody came with. `old`: it was one; `unknown`: it never was. */
  brought: { ask: { code: string; now: number }; told: { shift: string } | 'old' | 'unknown' }
}
