import { ask } from '../ask.ts'
import type { Scene } from '../state.ts'
import { label, tell } from '../visit.ts'
import { titleOf } from './ended.ts'
import { missed, type SceneRules } from './scene.ts'

export const withdrawScene: SceneRules<Extract<Scene, { type: 'withdraw' }>> = {
  *show(scene, visit) {
    const proposal = yield* ask('proposal', { id: scene.id, resident: visit.resident?.id })
    if (!proposal?.signed) {
      return { to: { type: 'proposal', id: scene.id }, said: tell(visit, 'withdraw.nothing') }
    }
    return {
      text: tell(visit, 'confirm.withdraw', { title: titleOf(proposal, visit) }),
      choices: [
        { id: 'yes', label: label(visit, 'confirm.yes-withdraw'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen' || !visit.resident) return missed
    if (answer.id !== 'yes')
      return { to: { type: 'proposal', id: scene.id }, said: tell(visit, 'confirm.kept') }
    visit.effects.push({ type: 'withdraw', proposal: scene.id, resident: visit.resident.id })
    return { to: 'menu', said: tell(visit, 'withdraw.received') }
  },
}
