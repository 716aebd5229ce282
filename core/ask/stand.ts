import type { Listed } from '../city.ts'
import type { Language } from '../reply.ts'

type Words = Readonly<Record<Language, string>>

/** A survey that a stand may be locked to: it asks anyone, so nobody has to say who they are. */
export interface StandSurvey {
  id: string
  title: Words
}

/** A stand, as staff see it. Times are milliseconds since 1970. */
export interface StandState {
  id: string
  name: string
  survey: StandSurvey | null
  proposals: readonly Pick<Listed, 'id' | 'title'>[]
  /** Until when its link holds, while nobody opened it. */
  linkUntil: number | null
  /** Its device: when it was heard of last, and how many answers it said then that it still had to send. */
  device: { seen: number; queued: number } | null
  /** Answers that came from it and are not counted (closed meanwhile, not of the survey): staff have their words. */
  refused: number
}

/** What a stand is there for; what is not named stays as it was. */
export interface StandLock {
  survey?: string | null
  proposals?: readonly number[]
}

/** `denied`: whoever asks may not (any more). `gone`: there is no such stand. */
export type StandOutcome = 'done' | 'denied' | 'gone'

/** The stands, and what staff do with them. `by` is the resident who asks; the database is asked anew whether they may. */
export interface StandAsks {
  /** Those that are not removed, by their names; undefined: not for whoever asks. */
  stands: { ask: { by: string }; told: readonly StandState[] | undefined }
  'stand-surveys': { ask: { by: string }; told: readonly StandSurvey[] | undefined }
  /** `taken`: another stand is or was called so, and what it brought keeps its name. */
  'add-stand': { ask: { by: string; name: string }; told: { stand: string } | 'taken' | 'denied' }
  /** `unknown`: there is no such survey for stands, or no such proposal. */
  'lock-stand': { ask: { by: string; stand: string } & StandLock; told: StandOutcome | 'unknown' }
  /** A new link; the one before leads nowhere from now on. `pass` is its secret part. */
  'link-stand': { ask: { by: string; stand: string }; told: { pass: string } | Exclude<StandOutcome, 'done'> }
  'remove-stand': { ask: { by: string; stand: string }; told: StandOutcome }
}
