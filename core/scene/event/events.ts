import { ask } from '../../ask.ts'
import type { EventShelf } from '../../event/event.ts'
import { dayWords } from '../../language/date.ts'
import { policy } from '../../policy.ts'
import type { Choice } from '../../reply.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { boroughName, label, languageOf, tell, topicName, type Visit } from '../../visit.ts'
import { readComingDay } from '../../when.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Answer, type Move, missed, type SceneRules } from '../scene.ts'
import { towardsHosting } from '../towards.ts'
import { eventText } from './lines.ts'

type EventsScene = Extract<Scene, { type: 'events' }>

/** Events from the first of a shelf on. */
export const eventsOf = (by: EventShelf): EventsScene => ({ type: 'events', by, page: 1, seen: [] })

function heading({ by, page }: EventsScene, visit: Visit): Text {
  if (typeof by === 'string') return tell(visit, `events.${by}`, { page })
  if ('day' in by) return tell(visit, 'events.day', { day: dayWords(by.day, languageOf(visit)), page })
  if ('near' in by) return tell(visit, 'events.near', { page })
  const name = 'topic' in by ? topicName(visit, by.topic) : boroughName(visit, by.borough)
  return tell(visit, 'events.shelf', { name, page })
}

/** Where nothing is, those that come are shown. */
function nothing({ by }: EventsScene, visit: Visit): Move {
  const key =
    typeof by !== 'string' ? ('near' in by ? 'none-near' : 'none') : by === 'past' ? 'none-past' : 'none-mine'
  return { to: eventsOf('coming'), said: tell(visit, `events.${key}`) }
}

/** Other ways to look, and what else there is to do. */
const ways = ({ by }: EventsScene, visit: Visit): Choice[] => [
  { id: 'by_day', label: label(visit, 'events.by-day'), row: 1 },
  { id: 'by_borough', label: label(visit, 'events.by-borough'), row: 1 },
  { id: 'by_near', label: label(visit, 'events.by-near'), row: 2 },
  { id: 'by_topic', label: label(visit, 'events.by-topic'), row: 2 },
  ...(visit.resident ? [{ id: 'mine', label: label(visit, 'events.by-mine'), row: 3 }] : []),
  by === 'past'
    ? { id: 'coming', label: label(visit, 'events.by-coming'), row: 3 }
    : { id: 'past', label: label(visit, 'events.by-past'), row: 3 },
  { id: 'host', label: label(visit, 'events.host'), row: 4 },
  ...(visit.places.web === undefined ? [] : [{ id: 'feed', label: label(visit, 'events.feed'), row: 4 }]),
  ...(visit.city.questions?.length
    ? [{ id: 'meetings', label: label(visit, 'events.meetings'), row: 5 }]
    : []),
]

/**
 * The calendar, soonest first. Paged by what was shown, as lists of proposals are, so that an event that begins or is
 * cancelled meanwhile neither hides another nor shows it twice.
 */
export const eventsScene: SceneRules<EventsScene> = {
  *show(scene, visit) {
    const { by, page } = scene
    const resident = visit.resident?.id
    const until = page * policy.pageSize
    const known = scene.seen.slice(until - policy.pageSize, until)
    const isLast = scene.seen.length <= until
    const fresh = isLast ? yield* ask('events', { by, which: { unseen: scene.seen }, resident }) : []
    const added = fresh.slice(0, policy.pageSize - known.length)
    const before = known.length > 0 ? yield* ask('events', { by, which: { ids: known }, resident }) : []
    const items = [...before, ...added]
    if (items.length === 0) {
      if (page > 1) return { to: { ...scene, page: page - 1 } }
      if (by !== 'coming') return nothing(scene, visit)
    }
    visit.state.scene = { ...scene, seen: [...scene.seen, ...added.map(({ id }) => id)] }
    const more = !isLast || fresh.length > added.length
    const lines = items.map((event, index) => eventText(event, index + 1, visit))
    return {
      text: join(
        [heading(scene, visit), ...(items.length > 0 ? lines : [tell(visit, 'events.none-coming')])],
        '\n\n',
      ),
      choices: [
        ...items.map(({ id, title }) => ({ id: `e_${id}`, label: title, listed: true as const })),
        ...(page > 1 ? [{ id: 'previous', label: label(visit, 'nav.previous'), row: 98 }] : []),
        ...(more ? [{ id: 'next', label: label(visit, 'events.next'), row: 98 }] : []),
        ...ways(scene, visit),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen') return typedDay(answer, visit) ?? missed
    const event = /^e_(\d+)$/.exec(answer.id)?.[1]
    if (event !== undefined) return { to: { type: 'event', id: Number(event) } }
    switch (answer.id) {
      case 'next':
        return { to: { ...scene, page: scene.page + 1 } }
      case 'previous':
        return { to: { ...scene, page: Math.max(1, scene.page - 1) } }
      case 'by_day':
        return { to: { type: 'events-by', of: 'day' } }
      case 'by_borough':
        return { to: { type: 'events-by', of: 'borough' } }
      case 'by_topic':
        return { to: { type: 'events-by', of: 'topic' } }
      case 'by_near':
        return { to: { type: 'events-near' } }
      case 'mine':
      case 'past':
      case 'coming':
        return { to: eventsOf(answer.id) }
      case 'host':
        return { to: towardsHosting(visit) }
      case 'meetings':
        return { to: { type: 'meetings', by: 'open', page: 1 } }
      case 'feed':
        return { to: 'here', said: feedWords(visit) }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}

/** A day that is typed where events are listed. */
function typedDay(answer: Answer, visit: Visit): Move | undefined {
  if (answer.type !== 'typed') return undefined
  const day = readComingDay(answer.text, languageOf(visit), visit.now, visit.city.timeZone)
  return day === undefined ? undefined : { to: eventsOf({ day }) }
}

const feedWords = (visit: Visit): Text =>
  tell(visit, 'events.feed-link', { link: `${(visit.places.web ?? '').replace(/\/+$/, '')}/calendar.ics` })
