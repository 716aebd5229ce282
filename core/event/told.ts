import type { City } from '../city.ts'
import { say } from '../language/say.ts'
import type { Notice } from '../notice.ts'
import type { Attached, Language } from '../reply.ts'
import { returnedWords } from '../returned.ts'
import type { Text } from '../text.ts'
import { calendarFile } from './calendar-file.ts'
import type { CityEvent, Part } from './event.ts'
import { spanWords } from './words.ts'

/** An event as it stands when somebody is told of it, and how they stand to it. */
export interface EventAbout extends CityEvent {
  mine: Part
}

export type EventNotice = Extract<Notice, { event: number }>

export const isOfEvent = (notice: Notice): notice is EventNotice => 'event' in notice

/** A notice of an event in words. */
export function eventWords(
  notice: EventNotice,
  event: EventAbout | undefined,
  language: Language,
  city: City,
): Text {
  const title = event?.title ?? ''
  // What was never published has no day.
  const when = event?.starts ? spanWords(event, city.timeZone, language) : ''
  const where = event?.place ?? ''
  switch (notice.type) {
    case 'event-place':
      return say(language, 'notice.event-place', { title, when })
    case 'event-reminder':
      return say(language, notice.hours ? 'notice.event-soon' : 'notice.event-tomorrow', {
        title,
        when,
        where,
      })
    case 'event-changed':
      return say(language, 'notice.event-changed', { title, when, where })
    case 'event-cancelled':
      return say(language, 'notice.event-cancelled', { title, when })
    case 'event-over':
      return say(language, 'notice.event-over', { title })
    case 'event-rate':
      return say(language, 'notice.event-rate', { title })
    case 'event-approved':
      return event?.conclusions
        ? say(language, 'notice.event-concluded', { title })
        : say(language, 'notice.event-approved', { title, when })
    case 'event-returned': {
      const { why, note } = returnedWords(notice, language)
      return say(language, 'notice.event-returned', {
        title,
        why: note === undefined ? why : `${why} ${note}`,
      })
    }
  }
}

/** What goes with it: the event for their calendar, where they go. */
export function eventFile(
  notice: EventNotice,
  event: EventAbout | undefined,
  language: Language,
  city: City,
): Attached | undefined {
  const carries = ['event-place', 'event-changed', 'event-cancelled'].includes(notice.type)
  return event && event.mine === 'in' && carries
    ? calendarFile(event, { city, places: {}, language })
    : undefined
}
