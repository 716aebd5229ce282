import type { Course } from '../author/course.ts'

/** What an author asks about their own proposals; of others' nothing is told. */
export interface AuthorAsks {
  /** How it goes until now (milliseconds). */
  course: { ask: { proposal: number; resident: string; now: number }; told: Course | undefined }
}
