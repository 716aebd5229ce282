import type { EventSeen } from '../../ask/event.ts'
import { ask } from '../../ask.ts'
import type { Scene } from '../../state.ts'
import { label, tell } from '../../visit.ts'
import { missed, type SceneRules } from '../scene.ts'
import { goneEvent } from './standing.ts'

const done = ({ mine }: EventSeen) => (mine === 'waiting' ? 'leave.done-waiting' : 'leave.done')

/** The last question before a place is somebody else's. */
export const leaveScene: SceneRules<Extract<Scene, { type: 'leave' }>> = {
  *show({ id }, visit) {
    const event = yield* ask('event', { id, resident: visit.resident?.id })
    if (!event) return goneEvent(visit)
    const { title, mine } = event
    if (!mine) return { to: { type: 'event', id }, said: tell(visit, 'leave.nothing') }
    return {
      text: tell(visit, mine === 'in' ? 'leave.ask' : 'leave.ask-waiting', { title }),
      choices: [
        { id: 'yes', label: label(visit, 'leave.yes'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ id }, answer, visit) {
    if (answer.type !== 'chosen' || !visit.resident) return missed
    const to: Scene = { type: 'event', id }
    if (answer.id !== 'yes') return { to, said: tell(visit, 'confirm.kept') }
    const event = yield* ask('event', { id, resident: visit.resident.id })
    const left = event && (yield* ask('unregister', { id, resident: visit.resident.id }))
    return {
      to,
      said: left ? tell(visit, done(event), { title: event.title }) : tell(visit, 'leave.nothing'),
    }
  },
}
