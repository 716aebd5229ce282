import { type Asking, ask } from '../../ask.ts'
import type { Scene } from '../../state.ts'
import { nextQuestion } from '../../survey/flow.ts'
import type { Answers } from '../../survey/given.ts'
import { questionOf } from '../../survey/questions.ts'
import type { Saying } from '../../survey/said.ts'
import { sayingIn } from '../../survey/saying.ts'
import type { Survey } from '../../survey/survey.ts'
import type { Response } from '../../survey/taking.ts'
import { languageOf, type Visit } from '../../visit.ts'

export type QuestionScene = Extract<Scene, { type: 'question' }>

/** A response under way, as its scenes name it. */
export type Taking = Pick<QuestionScene, 'survey' | 'version' | 'response'>

/** A survey and somebody's answers to it. */
export interface Taken {
  survey: Survey
  response: Response
}

export const takingOf = ({ id, survey, version }: Response): Taking => ({ survey, version, response: id })

export const questionAt = ({ survey, version, response }: Taking, question: string): QuestionScene => ({
  type: 'question',
  survey,
  version,
  response,
  question,
  marks: [],
})

/** What comes next: the first question without an answer, or all of them to be read over. */
export function onward({ survey, response }: Taken): Scene {
  const next = nextQuestion(survey, response.answers)
  const taking = takingOf(response)
  return next ? questionAt(taking, next.id) : { type: 'recap', ...taking, page: 1 }
}

/** The response that a scene is about, with its survey; undefined when there is nothing more to answer in it. */
export function* taken({ response: id }: Taking, visit: Visit): Asking<Taken | undefined> {
  if (visit.response?.id !== id) visit.response = yield* ask('response', { response: id })
  const { response } = visit
  if (!response || response.finished) return undefined
  const { survey, version } = response
  return { survey: yield* ask('definition', { survey, version }), response }
}

export const sayingOf = (visit: Visit): Saying => sayingIn(languageOf(visit), visit.city.boroughs)

/** The topic that somebody said comes first, where the survey asks for one. */
export function topicOf(survey: Survey, answers: Answers): string | undefined {
  const { next } = survey
  const given = next && answers[next.question]
  const question = next && questionOf(survey, next.question)
  if (given?.type !== 'choice' || question?.type !== 'choice') return undefined
  return question.options.some(({ id, own }) => id === given.option && !own) ? given.option : undefined
}

/** Nothing of a response stays behind in the chat once it is sent. */
export function leave(visit: Visit): void {
  const { state } = visit
  state.trail = state.trail.filter(({ type }) => type !== 'question' && type !== 'recap' && type !== 'revise')
  if (state.wish && 'survey' in state.wish) delete state.wish
  visit.response = undefined
}
