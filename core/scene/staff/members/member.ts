import type { TeamOutcome } from '../../../ask/team.ts'
import { ask } from '../../../ask.ts'
import { isRole, type Role, roles } from '../../../staff.ts'
import type { Scene } from '../../../state.ts'
import type { Text } from '../../../text.ts'
import { label, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

const roleName = (role: Role, visit: Visit): string => label(visit, `role.${role}`)

/** Why a change to the team was not made; `done` is what is said when it was. */
const outcomeWords = (outcome: Exclude<TeamOutcome, 'denied'>, done: Text, visit: Visit): Text =>
  outcome === 'done' ? done : tell(visit, `members.${outcome}`)

/** One of the team: what they may do, to be given and taken by one tap each. */
export const memberScene: SceneRules<Extract<Scene, { type: 'member' }>> = {
  *show(scene, visit) {
    const by = acting(visit, 'administrator')
    const team = by === undefined ? undefined : yield* ask('team', { by })
    if (!team) return denied(visit)
    const member = team.find(({ id }) => id === scene.id)
    if (!member) return { to: { type: 'members' }, said: tell(visit, 'members.gone') }
    const held = member.roles.map((role) => roleName(role, visit)).join(', ')
    return {
      text:
        held === ''
          ? tell(visit, 'member.no-role', { name: member.name })
          : tell(visit, 'member.roles', { name: member.name, roles: held }),
      choices: [
        ...roles.map((role) => ({
          id: `${member.roles.includes(role) ? 'revoke' : 'grant'}_${role}`,
          label: label(visit, member.roles.includes(role) ? 'member.revoke' : 'member.grant', {
            role: roleName(role, visit),
          }),
        })),
        { id: 'dismiss', label: label(visit, 'member.dismiss') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer, visit) {
    const by = acting(visit, 'administrator')
    if (answer.type !== 'chosen' || by === undefined) return missed
    if (answer.id === 'dismiss') return { to: { type: 'dismiss', id: scene.id } }
    const [, change, role = ''] = /^(grant|revoke)_(.+)$/.exec(answer.id) ?? []
    if (!isRole(role)) return navigate(answer.id) ?? missed
    const outcome = yield* ask('grant', { by, member: scene.id, role, on: change === 'grant' })
    if (outcome === 'denied') return denied(visit)
    return { to: 'here', said: outcomeWords(outcome, tell(visit, 'member.changed'), visit) }
  },

  before: () => ({ type: 'members' }),
}

/** The last question before somebody is of the team no longer. */
export const dismissScene: SceneRules<Extract<Scene, { type: 'dismiss' }>> = {
  *show(scene, visit) {
    const by = acting(visit, 'administrator')
    const team = by === undefined ? undefined : yield* ask('team', { by })
    if (!team) return denied(visit)
    const member = team.find(({ id }) => id === scene.id)
    if (!member) return { to: { type: 'members' }, said: tell(visit, 'members.gone') }
    return {
      text: tell(visit, 'dismiss.ask', { name: member.name }),
      choices: [
        { id: 'yes', label: label(visit, 'dismiss.yes'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer(scene, answer, visit) {
    const by = acting(visit, 'administrator')
    if (answer.type !== 'chosen' || by === undefined) return missed
    const kept: Move = { to: { type: 'member', id: scene.id }, said: tell(visit, 'confirm.kept') }
    if (answer.id !== 'yes') return kept
    const outcome = yield* ask('dismiss', { by, member: scene.id })
    if (outcome === 'denied') return denied(visit)
    if (outcome === 'last') return { ...kept, said: tell(visit, 'members.last') }
    return { to: { type: 'members' }, said: outcomeWords(outcome, tell(visit, 'dismiss.done'), visit) }
  },

  before: ({ id }) => ({ type: 'member', id }),
}
