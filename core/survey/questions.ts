import type { Question } from './question.ts'
import type { Survey } from './survey.ts'

/** Every question, in the order in which they are asked, with its section and its place there. */
export const questionsOf = (survey: Survey): { question: Question; section: number; place: number }[] =>
  survey.sections.flatMap(({ questions }, section) =>
    questions.map((question, place) => ({ question, section, place })),
  )

export const questionOf = (survey: Survey, id: string): Question | undefined =>
  questionsOf(survey).find(({ question }) => question.id === id)?.question
