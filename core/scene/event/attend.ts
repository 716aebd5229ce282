import type { EventSeen } from '../../ask/event.ts'
import { type Asking, ask } from '../../ask.ts'
import { calendarFile } from '../../event/calendar-file.ts'
import { reminders } from '../../event/reminders.ts'
import type { Scene } from '../../state.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { towards } from '../towards.ts'
import { whenOf } from './lines.ts'
import { goneEvent, isComing } from './standing.ts'

/** How often they will be reminded. */
function reminded({ starts }: EventSeen, visit: Visit): 'both' | 'hours' | 'none' {
  const { day, hours } = reminders(starts, visit.now, visit.city.timeZone)
  return day !== undefined ? 'both' : hours !== undefined ? 'hours' : 'none'
}

/** Registers them, and says what they got: a place, with a file for their calendar, or one on the waiting list. */
export function* attending(id: number, visit: Visit): Asking<Move> {
  const resident = visit.resident?.id ?? ''
  const registered = yield* ask('register', { id, resident })
  const event = yield* ask('event', { id, resident })
  if (!event) return goneEvent(visit)
  const to: Scene = { type: 'event', id }
  if (registered.outcome === 'closed') return { to, said: tell(visit, 'attend.closed') }
  const { title } = event
  if (registered.outcome === 'waiting')
    return { to, first: tell(visit, 'attend.waiting', { title, turn: registered.turn ?? 1 }) }
  const around = { city: visit.city, places: visit.places, language: languageOf(visit) }
  const when = whenOf(event, visit)
  const first = registered.before
    ? tell(visit, 'attend.in-before', { title, when })
    : tell(visit, 'attend.in', { title, when, state: reminded(event, visit) })
  return { to, first, file: calendarFile(event, around) }
}

/** The last question to somebody who proved their phone on the way to an event. */
export const attendScene: SceneRules<Extract<Scene, { type: 'attend' }>> = {
  *show({ id }, visit) {
    if (!visit.resident) return { to: towards(visit) }
    const event = yield* ask('event', { id, resident: visit.resident.id })
    if (!event || !isComing(event, visit) || event.mine) {
      delete visit.state.wish
      return { to: { type: 'event', id } }
    }
    return {
      text: tell(visit, 'attend.ask', { title: event.title, when: whenOf(event, visit) }),
      choices: [
        { id: 'yes', label: label(visit, 'attend.yes'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ id }, answer, visit) {
    if (answer.type !== 'chosen' || !visit.resident) return missed
    delete visit.state.wish
    return answer.id === 'yes'
      ? yield* attending(id, visit)
      : { to: { type: 'event', id }, said: tell(visit, 'confirm.kept') }
  },
}
