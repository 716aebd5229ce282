import type { CityEvent, ListedEvent } from '../../event/event.ts'
import { distanceWords, spanWords } from '../../event/words.ts'
import { join, type Text } from '../../text.ts'
import { boroughName, label, languageOf, tell, type Visit } from '../../visit.ts'

export const whenOf = (event: Pick<CityEvent, 'starts' | 'ends'>, visit: Visit): string =>
  spanWords(event, visit.city.timeZone, languageOf(visit))

/** The place in words, and its borough where there is one. */
export const whereOf = ({ place, borough }: Pick<CityEvent, 'place' | 'borough'>, visit: Visit): string =>
  [place, borough === null ? label(visit, 'event.whole-city') : boroughName(visit, borough)].join(' · ')

/** What of an event matters to who chooses among several: whether there is room, and whether they go. */
function standing({ cancelled, mine, left, ends }: ListedEvent, visit: Visit): Text[] {
  if (cancelled) return [tell(visit, 'events.cancelled')]
  if (mine === 'in') return [tell(visit, 'events.in')]
  if (mine === 'waiting') return [tell(visit, 'events.waiting')]
  return left === null || ends <= visit.now ? [] : [tell(visit, 'events.left', { left })]
}

/** One event of a list. */
export function eventText(event: ListedEvent, place: number, visit: Visit): Text {
  const far = event.metres === undefined ? [] : [distanceWords(event.metres, languageOf(visit))]
  return join(
    [
      tell(visit, 'events.item', {
        place,
        title: event.title,
        when: whenOf(event, visit),
        where: [whereOf(event, visit), ...far].join(' · '),
      }),
      ...standing(event, visit),
    ],
    '\n',
  )
}
