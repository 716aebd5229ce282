import type { Day } from '../calendar.ts'
import type { Clarity, Dated, Reached, Status } from '../history.ts'
import type { Duty } from '../tiers.ts'

/** What the history, what is owed at tiers and what staff say of it ask of the store. `staff` is a resident's id. */
export interface PromiseAsks {
  /** A page of it, the oldest first; without a page the last one. */
  history: { ask: { proposal: number; page: number | undefined }; told: History | undefined }
  /** Whether an entry is clear to somebody. Undefined: there is none that they were told of. */
  clarify: { ask: { entry: string; resident: string; clear: boolean }; told: 'noted' | undefined }
  /** What somebody to whom an entry is not clear finds missing. */
  missing: { ask: { entry: string; resident: string; words: string }; told: undefined }
  /** Those with these ids, in their order, kept ones too; or those that stand first now of what is owed and not seen. */
  owed: {
    ask: { staff: string; which: { ids: readonly string[] } | { unseen: readonly string[] } }
    told: readonly Owed[]
  }
  /** How a proposal that reached a tier stands, to staff. */
  standing: { ask: { staff: string; proposal: number }; told: Standing | undefined }
  /**
   * Publishes what staff say, and owes the news to whom it concerns. A review or an outcome keeps the promise given,
   * a meeting dates it; 'kept' when somebody had kept it. Undefined: they may not, or no tier was reached.
   */
  publish: {
    ask: { staff: string; proposal: number; promise: string | undefined; status: Status }
    told: 'published' | 'kept' | undefined
  }
  /** What people answered to a status, newest first. */
  answers: { ask: { staff: string; entry: string; page: number }; told: Answers | undefined }
}

export interface History {
  title: string
  count: number
  /** The highest tier so far. */
  reached: Reached | undefined
  entries: readonly (Dated & Clarity)[]
  /** From 1. */
  page: number
  /** At least 1. */
  pages: number
}

/** What the city owes for a tier. Moments are milliseconds since 1970. */
export interface Owed {
  id: string
  proposal: number
  title: string
  at: number
  duty: Duty
  due: Day
  meeting: { moment: number; place: string } | undefined
  keptAt: number | undefined
}

export interface Standing {
  title: string
  /** What staff published, oldest first. */
  statuses: readonly (Dated & Clarity & { entry: Status })[]
  /** What is owed still, the nearest first. */
  owed: readonly Owed[]
}

export interface Answers extends Clarity {
  title: string
  status: Dated
  proposal: number
  /** What those to whom it is not clear find missing. */
  missing: readonly string[]
  page: number
  more: boolean
}
