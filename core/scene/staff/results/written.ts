import { ask } from '../../../ask.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import type { Question } from '../../../survey/question.ts'
import { questionsOf } from '../../../survey/questions.ts'
import { questionWords } from '../../../survey/results/label.ts'
import { isText } from '../../../survey/results/telling.ts'
import { join } from '../../../text.ts'
import { label, languageOf, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** Whether anybody may answer it in their own words. */
export const hasWords = (question: Question): boolean =>
  isText(question) || ('options' in question && question.options.some(({ own }) => own))

/** What people wrote, a page at a time, in an order that says nothing of who or when. */
export const writtenScene: SceneRules<Extract<Scene, { type: 'written' }>> = {
  *show({ survey: id, place, page }, visit) {
    const staff = acting(visit, 'analyst')
    if (staff === undefined) return denied(visit)
    const told = yield* ask('written', { staff, survey: id, place, page })
    const question = told && questionsOf(told.survey)[place - 1]?.question
    if (!question) return { to: { type: 'runs', page: 1 }, said: tell(visit, 'turnout.gone') }
    const { texts, more } = told
    const choices: Choice[] = [
      ...(page > 1 ? [{ id: 'previous', label: label(visit, 'written.previous'), row: 98 }] : []),
      ...(more ? [{ id: 'next', label: label(visit, 'written.next'), row: 98 }] : []),
      backChoice(visit),
      menuChoice(visit),
    ]
    const heading = tell(visit, 'written.title', {
      question: questionWords(question, languageOf(visit)),
      page,
    })
    const said = texts.length > 0 ? texts.map((text) => [`“${text}”`]) : [tell(visit, 'written.none')]
    return { text: join([heading, ...said], '\n\n'), choices }
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'next') return { to: { ...scene, page: scene.page + 1 } }
    if (answer.id === 'previous') return { to: { ...scene, page: Math.max(1, scene.page - 1) } }
    return navigate(answer.id) ?? missed
  },

  before: ({ survey, place }) => ({ type: 'counted', survey, page: place }),
}
