import { ask } from '../../../ask.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { label, languageOf, tell } from '../../../visit.ts'
import { backChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** Asks once before everybody may see the results, or nobody any more. */
export const releaseScene: SceneRules<Extract<Scene, { type: 'release' }>> = {
  *show({ survey: id, on }, visit) {
    const staff = acting(visit, 'analyst')
    if (staff === undefined) return denied(visit)
    const told = yield* ask('turnout', { staff, survey: id })
    if (!told) return { to: { type: 'runs', page: 1 }, said: tell(visit, 'turnout.gone') }
    const title = told.survey.title[languageOf(visit)]
    return {
      text: on
        ? tell(visit, 'release.ask', { title, least: policy.results.smallest })
        : tell(visit, 'release.ask-hide', { title }),
      choices: [{ id: 'yes', label: label(visit, on ? 'release.yes' : 'release.hide') }, backChoice(visit)],
    }
  },

  *answer({ survey, on }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    if (answer.id !== 'yes') return navigate(answer.id) ?? missed
    const staff = acting(visit, 'analyst')
    const act = on ? 'show-results' : 'hide-results'
    const told = staff === undefined ? undefined : yield* ask('steer', { by: staff, survey, act })
    switch (told) {
      case undefined:
        return denied(visit)
      case 'gone':
        return { to: { type: 'runs', page: 1 }, said: tell(visit, 'turnout.gone') }
      case 'same':
        return { to: { type: 'turnout', survey }, said: tell(visit, 'release.same') }
      case 'done':
        return { to: { type: 'turnout', survey }, said: tell(visit, on ? 'release.done' : 'release.hidden') }
    }
  },

  before: ({ survey }) => ({ type: 'turnout', survey }),
}
