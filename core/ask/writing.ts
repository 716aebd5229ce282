import type { Listed } from '../city.ts'
import type { Draft, Part, Work } from '../draft.ts'

/** What is asked of the store about what somebody writes. Each ask names the author, and tells of nobody else's. */
export interface WritingAsks {
  /** Their drafts that are not published, the last touched first, then their proposals, the newest first. */
  works: {
    ask: { resident: string; page: number }
    told: { items: readonly Work[]; page: number; pages: number; total: number }
  }
  draft: { ask: { resident: string; draft: string }; told: Draft | undefined }
  /** Open proposals with a title alike, the likest first: a few. */
  alike: { ask: { title: string }; told: readonly Listed[] }
  /** Begins a draft. `known`: they have one with this title. `limit`: they have so many, and no more may be open. */
  begin: {
    ask: { resident: string; title: string }
    told: { draft: string; known: boolean } | { limit: number }
  }
  /**
   * Writes one part. `was` is the mark of what stood there when it was asked for, absent for nothing: a part that was
   * written in another chat meanwhile is not written over unseen.
   */
  save: {
    ask: { resident: string; draft: string; part: Part; value: string; was: number | undefined }
    told: 'saved' | 'changed' | 'closed'
  }
  /** Sends a whole draft to be read by a moderator. */
  submit: { ask: { resident: string; draft: string }; told: Submitted }
  /** Takes it back while nobody reads it. False: too late. */
  reclaim: { ask: { resident: string; draft: string }; told: boolean }
  /** Ends a draft that is not under way, and forgets its words. False: there is nothing to end. */
  drop: { ask: { resident: string; draft: string }; told: boolean }
  /** Closes a proposal of theirs, for its history and signers too. False: it is not theirs, or closed already. */
  retire: { ask: { resident: string; proposal: number; reason: string | undefined }; told: boolean }
}

export type Submitted =
  | { outcome: 'sent' }
  /** Sent before, dropped, or not whole. */
  | { outcome: 'closed' }
  /** They sent so many in a week; another may be sent in so many days. */
  | { outcome: 'often'; days: number }
  /** So many of theirs are open for signatures or wait to be. */
  | { outcome: 'full'; open: number }
