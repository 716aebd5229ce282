import type { CommentKind, OwnComment, Point } from '../essay/comment.ts'
import type { Section, Summary } from '../essay/essay.ts'
import type { Text } from '../text.ts'

export interface ListedEssay {
  essay: string
  title: string
  about: Summary
  /** Sections. */
  of: number
}

/** A section of the newest version, as it is read. */
export interface Reading {
  essay: string
  title: string
  version: number
  section: Section
  /** Its place among all, from 1. */
  page: number
  of: number
  /** Its text in the version before, where it is otherwise now; null: the section is new. Undefined: nothing changed. */
  before: Text | null | undefined
  /** People who support it, and who have doubts. */
  support: number
  doubt: number
  /** What people say of it, those who say it alike counted as one. */
  points: number
}

/** What is said alike, with all that a reader sees of it. */
export interface PointSeen extends Point {
  essay: string
  title: string
  section: string
  sectionTitle: string
  /** Others who say it, in their own words. */
  alike: readonly string[]
  /** Whoever asks supports it. */
  supported: boolean
  /** The comment of whoever asks, if it is among these. */
  mine: string | undefined
  /** Of one that was taken: the section before and after. */
  difference: { before: Text; after: Text } | undefined
}

export type CommentSent =
  /** A tap, which counts at once. */
  | 'noted'
  /** Its words, to a moderator. */
  | 'sent'
  /** They said that of the section before, in words that stand or wait. */
  | 'known'
  /** So many comments in a day, and no more. */
  | 'often'
  /** There is no such section any more. */
  | 'gone'

/** What is asked of the store by those who read essays and say something of them. */
export interface EssayAsks {
  /** Whether there is any. */
  'has-essays': { ask: Record<never, never>; told: boolean }
  /** The newest first. */
  essays: { ask: Record<never, never>; told: readonly ListedEssay[] }
  /** A section by its place (the last one where there are fewer), or by its name. */
  essay: { ask: { essay: string; at: { page: number } | { section: string } }; told: Reading | undefined }
  /** What they said of a section, in one way. */
  comment: {
    ask: { essay: string; section: string; kind: CommentKind; resident: string }
    told: OwnComment | undefined
  }
  'comment-send': {
    ask: { essay: string; section: string; kind: CommentKind; resident: string; words: string | undefined }
    told: CommentSent
  }
  /** Takes back what they said. False: there is nothing. */
  'comment-drop': { ask: { comment: string; resident: string }; told: boolean }
  /** What is said of a section, what most people say first: a page from 1, and one more where there is more. */
  points: { ask: { essay: string; section: string; page: number }; told: readonly Point[] }
  point: { ask: { point: string; resident: string | undefined }; told: PointSeen | undefined }
  /** False: it is gone, or their own. */
  'point-support': { ask: { point: string; resident: string; on: boolean }; told: boolean }
}

/** A point as the drafting group lists it. */
export interface OpenPoint extends Point {
  title: string
  sectionTitle: string
}

/** What the drafting group does with what is said. `by` is the resident who asks. Undefined: they may not. */
export interface DraftingAsks {
  /** What no version took, essay by essay and section by section; what waits for an answer first. */
  drafting: { ask: { by: string; page: number }; told: readonly OpenPoint[] | undefined }
  drafted: { ask: { by: string; point: string }; told: PointSeen | 'gone' | undefined }
  /** Answers, and tells who said it or supports it: how many are told. */
  'point-answer': { ask: { by: string; point: string; words: string }; told: number | 'gone' | undefined }
  /** Marks it to be taken into the next version, or not. */
  'point-take': { ask: { by: string; point: string; on: boolean }; told: boolean | undefined }
}
