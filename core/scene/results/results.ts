import { ask } from '../../ask.ts'
import { dateWords } from '../../language/date.ts'
import type { Scene } from '../../state.ts'
import { questionsOf } from '../../survey/questions.ts'
import { label, languageOf, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { sheetChoices, sheetView, turned } from './sheet.ts'

type ResultsScene = Extract<Scene, { type: 'results' }>

/** What was answered to a survey, for everybody, one question at a time, as it was counted when it became public. */
export const resultsScene: SceneRules<ResultsScene> = {
  *show({ survey: id, page, words = false }, visit) {
    const told = yield* ask('results', { survey: id, place: page })
    if (!told) return { to: 'menu', said: tell(visit, 'results.gone') }
    const { survey, at, open, shown } = told
    const title = survey.title[languageOf(visit)]
    const around = [backChoice(visit), menuChoice(visit)]
    if (at === undefined) return { text: tell(visit, 'results.counting', { title }), choices: around }
    const questions = questionsOf(survey)
    const place = Math.min(page, questions.length)
    const question = questions[place - 1]?.question
    if (place !== page || !question) return { to: { type: 'results', survey: id, page: place } }
    const date = dateWords(at, visit.city.timeZone, languageOf(visit))
    return sheetView(
      tell(visit, 'results.title', { title, place, total: questions.length }),
      {
        question,
        shown,
        words,
        notes: [label(visit, open ? 'results.as-of-open' : 'results.as-of', { date })],
      },
      [...sheetChoices(place, questions.length, words, visit), ...around],
      visit,
    )
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    const to = turned(scene, answer.id)
    return to ? { to } : (navigate(answer.id) ?? missed)
  },
}
