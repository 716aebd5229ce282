import type { PointKind } from '../meeting/meeting.ts'

/** What one or several meetings say alike. */
export interface Alike {
  id: string
  /** As the first wrote it. */
  words: string
  meetings: number
}

/** What all meetings with enough people say of a question. */
export interface QuestionSum {
  question: string
  agreements: number
  disagreements: number
}

export interface Synthesis {
  /** Reports that count, and those of meetings with too few people. */
  meetings: number
  few: number
  questions: readonly QuestionSum[]
}

/** What anybody asks of what all meetings say. */
export interface SynthesisAsks {
  synthesis: { ask: Record<never, never>; told: Synthesis }
  /** What most meetings say, a page from 1, and one more where there is more; and the words that most used of it. */
  'synthesis-of': {
    ask: { question: string; kind: PointKind; page: number }
    told: { alike: readonly Alike[]; words: readonly { word: string; meetings: number }[] }
  }
  /** How each of those said it, in its own words. */
  'synthesis-alike': {
    ask: { alike: string; page: number }
    told:
      | (Alike & {
          question: string
          kind: PointKind
          originals: readonly { meeting: number; title: string; words: string }[]
        })
      | undefined
  }
}
