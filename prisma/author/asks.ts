import type { AuthorAsks } from '../../core/ask/author.ts'
import type { Answers } from '../asker.ts'
import { readCourse } from './course.ts'
import { letter, pen, post, quiet } from './letter.ts'

export const authorAnswers: Answers<AuthorAsks> = {
  course: ({ proposal, resident, now }, { client }) => readCourse(client, proposal, { at: now }, resident),
  letter,
  pen,
  post,
  quiet,
}
