import type { EventSeen } from '../../ask/event.ts'
import { type Asking, ask } from '../../ask.ts'
import { calendarFile } from '../../event/calendar-file.ts'
import { formOf } from '../../event/form.ts'
import { mapLink } from '../../pin.ts'
import type { Choice } from '../../reply.ts'
import { may } from '../../staff.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, topicName, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { towards } from '../towards.ts'
import { attending } from './attend.ts'
import { conclusionWords } from './compose-view.ts'
import { whenOf, whereOf } from './lines.ts'
import { goneEvent, isComing } from './standing.ts'

type EventScene = Extract<Scene, { type: 'event' }>

/** Whether there is room, and whether they have theirs. */
function room(event: EventSeen, visit: Visit): Text[] {
  const { capacity, taken, waiting, mine, turn } = event
  if (event.cancelled) return [tell(visit, 'event.cancelled')]
  if (!isComing(event, visit)) return [tell(visit, 'event.over')]
  const places =
    capacity === null
      ? tell(visit, 'event.open', { taken })
      : taken < capacity
        ? tell(visit, 'event.capacity', { capacity, left: capacity - taken })
        : tell(visit, 'event.full', { capacity, waiting })
  if (mine === 'in') return [places, tell(visit, 'event.you-in')]
  return mine === 'waiting' ? [places, tell(visit, 'event.you-waiting', { turn: turn ?? 1 })] : [places]
}

/** What is told of it afterwards. */
function after(event: EventSeen, visit: Visit): Text[] {
  const { rating, tags, photos, id } = event
  const page = visit.places.web?.replace(/\/+$/, '')
  const names = tags.map(({ kind, value }) => (kind === 'topic' ? topicName(visit, value) : value))
  return [
    ...conclusionWords(formOf(event), visit),
    ...(photos.length > 0
      ? [
          tell(visit, 'event.photos', {
            count: photos.length,
            link: page === undefined ? '' : `${page}/${languageOf(visit)}/events/${id}`,
          }),
        ]
      : []),
    ...(names.length > 0 ? [tell(visit, 'event.tags', { tags: names.join(' · ') })] : []),
    ...(rating ? [tell(visit, 'event.rating', rating)] : []),
  ]
}

/** All that there is to know of an event. */
export function eventCard(event: EventSeen, visit: Visit): Text {
  const { title, what, kind, host, access, pin } = event
  const about = [
    tell(visit, `event.${kind}`, { host, topic: topicName(visit, event.topic) }),
    ...(access ? [tell(visit, 'event.access', { access })] : []),
    ...(pin ? [tell(visit, 'event.map', { link: mapLink(pin) })] : []),
  ]
  return join(
    [
      tell(visit, 'event.card', { title, what, when: whenOf(event, visit), where: whereOf(event, visit) }),
      join(about, '\n'),
      join(room(event, visit), '\n'),
      ...after(event, visit),
    ],
    '\n\n',
  )
}

function deeds(event: EventSeen, visit: Visit): Choice[] {
  if (!isComing(event, visit)) return []
  const { mine, capacity, taken } = event
  if (mine === 'in')
    return [
      { id: 'file', label: label(visit, 'event.file'), row: 1 },
      { id: 'leave', label: label(visit, 'event.leave'), row: 1 },
    ]
  if (mine === 'waiting') return [{ id: 'leave', label: label(visit, 'event.unwait') }]
  const full = capacity !== null && taken >= capacity
  return [{ id: 'go', label: label(visit, full ? 'event.wait' : 'event.go') }]
}

function* going({ id }: EventScene, visit: Visit): Asking<Move> {
  if (visit.resident) return yield* attending(id, visit)
  const event = yield* ask('event', { id, resident: undefined })
  if (!event) return goneEvent(visit)
  visit.state.wish = { event: id, title: event.title }
  return { to: towards(visit) }
}

/** Whoever moderates may cancel what should not be, as its host may. */
const ofStaff = (event: EventSeen, visit: Visit): Choice[] =>
  isComing(event, visit) && may(visit.staff, 'moderator')
    ? [{ id: 'call-off', label: label(visit, 'composed.cancel') }]
    : !isComing(event, visit) && may(visit.staff, 'analyst')
      ? [{ id: 'tags', label: label(visit, 'event.tag') }]
      : []

export const eventScene: SceneRules<EventScene> = {
  *show({ id }, visit) {
    const event = yield* ask('event', { id, resident: visit.resident?.id })
    if (!event) return goneEvent(visit)
    return {
      text: eventCard(event, visit),
      choices: [...deeds(event, visit), ...ofStaff(event, visit), backChoice(visit), menuChoice(visit)],
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    switch (answer.id) {
      case 'go':
        return yield* going(scene, visit)
      case 'tags':
        return may(visit.staff, 'analyst') ? { to: { type: 'event-tags', event: scene.id } } : missed
      case 'call-off':
        return may(visit.staff, 'moderator') ? { to: { type: 'call-off', event: scene.id } } : missed
      case 'leave':
        return { to: { type: 'leave', id: scene.id } }
      case 'file': {
        const event = yield* ask('event', { id: scene.id, resident: visit.resident?.id })
        if (!event) return goneEvent(visit)
        const { title } = event
        const around = { city: visit.city, places: visit.places, language: languageOf(visit) }
        return { to: 'here', first: tell(visit, 'attend.file', { title }), file: calendarFile(event, around) }
      }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}
