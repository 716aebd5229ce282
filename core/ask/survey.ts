import type { Language } from '../reply.ts'
import type { Given } from '../survey/given.ts'
import type { Survey } from '../survey/survey.ts'
import type { Offered, Response } from '../survey/taking.ts'

/** What is asked of the store by those who take a survey. Each ask tells of nobody else's answers. */
export interface SurveyAsks {
  /** Those that are open or whose results are public, the newest first. */
  surveys: { ask: { resident: string | undefined }; told: readonly ListedSurvey[] }
  survey: { ask: { survey: string; resident: string | undefined }; told: Offered | undefined }
  /** What a survey asks, from memory; a version that is no longer the newest may be told by it. */
  definition: { ask: { survey: string; version: number }; told: Survey }
  /** One's own, by its number. */
  response: { ask: { response: string }; told: Response | undefined }
  /**
   * Begins to take part, or goes on where somebody was, on whichever channel. Undefined: it is not open, they answered,
   * or something stands between them and it. `shift`: of the representative whose code led them to it.
   */
  enter: {
    ask: { survey: string; resident: string | undefined; language: Language; shift?: string }
    told: Response | undefined
  }
  /** Keeps one answer. What is told holds it with all others; undefined: it is not open any more. */
  respond: { ask: { response: string; question: string; given: Given }; told: Response | undefined }
  /** Sends a response, of which every question has an answer. */
  finish: { ask: { response: string }; told: Finished }
  /** No reminder of a survey that they left half-way. */
  spare: { ask: { survey: string; resident: string | undefined }; told: undefined }
}

export interface ListedSurvey {
  id: string
  title: Readonly<Record<Language, string>>
  state: 'open' | 'closed'
  /** Of the person who asks. */
  mine: 'none' | 'begun' | 'finished'
}

export type Finished =
  | 'finished'
  /** On another channel, or by another tap. */
  | 'before'
  /** Enough people had answered so: theirs is kept apart. */
  | 'full'
  | 'unfinished'
  | 'closed'
