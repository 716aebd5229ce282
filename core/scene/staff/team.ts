import type { PlainKey } from '../../language/messages.ts'
import type { Choice } from '../../reply.ts'
import { may, type Role } from '../../staff.ts'
import type { Scene } from '../../state.ts'
import { label, tell } from '../../visit.ts'
import { menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { owedFromStart } from './promise/owed.ts'

/** What staff can turn to, and the role that it takes. */
const work: readonly { id: string; role: Role; label: PlainKey; to: Scene }[] = [
  { id: 'owed', role: 'analyst', label: 'team.owed', to: owedFromStart },
]

/** Where staff begin. Who is staff no longer is shown the menu. */
export const teamScene: SceneRules<{ type: 'team' }> = {
  *show(_scene, visit) {
    const { staff } = visit
    if (!staff) return { to: 'menu' }
    const choices: Choice[] = work
      .filter(({ role }) => may(staff, role))
      .map(({ id, label: key }) => ({ id, label: label(visit, key) }))
    return { text: tell(visit, 'team.title', { name: staff.name }), choices: [...choices, menuChoice(visit)] }
  },

  *answer(_scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const chosen = work.find(({ id, role }) => id === answer.id && may(visit.staff, role))
    return chosen ? { to: chosen.to } : (navigate(answer.id) ?? missed)
  },
}
