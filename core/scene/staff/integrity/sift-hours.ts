import { dayOf } from '../../../calendar.ts'
import { readHours } from '../../../integrity.ts'
import type { Scene } from '../../../state.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** From which hour to which, as people type them. */
export const siftHoursScene: SceneRules<Extract<Scene, { type: 'sift-hours' }>> = {
  *show(_scene, visit) {
    if (acting(visit, 'analyst') === undefined) return denied(visit)
    return {
      text: tell(visit, 'sift-hours.ask'),
      choices: [{ id: 'any', label: label(visit, 'sift-hours.any') }, backChoice(visit), menuChoice(visit)],
    }
  },

  *answer({ id, filter }, answer, visit) {
    const { from: _from, until: _until, ...others } = filter
    if (answer.type === 'chosen') {
      return answer.id === 'any'
        ? { to: { type: 'sift', id, filter: others } }
        : (navigate(answer.id) ?? missed)
    }
    const hours =
      answer.type === 'typed' ? readHours(answer.text, dayOf(visit.now, visit.city.timeZone)) : undefined
    return hours
      ? { to: { type: 'sift', id, filter: { ...others, ...hours } } }
      : { to: 'here', said: tell(visit, 'sift-hours.unreadable') }
  },

  asksText: () => true,
  before: ({ id, filter }) => ({ type: 'sift', id, filter }),
}
