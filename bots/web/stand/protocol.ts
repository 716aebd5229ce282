import type { Language } from '../../../core/reply.ts'
import type { Answers } from '../../../core/survey/given.ts'
import type { Survey } from '../../../core/survey/survey.ts'

type Words = Readonly<Record<Language, string>>

/** What travels between a stand's device and its server. Times are milliseconds since 1970. */
export interface Plan {
  stand: string
  /** `left`: it is a stand no longer, and only delivers what it has. */
  state: 'stand' | 'left'
  city: { name: Words; boroughs: readonly { id: string; name: string }[] }
  survey: PlannedSurvey | null
  proposals: readonly { id: number; title: string }[]
}

export interface PlannedSurvey {
  id: string
  version: number
  definition: Survey
  /** From when, and until when it takes answers; null: not said yet. */
  opens: number | null
  closes: number | null
  /** The city's public key, to which answers are sealed; a plan that a device kept from before has none. */
  sealedTo?: string
}

/** How the device is; it is told the plan when that is another than the one it has. */
export interface Report {
  /** Answers that it has still to send. */
  queued: number
  /** The mark of the plan that it has. */
  has: string | null
}

export interface Planned {
  mark: string
  plan: Plan
}

/** One person's answers, as they are kept on the device until they are delivered. */
export interface GivenResponse {
  /** Random, and made on the device: under it the answers count once, however often they arrive. */
  id: string
  survey: string
  /** Of the survey that was asked. */
  version: number
  seed: number
  language: Language
  answers: Answers
  /** False: the person walked away. */
  finished: boolean
  /** By the device's clock, which may be wrong. */
  endedAt: number
  /** JPEG in base64, by the ids that answers name. */
  photos: Readonly<Record<string, string>>
}

export interface Delivery {
  /** Now, by the device's clock: what it says of the past is counted from there. */
  sentAt: number
  queued: number
  /** Each a `GivenResponse` as JSON, sealed: what comes again is the same to the letter. */
  responses: readonly string[]
}

/**
 * What became of each, in their order. `known`: it came before. `refused`: it is not counted, and kept for staff. All
 * of these are settled; what has no outcome is to be sent again.
 */
export type Outcome = 'taken' | 'known' | 'refused'

export interface Delivered {
  outcomes: readonly Outcome[]
}
