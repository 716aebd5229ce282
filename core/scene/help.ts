import { tell } from '../visit.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { missed, type SceneRules } from './scene.ts'

export const helpScene: SceneRules<{ type: 'help' }> = {
  *show(_scene, visit) {
    return {
      text: tell(visit, 'help.text', { buttons: visit.capabilities.buttons ? 'yes' : 'no' }),
      choices: [backChoice(visit), menuChoice(visit)],
    }
  },

  *answer(_scene, answer) {
    return (answer.type === 'chosen' && navigate(answer.id)) || missed
  },
}
