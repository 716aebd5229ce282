import { ask } from '../../ask.ts'
import { weekdayWords } from '../../language/date.ts'
import type { Scene } from '../../state.ts'
import { boroughName, label, languageOf, tell, topicName, type Visit } from '../../visit.ts'
import { readComingDay } from '../../when.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { eventsOf } from './events.ts'

type ByScene = Extract<Scene, { type: 'events-by' }>

function nameOf(id: string, { of }: ByScene, visit: Visit): string {
  if (of === 'day') return weekdayWords(id, languageOf(visit))
  return of === 'topic' ? topicName(visit, id) : boroughName(visit, id)
}

/** The days, boroughs or topics that have events to come; a day may be typed as well. */
export const eventsByScene: SceneRules<ByScene> = {
  *show(scene, visit) {
    const shelves = yield* ask('event-shelves', { of: scene.of })
    const own = visit.resident?.borough
    const isOwn = ({ id }: { id: string }) => scene.of === 'borough' && id === own
    return {
      text: tell(visit, `events.ask-${scene.of}`),
      choices: [
        ...[...shelves.filter(isOwn), ...shelves.filter((one) => !isOwn(one))].map(
          ({ id, count }, index) => ({
            id: `=${id}`,
            label: label(visit, 'shelf.item', { name: nameOf(id, scene, visit), count }),
            ...(scene.of !== 'day' && { row: Math.floor(index / 2) }),
          }),
        ),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ of }, answer, visit) {
    if (answer.type === 'chosen') {
      const id = answer.id.startsWith('=') ? answer.id.slice(1) : undefined
      if (id === undefined) return navigate(answer.id) ?? missed
      const by = of === 'day' ? { day: id } : of === 'topic' ? { topic: id } : { borough: id }
      return { to: eventsOf(by) }
    }
    if (of !== 'day' || answer.type !== 'typed') return missed
    const day = readComingDay(answer.text, languageOf(visit), visit.now, visit.city.timeZone)
    return day === undefined ? { to: 'here', said: tell(visit, 'events.no-day') } : { to: eventsOf({ day }) }
  },
}
