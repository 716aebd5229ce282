import { ask } from '../../../ask.ts'
import type { Scene } from '../../../state.ts'
import { questionsOf } from '../../../survey/questions.ts'
import { resultsOf } from '../../../survey/results/result.ts'
import { label, languageOf, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { sheetChoices, sheetView, turned } from '../../results/sheet.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { hasWords } from './written.ts'

/** What was answered to one question until now, exactly, to staff alone. */
export const countedScene: SceneRules<Extract<Scene, { type: 'counted' }>> = {
  *show({ survey: id, page, words = false }, visit) {
    const staff = acting(visit, 'analyst')
    if (staff === undefined) return denied(visit)
    const told = yield* ask('counted', { staff, survey: id, place: page })
    if (!told) return { to: { type: 'runs', page: 1 }, said: tell(visit, 'turnout.gone') }
    const { survey, counts } = told
    const questions = questionsOf(survey)
    const total = questions.length
    const question = questions[Math.min(page, total) - 1]?.question
    if (page > total || !question) return { to: { type: 'counted', survey: id, page: total } }
    const title = survey.title[languageOf(visit)]
    return sheetView(
      tell(visit, 'counted.title', { title, place: page, total }),
      { question, shown: resultsOf(survey, counts, 1)[question.id] ?? [], words, notes: [] },
      [
        ...(hasWords(question) ? [{ id: 'read', label: label(visit, 'counted.read') }] : []),
        ...sheetChoices(page, total, words, visit),
        backChoice(visit),
        menuChoice(visit),
      ],
      visit,
    )
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    const { survey, page } = scene
    if (answer.id === 'read') return { to: { type: 'written', survey, place: page, page: 1 } }
    const to = turned(scene, answer.id)
    return to ? { to } : (navigate(answer.id) ?? missed)
  },

  before: ({ survey }) => ({ type: 'turnout', survey }),
}
