import type { Turnout } from '../../../ask/survey-results.ts'
import { ask } from '../../../ask.ts'
import { locales } from '../../../language/say.ts'
import type { Scene } from '../../../state.ts'
import { questionOf } from '../../../survey/questions.ts'
import { questionWords } from '../../../survey/results/label.ts'
import { join, type Text } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** How many take part in a survey and where those who leave it stop; and from there to its answers. */
export const turnoutScene: SceneRules<Extract<Scene, { type: 'turnout' }>> = {
  *show({ survey }, visit) {
    const staff = acting(visit, 'analyst')
    if (staff === undefined) return denied(visit)
    const told = yield* ask('turnout', { staff, survey })
    if (!told) return { to: { type: 'runs', page: 1 }, said: tell(visit, 'turnout.gone') }
    const { shown } = told
    return {
      text: turnoutWords(told, visit),
      choices: [
        { id: 'look', label: label(visit, 'turnout.look') },
        { id: 'show', label: label(visit, shown ? 'turnout.hide' : 'turnout.show') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ survey }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'look') return { to: { type: 'counted', survey, page: 1 } }
    if (answer.id === 'show') {
      const staff = acting(visit, 'analyst')
      const told = staff === undefined ? undefined : yield* ask('turnout', { staff, survey })
      return told ? { to: { type: 'release', survey, on: !told.shown } } : denied(visit)
    }
    return navigate(answer.id) ?? missed
  },

  before: ({ survey }) => ({ type: 'run', survey }),
}

function turnoutWords(told: Turnout, visit: Visit): Text {
  const { survey, shown, finished, pilot, over, partial, stops, minutes } = told
  const language = languageOf(visit)
  const stopped = stops.map(({ after, count }) => {
    const question = after === null ? undefined : questionOf(survey, after)
    return question
      ? tell(visit, 'turnout.stop', { after: brief(questionWords(question, language)), count })
      : tell(visit, 'turnout.stop-first', { count })
  })
  const said =
    minutes === undefined
      ? undefined
      : new Intl.NumberFormat(locales[language], { maximumFractionDigits: minutes < 10 ? 1 : 0 }).format(
          minutes,
        )
  return join(
    [
      tell(visit, 'turnout.title', { title: survey.title[language] }),
      join(
        [
          tell(visit, 'turnout.finished', finished),
          ...(said === undefined ? [] : [tell(visit, 'turnout.minutes', { minutes: said })]),
          ...(pilot + over > 0 ? [tell(visit, 'turnout.apart', { pilot, over })] : []),
        ],
        '\n',
      ),
      join([tell(visit, 'turnout.partial', { partial }), ...stopped], '\n'),
      tell(visit, shown ? 'turnout.shown' : 'turnout.hidden'),
    ],
    '\n\n',
  )
}

/** As much of a question as names it. */
const brief = (words: string): string =>
  words.length <= 60 ? words : `${words.slice(0, 59).replace(/\s+\S*$/, '')}…`
