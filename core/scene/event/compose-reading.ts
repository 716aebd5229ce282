import { momentOf, wallTime } from '../../calendar.ts'
import { type EventPart, eventRooms, isWrittenPart, unsaid } from '../../event/form.ts'
import { policy } from '../../policy.ts'
import { objection } from '../../prose/objection.ts'
import { tidy, tidyLine } from '../../prose/tidy.ts'
import { readNumber } from '../../survey/read-number.ts'
import type { Text } from '../../text.ts'
import { languageOf, tell, type Visit } from '../../visit.ts'
import { readWhen } from '../../when.ts'
import { chosenValue } from '../answer-choice.ts'
import type { Answer } from '../scene.ts'
import { objectionText } from '../writing/objection.ts'

/** What an input means as an answer, what has to be read back first, or what is wrong with it. */
export type Reading = { value: string } | { moment: number } | { said: Text } | undefined

/** An hour alone is one of the day on which the event begins. */
const bareHour = /^(?:a las? |las? |at |until |hasta las? )?(\d{1,2})(?:[:.](\d{2}))? ?(?:h|hrs?|horas)?$/i

function readMoment(part: 'starts' | 'ends', typed: string, starts: number, visit: Visit): Reading {
  const zone = visit.city.timeZone
  const [, hour, minute = '00'] = bareHour.exec(typed.trim()) ?? []
  if (part === 'ends' && hour !== undefined && Number(hour) < 24) {
    const wall = { ...wallTime(starts, zone), hour: Number(hour), minute: Number(minute) }
    const moment = momentOf(wall, zone)
    if (moment !== undefined) return after(part, moment, starts, visit)
  }
  const read = readWhen(typed, languageOf(visit), visit.now, zone)
  return read.ok ? after(part, read.moment, starts, visit) : { said: tell(visit, `compose.${read.reason}`) }
}

function after(part: 'starts' | 'ends', moment: number, starts: number, visit: Visit): Reading {
  if (part === 'starts') return { moment }
  const long = (moment - starts) / (60 * 60_000)
  if (long <= 0) return { said: tell(visit, 'compose.ends-before') }
  return long > policy.events.hours
    ? { said: tell(visit, 'compose.long', { hours: policy.events.hours }) }
    : { moment }
}

function readPlaces(part: EventPart, typed: string, visit: Visit): Reading {
  const number = readNumber(typed, languageOf(visit))
  const fits =
    number !== undefined &&
    Number.isInteger(number) &&
    number >= (part === 'attended' ? 0 : 1) &&
    number <= policy.events.capacity
  return fits
    ? { value: `${number}` }
    : { said: tell(visit, 'compose.no-number', { most: policy.events.capacity }) }
}

/** @param starts When the event begins, where that was said. Undefined: it is no answer to this question. */
export function readPart(part: EventPart, answer: Answer, starts: number, visit: Visit): Reading {
  if (answer.type === 'chosen') {
    const value = chosenValue(answer.id)
    return value === undefined ? undefined : { value }
  }
  if (answer.type === 'location')
    return part === 'pin' ? { value: `${answer.latitude},${answer.longitude}` } : undefined
  if (answer.type !== 'typed') return undefined
  if (part === 'starts' || part === 'ends') return readMoment(part, answer.text, starts, visit)
  if (part === 'capacity' || part === 'attended') return readPlaces(part, answer.text, visit)
  if (!isWrittenPart(part)) return undefined
  const value = part === 'what' || part === 'conclusions' ? tidy(answer.text) : tidyLine(answer.text)
  if (part === 'access' && value === unsaid) return undefined
  const wrong = objection(value, eventRooms[part])
  return wrong ? { said: objectionText(wrong, visit) } : { value }
}
