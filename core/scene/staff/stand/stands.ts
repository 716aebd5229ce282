import { ask } from '../../../ask.ts'
import { standName } from '../../../stand.ts'
import { join } from '../../../text.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { howItGoes } from './words.ts'

/** The stands, and how each goes. */
export const standsScene: SceneRules<{ type: 'stands' }> = {
  *show(_scene, visit) {
    const by = acting(visit, 'analyst')
    const stands = by === undefined ? undefined : yield* ask('stands', { by })
    if (!stands) return denied(visit)
    return {
      text: join(
        [
          tell(visit, 'stands.title', { count: stands.length }),
          ...stands.map((stand) =>
            tell(visit, 'stands.item', { name: stand.name, how: howItGoes(stand, visit) }),
          ),
        ],
        '\n',
      ),
      choices: [
        ...stands.map(({ id, name }) => ({ id: `s_${id}`, label: name })),
        { id: 'new', label: label(visit, 'stands.new') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer, visit) {
    if (answer.type !== 'chosen' || acting(visit, 'analyst') === undefined) return missed
    const stand = /^s_(\d+)$/.exec(answer.id)?.[1]
    if (stand !== undefined) return { to: { type: 'stand', stand } }
    return answer.id === 'new' ? { to: { type: 'stand-name' } } : (navigate(answer.id) ?? missed)
  },

  before: () => ({ type: 'team' }),
}

/** What a new stand is called. */
export const standNameScene: SceneRules<{ type: 'stand-name' }> = {
  *show(_scene, visit) {
    if (acting(visit, 'analyst') === undefined) return denied(visit)
    return { text: tell(visit, 'stands.name'), choices: [backChoice(visit), menuChoice(visit)] }
  },

  *answer(_scene, answer, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return missed
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    const name = answer.type === 'typed' ? standName(answer.text) : undefined
    if (name === undefined) return { to: 'here', said: tell(visit, 'stands.unnamed') }
    const made = yield* ask('add-stand', { by, name })
    if (made === 'denied') return denied(visit)
    if (made === 'taken') return { to: 'here', said: tell(visit, 'stands.taken', { name }) }
    return { to: { type: 'stand', stand: made.stand }, said: tell(visit, 'stands.made', { name }) }
  },

  asksText: () => true,
  before: () => ({ type: 'stands' }),
}
