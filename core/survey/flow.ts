import type { Answers, Given } from './given.ts'
import type { Question, When } from './question.ts'
import { questionsOf } from './questions.ts'
import type { Survey } from './survey.ts'

/** Whether an answer is what a condition wants. One that was not given, skipped or declined is nothing of that. */
function isWanted(wanted: When[string], given: Given | undefined): boolean {
  const isOneOf = (options: readonly string[]) =>
    [wanted].flat().some((one) => options.includes(one as string))
  switch (given?.type) {
    case 'choice':
      return isOneOf([given.option])
    case 'choices':
      return isOneOf(given.options)
    case 'yes-no':
      return given.yes === wanted
    case 'number': {
      if (typeof wanted !== 'object' || Array.isArray(wanted)) return false
      const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = wanted
      return given.number >= least && given.number <= most
    }
    default:
      return false
  }
}

/** Whether all conditions hold for these answers. */
export const holds = (when: When | undefined, answers: Answers): boolean =>
  Object.entries(when ?? {}).every(([id, wanted]) => isWanted(wanted, answers[id]))

/**
 * The questions that somebody with these answers is asked, in order; an answer counts while its own question is asked.
 * With `open`, also those that depend on answers which may still be given.
 */
function reached(survey: Survey, answers: Answers, open: boolean): Question[] {
  const counts = new Map<string, Given>()
  const waiting = new Set<string>()
  const passes = (when: When | undefined): boolean =>
    Object.entries(when ?? {}).every(
      ([id, wanted]) => isWanted(wanted, counts.get(id)) || (open && waiting.has(id)),
    )
  return questionsOf(survey).flatMap(({ question, section }) => {
    if (!passes(survey.sections[section]?.when) || !passes(question.when)) return []
    const given = answers[question.id]
    if (given) counts.set(question.id, given)
    else waiting.add(question.id)
    return [question]
  })
}

export const asked = (survey: Survey, answers: Answers): Question[] => reached(survey, answers, false)

/** The first that has no answer yet; undefined when all have. */
export const nextQuestion = (survey: Survey, answers: Answers): Question | undefined =>
  asked(survey, answers).find(({ id }) => answers[id] === undefined)

/** The question before one, as this person was asked; undefined for the first. */
export function previousQuestion(survey: Survey, answers: Answers, id: string): Question | undefined {
  const questions = asked(survey, answers)
  return questions[questions.findIndex((question) => question.id === id) - 1]
}

/** '4 of 15': from 1, among all that may still be asked. The total never grows while one goes on. */
export function progress(survey: Survey, answers: Answers, id: string): { place: number; total: number } {
  const questions = reached(survey, answers, true)
  return { place: questions.findIndex((question) => question.id === id) + 1, total: questions.length }
}

/** How many questions are before somebody and how many there are, those that may follow from their answers included. */
export function ahead(survey: Survey, answers: Answers): { left: number; total: number } {
  const next = nextQuestion(survey, answers)
  if (!next) return { left: 0, total: Object.keys(answers).length }
  const { place, total } = progress(survey, answers, next.id)
  return { left: total - place + 1, total }
}

/** The answers of a person who is done: those to questions that they were asked. */
export const kept = (survey: Survey, answers: Answers): Answers =>
  Object.fromEntries(
    asked(survey, answers).flatMap(({ id }) => {
      const given = answers[id]
      return given ? [[id, given] as const] : []
    }),
  )

/** The quotas that these answers fall into, by their place in the file. */
export const quotasOf = ({ quotas = [] }: Survey, answers: Answers): number[] =>
  quotas.flatMap(({ when }, place) => (holds(when, answers) ? [place] : []))
