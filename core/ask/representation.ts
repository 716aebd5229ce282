import type { Representation } from '../representation/counted.ts'
import type { Census } from '../representation/ratio.ts'

/** Whom the signatures of a proposal represent, as it was last counted. */
export interface KeptRepresentation extends Representation {
  title: string
  /** Milliseconds since 1970. */
  at: number
  census: Census
}

export interface RepresentationAsks {
  /** Undefined where nobody counted them yet, and of a proposal that is hidden. */
  represents: { ask: { proposal: number }; told: KeptRepresentation | undefined }
}
