import { ask } from '../../ask.ts'
import type { Scene } from '../../state.ts'
import { label, tell } from '../../visit.ts'
import { missed, type SceneRules } from '../scene.ts'

/** The last question before an event is cancelled, and all who registered are told. */
export const callOffScene: SceneRules<Extract<Scene, { type: 'call-off' }>> = {
  *show({ event }, visit) {
    const seen = yield* ask('event', { id: event, resident: visit.resident?.id })
    if (!seen || seen.cancelled) return { to: { type: 'event', id: event } }
    const people = seen.taken + seen.waiting
    return {
      text: tell(visit, 'call-off.ask', { title: seen.title, people }),
      choices: [
        { id: 'yes', label: label(visit, 'call-off.yes'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ event }, answer, visit) {
    if (answer.type !== 'chosen' || !visit.resident) return missed
    const to: Scene = { type: 'event', id: event }
    if (answer.id !== 'yes') return { to, said: tell(visit, 'confirm.kept') }
    const done = yield* ask('event-cancel', { resident: visit.resident.id, event })
    return done ? { to, said: tell(visit, 'call-off.done') } : { to }
  },

  before: ({ event }) => ({ type: 'event', id: event }),
}
