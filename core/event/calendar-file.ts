import { ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import type { City, Places } from '../city.ts'
import { word } from '../language/say.ts'
import { mapLink } from '../pin.ts'
import type { Attached, Language } from '../reply.ts'
import type { CityEvent } from './event.ts'

/** What a calendar is told besides its events. */
export interface Around {
  city: Pick<City, 'name' | 'consultation' | 'boroughs'>
  places: Pick<Places, 'web'>
  language: Language
}

/** Opens an event on the chat page. @param origin The page's public address. */
export const eventLink = (origin: string, event: number): string => `${origin.replace(/\/+$/, '')}/e/${event}`

const described = (event: CityEvent, { language }: Around): string =>
  [
    event.what,
    word(language, 'calendar.host', { host: event.host }),
    ...(event.access ? [word(language, 'calendar.access', { access: event.access })] : []),
    ...(event.pin ? [word(language, 'calendar.map', { link: mapLink(event.pin) })] : []),
  ].join('\n\n')

/**
 * An event as calendars keep it. The same event has the same id in every file and in the feed, so it is kept once; what
 * changed takes the place of what was. Moments are written as instants, which every calendar shows in its own zone.
 */
function entry(event: CityEvent, around: Around): ICalEventData {
  const { city, places } = around
  const borough = city.boroughs.find(({ id }) => id === event.borough)?.name
  return {
    id: `event-${event.id}@${city.consultation.id}.voces`,
    sequence: event.version - 1,
    stamp: new Date(event.changed),
    lastModified: new Date(event.changed),
    start: new Date(event.starts),
    end: new Date(event.ends),
    summary: event.title,
    description: described(event, around),
    location: {
      title: borough === undefined ? event.place : `${event.place}, ${borough}`,
      ...(event.pin && { geo: { lat: event.pin.latitude, lon: event.pin.longitude } }),
    },
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(places.web !== undefined && { url: eventLink(places.web, event.id) }),
  }
}

const calendar = (events: readonly CityEvent[], around: Around, name?: string): ICalCalendar =>
  new ICalCalendar({
    prodId: { company: 'Voces', product: 'Voces', language: around.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ...(name !== undefined && { name, ttl: 60 * 60 }),
    events: events.map((event) => entry(event, around)),
  })

/** A file that puts an event into a calendar, or brings it up to date there. */
export const calendarFile = (event: CityEvent, around: Around): Attached & { content: string } => ({
  name: word(around.language, 'calendar.file', { id: event.id }),
  type: 'text/calendar',
  content: calendar([event], around).toString(),
})

/** All of them as a calendar that can be subscribed to. */
export const calendarFeed = (events: readonly CityEvent[], around: Around): string =>
  calendar(
    events,
    around,
    word(around.language, 'calendar.name', { city: around.city.name[around.language] }),
  ).toString()
