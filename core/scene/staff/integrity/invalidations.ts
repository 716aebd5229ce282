import { ask } from '../../../ask.ts'
import { total } from '../../../integrity.ts'
import { briefMoment } from '../../../language/date.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, languageOf, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** What was invalidated, the newest first. */
export const invalidationsScene: SceneRules<Extract<Scene, { type: 'invalidations' }>> = {
  *show({ page }, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    const told = yield* ask('invalidations', { by, page })
    if (told === 'denied') return denied(visit)
    if (told.length === 0) {
      return page > 1
        ? { to: { type: 'invalidations', page: page - 1 } }
        : { to: { type: 'suspects' }, said: tell(visit, 'invalidations.none') }
    }
    const shown = told.slice(0, policy.pageSize)
    const items = shown.map((one, index) =>
      tell(visit, 'invalidations.item', {
        place: index + 1,
        title: one.title,
        all: total(one),
        at: briefMoment(one.at, visit.city.timeZone, languageOf(visit)),
        by: one.by,
        state: one.undone ? 'undone' : 'stands',
        objections: one.objections,
      }),
    )
    return {
      text: join([tell(visit, 'invalidations.title', { page }), ...items], '\n\n'),
      choices: [
        ...shown.map(({ id, title }) => ({ id: `i_${id}`, label: title, listed: true as const })),
        ...(page > 1 ? [{ id: 'newer', label: label(visit, 'invalidations.newer'), row: 98 }] : []),
        ...(told.length > shown.length
          ? [{ id: 'older', label: label(visit, 'invalidations.older'), row: 98 }]
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
    const id = /^i_(\d+)$/.exec(answer.id)?.[1]
    return id ? { to: { type: 'invalidation', id } } : (navigate(answer.id) ?? missed)
  },

  before: () => ({ type: 'suspects' }),
}
