import type { AuthorAsks } from '../../core/ask/author.ts'
import type { Answers } from '../asker.ts'
import { readCourse } from './course.ts'

export const authorAnswers: Answers<AuthorAsks> = {
  course: ({ proposal, resident, now }, { client }) => readCourse(client, proposal, { at: now }, resident),
}
