import { blurred } from '../../pin.ts'
import { tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { eventsOf } from './events.ts'

/** From where events are to be near. */
export const eventsNearScene: SceneRules<{ type: 'events-near' }> = {
  *show(_scene, visit) {
    return {
      text: tell(visit, 'events.ask-near'),
      choices: [backChoice(visit), menuChoice(visit)],
      asks: 'location',
    }
  },

  *answer(_scene, answer, visit) {
    switch (answer.type) {
      case 'location':
        return { to: eventsOf({ near: blurred(answer) }) }
      case 'chosen':
        return navigate(answer.id) ?? missed
      default:
        return { to: 'here', said: tell(visit, 'events.no-place') }
    }
  },
}
