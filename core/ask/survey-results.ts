import type { Shown } from '../survey/results/result.ts'
import type { Count } from '../survey/results/tally.ts'
import type { Survey } from '../survey/survey.ts'

/** What is asked of the store by those who read the results of a survey. `staff` is a resident's id. */
export interface SurveyResultsAsks {
  /** Those of one question, by its place from 1, as they were counted when they became public. */
  results: { ask: { survey: string; place: number }; told: PublicResult | undefined }
  /** To staff: those of one question at this moment, and nothing kept back. */
  counted: {
    ask: { staff: string; survey: string; place: number }
    told: { survey: Survey; counts: readonly Count[] } | undefined
  }
  /** To staff: how many took part and how far they came. */
  turnout: { ask: { staff: string; survey: string }; told: Turnout | undefined }
  /** To staff: what people wrote to one question, in an order that says nothing of when. */
  written: {
    ask: { staff: string; survey: string; place: number; page: number }
    told: { survey: Survey; texts: readonly string[]; more: boolean } | undefined
  }
}

export interface PublicResult {
  survey: Survey
  /** When they were counted, in milliseconds since 1970. Undefined: they are being counted. */
  at: number | undefined
  /** The city still takes answers. */
  open: boolean
  shown: readonly Shown[]
}

export interface Turnout {
  survey: Survey
  /** Everybody may see the results. */
  shown: boolean
  /** Who finished, verified or from chats, and at stands. */
  finished: { chats: number; stands: number }
  /** Kept apart: who tried it out, and who came when enough had answered so. */
  pilot: number
  over: number
  /** Left half-way; and after which question, null before the first, the most first. */
  partial: number
  stops: readonly { after: string | null; count: number }[]
  /** Of half of those who finished it took less. Undefined: only their days are known. */
  minutes: number | undefined
}
