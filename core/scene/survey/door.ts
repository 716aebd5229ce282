import { type Asking, ask } from '../../ask.ts'
import { dateWords } from '../../language/date.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { ahead } from '../../survey/flow.ts'
import { said } from '../../survey/said.ts'
import { barrier, type Offered } from '../../survey/taking.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { broughtTo } from '../duty/brought.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules, type View } from '../scene.ts'
import { towards } from '../towards.ts'
import { onward, sayingOf, topicOf } from './taking.ts'

/** Why nothing can be answered: it was answered, is for others, over, or not open yet. */
function shut(offered: Offered, visit: Visit): Move | undefined {
  const { survey, state, results, response, answered } = offered
  const title = survey.title[languageOf(visit)]
  const done = answered || response?.finished
  if (results && (done || state === 'closed' || barrier(offered, visit.resident) === 'panel'))
    return {
      to: { type: 'results', survey: survey.survey, page: 1 },
      ...(done && { said: tell(visit, 'survey.answered', { title }) }),
    }
  if (done) {
    const topic = response && topicOf(survey, response.answers)
    return {
      to: { type: 'answered', survey: survey.survey, ...(topic !== undefined && { topic }) },
      said: tell(visit, 'survey.answered', { title }),
    }
  }
  const stands = barrier(offered, visit.resident)
  if (stands === 'other-borough' || stands === 'panel')
    return { to: 'menu', said: tell(visit, `survey.${stands}`) }
  if (state === 'open') return undefined
  return { to: 'menu', said: tell(visit, state === 'closed' ? 'survey.over' : 'survey.not-open', { title }) }
}

/** What it is, how long it takes, and what becomes of the answers. */
function invitation(offered: Offered, visit: Visit): View {
  const { survey, closes, results, response } = offered
  const answers = response?.answers ?? {}
  const { left, total } = ahead(survey, answers)
  const title = survey.title[languageOf(visit)]
  const intro = said(survey.intro, survey, answers, sayingOf(visit))
  const minutes = Math.max(1, Math.round((total * policy.survey.secondsEach) / 60))
  const date =
    closes === undefined ? undefined : dateWords(closes - 1, visit.city.timeZone, languageOf(visit))
  const notes: Text[] = [
    tell(visit, survey.answers === 'anonymous' ? 'survey.anonymous' : 'survey.one-per-phone'),
    ...(date === undefined ? [] : [tell(visit, 'survey.closes', { date })]),
  ]
  return {
    text: join(
      [tell(visit, 'survey.door', { title, intro, questions: total, minutes }), join(notes, ' ')],
      '\n\n',
    ),
    choices: [
      {
        id: 'start',
        label: response ? label(visit, 'survey.go-on', { left }) : label(visit, 'survey.start'),
      },
      ...(results ? [{ id: 'results', label: label(visit, 'results.see') }] : []),
      backChoice(visit),
      menuChoice(visit),
    ],
  }
}

/** Begins, or leads to what has to be done before; the wish brings them back here. */
function* begin(offered: Offered, visit: Visit): Asking<Move> {
  const { survey } = offered
  const { survey: id } = survey
  visit.state.wish = { survey: id }
  const stands = barrier(offered, visit.resident)
  if (stands === 'phone') return { to: towards(visit) }
  if (stands === 'borough') return { to: { type: 'borough' } }
  const about = {
    survey: id,
    resident: visit.resident?.id,
    language: languageOf(visit),
    ...broughtTo({ survey: id }, visit),
  }
  const response = yield* ask('enter', about)
  visit.response = response
  return { to: response ? onward({ survey, response }) : { type: 'survey', survey: id } }
}

/** Before the first question, and again after a pause. */
export const doorScene: SceneRules<Extract<Scene, { type: 'survey' }>> = {
  *show({ survey, go }, visit) {
    const offered = yield* ask('survey', { survey, resident: visit.resident?.id })
    if (!offered) return { to: 'menu', said: tell(visit, 'survey.gone') }
    const closed = shut(offered, visit)
    if (!closed) return go ? yield* begin(offered, visit) : invitation(offered, visit)
    const { wish } = visit.state
    if (wish && 'survey' in wish && wish.survey === survey) delete visit.state.wish
    return closed
  },

  *answer({ survey }, answer) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'results') return { to: { type: 'results', survey, page: 1 } }
    return answer.id === 'start'
      ? { to: { type: 'survey', survey, go: true } }
      : (navigate(answer.id) ?? missed)
  },
}
