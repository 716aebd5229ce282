import type { EventKind } from '../../event/event.ts'
import {
  type EventForm,
  type EventPart,
  eventParts,
  isWrittenPart,
  placeOfPart,
  unsaid,
  writtenEvent,
} from '../../event/form.ts'
import { spanWords } from '../../event/words.ts'
import { momentWords } from '../../language/date.ts'
import { mapLink } from '../../pin.ts'
import type { Choice } from '../../reply.ts'
import { join, type Text } from '../../text.ts'
import { boroughName, label, languageOf, tell, topicName, type Visit } from '../../visit.ts'
import { answerChoice } from '../answer-choice.ts'

/** What an answer says, as it is read. */
export function partWords(part: EventPart, value: string, visit: Visit): string {
  switch (part) {
    case 'starts':
    case 'ends':
      return momentWords(Number(value), visit.city.timeZone, languageOf(visit))
    case 'borough':
      return value === unsaid ? label(visit, 'write.whole-city') : boroughName(visit, value)
    case 'topic':
      return topicName(visit, value)
    case 'capacity':
      return value === unsaid ? label(visit, 'compose.no-limit') : value
    default:
      return value === unsaid ? label(visit, 'write.nothing') : value
  }
}

export function questionOf(part: EventPart, form: EventForm, editing: boolean, visit: Visit): Text {
  const now = form[part]
  return join(
    [
      editing || placeOfPart(part) < 0
        ? tell(visit, 'compose.editing')
        : tell(visit, 'compose.step', {
            place: placeOfPart(part) + 1,
            total: eventParts.length,
          }),
      tell(visit, `compose.${part}`),
      ...(now === undefined ? [] : [tell(visit, 'write.now', { words: partWords(part, now, visit) })]),
    ],
    '\n\n',
  )
}

const paired = (index: number) => Math.floor(index / 2)
const hour = 60 * 60_000

function boroughs(visit: Visit): Choice[] {
  const own = visit.resident?.borough
  const all = visit.city.boroughs
  const first = all.filter(({ id }) => id === own)
  return [
    answerChoice(unsaid, label(visit, 'write.whole-city')),
    ...first.map(({ id, name }) => answerChoice(id, name)),
    ...all.filter(({ id }) => id !== own).map(({ id, name }, index) => answerChoice(id, name, paired(index))),
  ]
}

/** The answers that a question offers. */
export function offered(part: EventPart, form: EventForm, visit: Visit): Choice[] {
  const keep = form[part] === undefined ? [] : [{ id: 'keep', label: label(visit, 'write.keep') }]
  switch (part) {
    case 'ends': {
      const starts = Number(form.starts)
      const lengths = [1, 2, 3].map((hours) =>
        answerChoice(`${starts + hours * hour}`, label(visit, 'compose.hours', { hours }), 0),
      )
      return [...lengths, ...keep]
    }
    case 'borough':
      return [...keep, ...boroughs(visit)]
    case 'topic':
      return [
        ...keep,
        ...visit.city.topics.map(({ id }, index) => answerChoice(id, topicName(visit, id), paired(index))),
      ]
    case 'pin':
    case 'access':
      return [...keep, answerChoice(unsaid, label(visit, 'write.skip'))]
    case 'capacity':
      return [...keep, answerChoice(unsaid, label(visit, 'compose.no-limit'))]
    default:
      return keep
  }
}

/** The question takes words of their own. */
export const takesWords = (part: EventPart | undefined): boolean =>
  part === undefined ||
  part === 'starts' ||
  part === 'ends' ||
  part === 'capacity' ||
  part === 'attended' ||
  isWrittenPart(part)

/** What came of it, and how many were there. */
export const conclusionWords = ({ conclusions, attended }: EventForm, visit: Visit): Text[] =>
  conclusions === undefined
    ? []
    : [tell(visit, 'event.conclusions', { words: conclusions, attended: Number(attended ?? 0) })]

/** An event as far as it is written, as it would be read. */
export function eventSheet(kind: EventKind, form: EventForm, visit: Visit): Text {
  const words = (part: EventPart): string[] => {
    const value = form[part]
    return value === undefined || value === unsaid ? [] : [partWords(part, value, visit)]
  }
  const { starts, ends } = form
  const { pin } = writtenEvent(form)
  const when =
    starts === undefined
      ? []
      : ends === undefined
        ? words('starts')
        : [spanWords({ starts: Number(starts), ends: Number(ends) }, visit.city.timeZone, languageOf(visit))]
  const borough = form.borough === undefined ? [] : [partWords('borough', form.borough, visit)]
  const head: Text[] = [
    [{ bold: form.title ?? '' }],
    ...when.map((one): Text => [one]),
    ...[[...words('place'), ...borough].join(' · ')].filter(Boolean).map((one): Text => [one]),
  ]
  const about: Text[] = [
    ...words('host').map((host) => tell(visit, `event.${kind}`, { host, topic: words('topic')[0] ?? '' })),
    ...words('access').map((access) => tell(visit, 'event.access', { access })),
    ...(pin ? [tell(visit, 'event.map', { link: mapLink(pin) })] : []),
    ...(form.capacity === undefined
      ? []
      : [tell(visit, 'compose.places', { places: partWords('capacity', form.capacity, visit) })]),
  ]
  return join(
    [
      join(head, '\n'),
      ...words('what').map((what): Text => [what]),
      ...conclusionWords(form, visit),
      ...(about.length > 0 ? [join(about, '\n')] : []),
    ],
    '\n\n',
  )
}
