import { type Asking, ask } from '../../ask.ts'
import { folded } from '../../match/folded.ts'
import { wrongWith } from '../../survey/check.ts'
import { asked, previousQuestion } from '../../survey/flow.ts'
import type { Given } from '../../survey/given.ts'
import type { Question } from '../../survey/question.ts'
import { questionOf } from '../../survey/questions.ts'
import { label, tell, type Visit } from '../../visit.ts'
import type { Answer, Move, SceneRules } from '../scene.ts'
import { mark } from './marking.ts'
import { questionView, readsOf } from './question-view.ts'
import { readSimple } from './reading.ts'
import { onward, type QuestionScene, questionAt, type Taken, taken } from './taking.ts'
import { wrongText } from './wrong.ts'

/** Keeps an answer at once, so that it can be gone on with on another day and in another chat. */
function* keep(scene: QuestionScene, question: Question, given: Given, visit: Visit): Asking<Move> {
  const wrong = wrongWith(
    question,
    given,
    visit.city.boroughs.map(({ id }) => id),
  )
  if (wrong) return { to: 'here', said: wrongText(wrong, visit) }
  const response = yield* ask('respond', { response: scene.response, question: question.id, given })
  visit.response = response
  if (!response) return { to: { type: 'survey', survey: scene.survey } }
  const { survey, version } = response
  const next = onward({ survey: yield* ask('definition', { survey, version }), response })
  return scene.editing && next.type === 'question'
    ? { to: next, said: tell(visit, 'question.left') }
    : { to: next }
}

/** The same question, as it is shown: with what can be gone back to, and what its answer is made of. */
function shown(scene: QuestionScene, question: Question, { survey, response }: Taken): QuestionScene {
  const { after: _after, reads: _reads, ...rest } = scene
  const after = previousQuestion(survey, response.answers, question.id)?.id
  const reads = readsOf(question, scene)
  return {
    ...rest,
    version: response.version,
    ...(after !== undefined && { after }),
    ...(reads !== undefined && { reads }),
  }
}

/** The photo that they answered with before, where a photo is asked for. */
function* photoBefore(scene: QuestionScene, question: Question, visit: Visit): Asking<string | undefined> {
  if (question.type !== 'photo') return undefined
  const before = (yield* taken(scene, visit))?.response.answers[question.id]
  return before?.type === 'photo' ? before.photo : undefined
}

/** Leaves it open; a photo that they sent before goes with the answer that it was. */
function* leave(scene: QuestionScene, question: Question, given: Given, visit: Visit): Asking<Move> {
  const photo = yield* photoBefore(scene, question, visit)
  const move = yield* keep(scene, question, given, visit)
  if (photo !== undefined && visit.response) yield* ask('forget', { photo })
  return move
}

function* take(scene: QuestionScene, question: Question, answer: Answer, visit: Visit): Asking<Move> {
  if (answer.type === 'photo' && question.type === 'photo') {
    const instead = yield* photoBefore(scene, question, visit)
    const photo = yield* ask('photo', { file: answer.file, instead })
    return yield* keep(scene, question, { type: 'photo', photo }, visit)
  }
  if (!('options' in question)) {
    const reading = readSimple(question, answer, visit)
    return 'said' in reading
      ? { to: 'here', said: reading.said }
      : yield* keep(scene, question, reading.given, visit)
  }
  const found = yield* taken(scene, visit)
  if (!found) return { to: { type: 'survey', survey: scene.survey } }
  const reading = mark(question, scene, answer, found.response.seed, visit)
  if ('said' in reading) return { to: 'here', said: reading.said }
  return 'scene' in reading ? { to: reading.scene } : yield* keep(scene, question, reading.given, visit)
}

/** The words of a way that may not be offered just now: whoever says "skip" never means it as an answer. */
function spokenWay(answer: Answer, visit: Visit): string | undefined {
  if (answer.type !== 'typed') return undefined
  const said = folded(answer.text)
  return (['skip', 'previous'] as const).find((way) => folded(label(visit, `question.${way}`)) === said)
}

export const questionScene: SceneRules<QuestionScene> = {
  *show(scene, visit) {
    const found = yield* taken(scene, visit)
    if (!found) return { to: { type: 'survey', survey: scene.survey } }
    const { survey, response } = found
    const question = asked(survey, response.answers).find(({ id }) => id === scene.question)
    // It is not asked any more: what it depends on was changed in another chat.
    if (!question) return { to: onward(found) }
    const now = shown(scene, question, found)
    visit.state.scene = now
    visit.state.wish = { survey: scene.survey }
    return questionView(found, question, now, visit)
  },

  *answer(scene, answer, visit) {
    const { survey: id, version } = scene
    const question = questionOf(yield* ask('definition', { survey: id, version }), scene.question)
    if (!question) return { to: { type: 'survey', survey: id } }
    switch (answer.type === 'chosen' ? answer.id : spokenWay(answer, visit)) {
      case 'skip':
        return yield* leave(scene, question, { type: 'skipped' }, visit)
      case 'decline':
        return yield* leave(scene, question, { type: 'declined' }, visit)
      case 'keep':
        return { to: { type: 'recap', survey: id, version, response: scene.response, page: 1 } }
      case 'previous':
        return { to: 'back' }
      case 'menu':
        return { to: 'menu' }
    }
    return yield* take(scene, question, answer, visit)
  },

  asksText: ({ reads }) => reads !== undefined,
  asksNumber: ({ reads }) => reads === 'number',

  before(scene) {
    const { survey, version, response, own, editing, after } = scene
    // From one's own words back to the options.
    if (own !== undefined) return { ...questionAt(scene, scene.question), marks: scene.marks }
    if (editing) return { type: 'recap', survey, version, response, page: 1 }
    return after === undefined ? { type: 'survey', survey } : questionAt(scene, after)
  },
}
