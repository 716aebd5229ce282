import { blurred, readPin } from '../../event/pin.ts'
import { tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { eventsOf } from './events.ts'

/** From where events are to be near. */
export const eventsNearScene: SceneRules<{ type: 'events-near' }> = {
  *show(_scene, visit) {
    return { text: tell(visit, 'events.ask-near'), choices: [backChoice(visit), menuChoice(visit)] }
  },

  *answer(_scene, answer, visit) {
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    const pin = answer.type === 'typed' ? readPin(answer.text) : undefined
    return pin
      ? { to: eventsOf({ near: blurred(pin) }) }
      : { to: 'here', said: tell(visit, 'events.no-place') }
  },

  asksText: () => true,
}
