import type { Course } from '../author/course.ts'
import type { Letter } from '../author/letter.ts'

/** What an author asks about their own proposals; of others' nothing is told. */
export interface AuthorAsks {
  /** How it goes until now (milliseconds). */
  course: { ask: { proposal: number; resident: string; now: number }; told: Course | undefined }
  /** Their message to those who signed; undefined where there is nobody to write to any more. */
  letter: { ask: { proposal: number; resident: string }; told: Letter | undefined }
  /** Keeps what they wrote; undefined: forgets it. */
  pen: { ask: { proposal: number; resident: string; words: string | undefined }; told: undefined }
  /** Sends it to be read by a moderator. False: one was sent a short while ago, in another chat. */
  post: { ask: { proposal: number; resident: string }; told: boolean }
  /** A resident wants to hear nothing more of a proposal, or to hear of it again. */
  quiet: { ask: { proposal: number; resident: string; on: boolean }; told: undefined }
}
