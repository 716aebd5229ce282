import { ask } from '../../../ask.ts'
import { join } from '../../../text.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { doubts, whereTheyAre } from './words.ts'

/** Who gathers signatures in the street, and where each is. */
export const representativesScene: SceneRules<{ type: 'representatives' }> = {
  *show(_scene, visit) {
    const by = acting(visit, 'analyst')
    const all = by === undefined ? undefined : yield* ask('representatives', { by, now: visit.now })
    if (!all) return denied(visit)
    return {
      text: join(
        [
          tell(visit, 'representatives.title', { count: all.length }),
          ...all.flatMap((one) => [
            tell(visit, 'representatives.item', { name: one.name, how: whereTheyAre(one, visit) }),
            ...one.shifts.flatMap((shift) => doubts(shift, visit)),
          ]),
        ],
        '\n',
      ),
      choices: [
        ...all.map(({ id, name }) => ({ id: `r_${id}`, label: name })),
        { id: 'new', label: label(visit, 'representatives.new') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer, visit) {
    if (answer.type !== 'chosen' || acting(visit, 'analyst') === undefined) return missed
    const representative = /^r_(\d+)$/.exec(answer.id)?.[1]
    if (representative !== undefined) return { to: { type: 'representative', representative } }
    return answer.id === 'new' ? { to: { type: 'representative-phone' } } : (navigate(answer.id) ?? missed)
  },

  before: () => ({ type: 'team' }),
}
