import type { Language } from '../reply.ts'
import type { SurveyAct } from '../survey/act.ts'

/** What staff ask of surveys. `by` is the resident who asks; whether they may is asked of the database anew. */
export interface RunAsks {
  /** Open ones first, then the newest: a page from 1, and one more where there is more. Undefined: not for them. */
  runs: { ask: { by: string; page: number }; told: readonly Run[] | undefined }
  /** 'gone': there is none. */
  run: { ask: { by: string; survey: string }; told: Run | 'gone' | undefined }
  /** Opens or closes it, or its results. 'same': it was so before. */
  steer: { ask: { by: string; survey: string; act: SurveyAct }; told: 'done' | 'same' | 'gone' | undefined }
}

/** A survey as it runs. Moments are milliseconds since 1970. */
export interface Run {
  id: string
  title: Readonly<Record<Language, string>>
  state: 'ready' | 'open' | 'closed'
  /** When it opened, or opens by itself. */
  opens: number | undefined
  /** When it closed, or closes by itself. */
  closes: number | undefined
  /** Everybody may see its results. */
  results: boolean
  anonymous: boolean
  /** Counted in the results: those that were finished in a chat. The others below are apart from these. */
  finished: number
  stands: number
  partial: number
  /** So many tried it out, and so many are to. Both are 0 where there is no pilot. */
  pilot: { done: number; left: number }
  over: number
}
