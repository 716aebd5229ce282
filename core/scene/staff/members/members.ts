import { ask } from '../../../ask.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** Who is of the team: to be pressed, by their names. */
export const membersScene: SceneRules<{ type: 'members' }> = {
  *show(_scene, visit) {
    const by = acting(visit, 'administrator')
    const team = by === undefined ? undefined : yield* ask('team', { by })
    if (!team) return denied(visit)
    return {
      text: tell(visit, 'members.title', { count: team.length }),
      choices: [
        ...team.map(({ id, name }) => ({ id: `m_${id}`, label: name })),
        { id: 'enlist', label: label(visit, 'members.enlist') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer, visit) {
    if (answer.type !== 'chosen' || acting(visit, 'administrator') === undefined) return missed
    const member = /^m_(\d+)$/.exec(answer.id)?.[1]
    if (member !== undefined) return { to: { type: 'member', id: member } }
    return answer.id === 'enlist' ? { to: { type: 'enlist' } } : (navigate(answer.id) ?? missed)
  },

  before: () => ({ type: 'team' }),
}
