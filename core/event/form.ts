import type { Room } from '../prose/objection.ts'
import type { CityEvent, EventKind } from './event.ts'

/** What an event is written of, in the order in which it is asked. */
export const eventParts = [
  'title',
  'what',
  'starts',
  'ends',
  'place',
  'pin',
  'borough',
  'topic',
  'access',
  'capacity',
  'host',
] as const
/** What its host adds once it is over. */
export const afterParts = ['attended', 'conclusions'] as const
export const allParts = [...eventParts, ...afterParts] as const
export type EventPart = (typeof allParts)[number]

/** Where a part stands among those that are asked, from 0; -1 for what is told afterwards. */
export const placeOfPart = (part: EventPart): number => (eventParts as readonly EventPart[]).indexOf(part)

/** Those that are written, and how much fits: a card of the longest is one message on every channel. */
export const eventRooms = {
  title: { least: 8, most: 70 },
  what: { least: 20, most: 380 },
  place: { least: 4, most: 120 },
  access: { least: 3, most: 140 },
  host: { least: 2, most: 50 },
  conclusions: { least: 20, most: 700 },
} as const satisfies Partial<Record<EventPart, Room>>

export const isWrittenPart = (part: EventPart): part is keyof typeof eventRooms => part in eventRooms

/** Nothing said: no place on the map, no borough but the whole city, no word on accessibility, as many as come. */
export const unsaid = ''

/**
 * The answers so far. Moments are milliseconds since 1970, a place on the map is "latitude,longitude", borough and topic
 * are ids.
 */
export type EventForm = Readonly<Partial<Record<EventPart, string>>>

export interface EventDraft {
  id: number
  kind: EventKind
  /** With what is published, where nothing else was written. */
  form: EventForm
  /** `waiting`: it is with a moderator, or its changes are. */
  status: 'writing' | 'waiting' | 'returned' | 'published' | 'cancelled' | 'dropped'
  /** Something was written that is not published. */
  changed: boolean
  /** It has been published, so that what is sent now is a change. */
  before: boolean
  /** Ids of its photos, those that wait to be public too. */
  photos: readonly string[]
  /** A moderator is reading it. */
  claimed: boolean
  returned: { reason: string; note: string | undefined } | undefined
}

/** The first question that is not answered yet. */
export const unansweredPart = (form: EventForm): EventPart | undefined =>
  eventParts.find((part) => form[part] === undefined)

/** What the parts of an event say that is published. */
export const formOf = (event: Omit<CityEvent, 'id'>): EventForm => ({
  title: event.title,
  what: event.what,
  starts: `${event.starts}`,
  ends: `${event.ends}`,
  place: event.place,
  pin: event.pin ? `${event.pin.latitude},${event.pin.longitude}` : unsaid,
  borough: event.borough ?? unsaid,
  topic: event.topic,
  access: event.access,
  capacity: event.capacity === null ? unsaid : `${event.capacity}`,
  host: event.host,
  ...(event.attended === null ? {} : { attended: `${event.attended}` }),
  ...(event.conclusions === null ? {} : { conclusions: event.conclusions }),
})

/** The event that a whole form makes. */
export function writtenEvent(
  form: EventForm,
): Omit<CityEvent, 'id' | 'kind' | 'cancelled' | 'version' | 'changed'> {
  const [latitude, longitude] = (form.pin ?? '').split(',').map(Number)
  return {
    title: form.title ?? '',
    what: form.what ?? '',
    starts: Number(form.starts),
    ends: Number(form.ends),
    place: form.place ?? '',
    pin: latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null,
    borough: form.borough || null,
    topic: form.topic ?? '',
    access: form.access ?? '',
    capacity: form.capacity ? Number(form.capacity) : null,
    host: form.host ?? '',
    attended: form.attended === undefined ? null : Number(form.attended),
    conclusions: form.conclusions ?? null,
  }
}
