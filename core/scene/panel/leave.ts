import { ask } from '../../ask.ts'
import { label, tell } from '../../visit.ts'
import { missed, type SceneRules } from '../scene.ts'

export const panelLeaveScene: SceneRules<{ type: 'panel-leave' }> = {
  *show(_scene, visit) {
    return {
      text: tell(visit, 'panel.leave-ask'),
      choices: [
        { id: 'yes', label: label(visit, 'panel.leave-yes'), row: 0 },
        { id: 'no', label: label(visit, 'panel.stay'), row: 0 },
      ],
    }
  },

  *answer(_scene, answer, visit) {
    const { resident, city } = visit
    if (answer.type !== 'chosen' || !resident || !city.panel) return missed
    if (answer.id !== 'yes') return { to: { type: 'panel' }, said: tell(visit, 'panel.stayed') }
    yield* ask('depart', { panel: city.panel.id, resident: resident.id })
    return { to: 'menu', said: tell(visit, 'panel.left') }
  },

  before: () => ({ type: 'panel' }),
}
