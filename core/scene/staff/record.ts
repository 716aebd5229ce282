import { actWords } from '../../act.ts'
import { ask } from '../../ask.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { join } from '../../text.ts'
import { label, languageOf, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { acting, denied } from './acting.ts'

/** What staff did, newest first. */
export const recordScene: SceneRules<Extract<Scene, { type: 'record' }>> = {
  *show({ page }, visit) {
    const by = acting(visit, 'administrator')
    const acts = by === undefined ? undefined : yield* ask('acts', { by, page })
    if (!acts) return denied(visit)
    const shown = acts
      .slice(0, policy.team.acts)
      .map((act) => [actWords(act, languageOf(visit), visit.city.timeZone)])
    return {
      text: join([tell(visit, 'record.title', { page }), ...shown], '\n\n'),
      choices: [
        ...(page > 1 ? [{ id: 'newer', label: label(visit, 'record.newer'), row: 98 }] : []),
        ...(acts.length > shown.length
          ? [{ id: 'older', label: label(visit, 'record.older'), row: 98 }]
          : []),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'older') return { to: { ...scene, page: scene.page + 1 } }
    if (answer.id === 'newer') return { to: { ...scene, page: Math.max(1, scene.page - 1) } }
    return navigate(answer.id) ?? missed
  },

  before: () => ({ type: 'team' }),
}
