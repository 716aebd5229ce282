import type { Bursts, Counted, Filter, Source } from '../integrity.ts'

/** A proposal whose signatures somebody looks at. */
export interface Suspect extends Counted, Bursts {
  id: number
  title: string
  /** Signatures that stand and were said not to count. */
  invalid: number
}

/** So many of a proposal's signatures are of this channel, stand, country or borough. Null: it is not known, or none. */
export interface Share {
  value: string | null
  count: number
}

/** What invalidating some signatures would do. */
export interface Preview extends Counted {
  title: string
  /** Of the city, by borough, the most first. */
  boroughs: readonly Share[]
  /** What the filter also holds for, and which came after the moment that is looked at. */
  later: number
  /** What the proposal shows now, and what it would show. */
  shown: Counted
  left: Counted
  /** The highest tier that was reached and that what is left is under. */
  tier: number | undefined
}

/** Signatures that were said not to count. */
export interface Invalidation extends Counted {
  id: string
  proposal: number
  title: string
  filter: Filter
  reason: string
  /** Who did it, as staff called them then. */
  by: string
  /** Milliseconds since 1970. */
  at: number
  undone: { by: string; at: number; reason: string } | undefined
  /** Signers who said that it is a mistake. */
  objections: number
}

/** Why somebody may not: they have not the role (any more), there is no such thing, or they wrote the proposal. */
export type Barred = 'denied' | 'gone' | 'own'

/** What analysts ask. `by` is the resident who asks; whether they may is asked of the database anew. */
export interface IntegrityAsks {
  suspect: { ask: { by: string; proposal: number; now: number }; told: Suspect | Barred }
  /** The most first, at most `policy.shares`. */
  shares: {
    ask: { by: string; proposal: number; of: Source | 'borough' | 'origin' }
    told: readonly Share[] | Barred
  }
  /** Of what was signed until `asOf`, in milliseconds since 1970. */
  preview: { ask: { by: string; proposal: number; filter: Filter; asOf: number }; told: Preview | Barred }
  /**
   * Does it if it is of as many signatures as were seen: then what is left of the city is told. Otherwise nothing is
   * done, and it is `changed`.
   */
  invalidate: {
    ask: { by: string; proposal: number; filter: Filter; asOf: number; reason: string; seen: Counted }
    told: { id: string; left: Counted } | 'changed' | Barred
  }
  /** All of them, the newest first: a page, and one more where there is more. */
  invalidations: { ask: { by: string; page: number }; told: readonly Invalidation[] | 'denied' }
  invalidation: { ask: { by: string; id: string }; told: Invalidation | Barred }
  /** Lets them count again. `gone`: that was done before. */
  restore: {
    ask: { by: string; id: string; reason: string }
    told: { restored: Counted; left: Counted } | Barred
  }
  /** Of anybody: their signature was invalidated by mistake. */
  object: { ask: { resident: string; proposal: number }; told: undefined }
}
