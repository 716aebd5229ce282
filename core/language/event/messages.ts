import type { None } from '../catalogue.ts'

/** What residents read of the calendar. */
export interface Events {
  'menu.events': None
  'menu.resume-event': { title: string }

  'events.coming': { page: number }
  'events.mine': { page: number }
  'events.past': { page: number }
  'events.day': { day: string; page: number }
  'events.shelf': { name: string; page: number }
  'events.near': { page: number }
  'events.item': { place: number; title: string; when: string; where: string }
  'events.left': { left: number }
  'events.cancelled': None
  'events.in': None
  'events.waiting': None
  'events.none-coming': None
  'events.none': None
  'events.none-mine': None
  'events.none-past': None
  'events.none-near': None
  'events.next': None
  'events.by-day': None
  'events.by-borough': None
  'events.by-near': None
  'events.by-topic': None
  'events.by-mine': None
  'events.by-past': None
  'events.by-coming': None
  'events.feed': None
  'events.feed-link': { link: string }
  'events.ask-day': None
  'events.ask-borough': None
  'events.ask-topic': None
  'events.ask-near': None
  'events.no-day': None
  'events.no-place': None

  'event.card': { title: string; what: string; when: string; where: string }
  'event.whole-city': None
  'event.official': { host: string; topic: string }
  'event.milestone': { host: string; topic: string }
  'event.resident': { host: string; topic: string }
  'event.map': { link: string }
  'event.access': { access: string }
  'event.open': { taken: number }
  'event.capacity': { capacity: number; left: number }
  'event.full': { capacity: number; waiting: number }
  'event.over': None
  'event.cancelled': None
  'event.you-in': None
  'event.you-waiting': { turn: number }
  'event.go': None
  'event.wait': None
  'event.leave': None
  'event.unwait': None
  'event.file': None
  'event.gone': None
  'event.until': { from: string; to: string }
  'event.metres': { count: number }
  'event.kilometres': { count: number }

  'attend.ask': { title: string; when: string }
  'attend.yes': None
  'attend.in': { title: string; when: string; state: 'both' | 'hours' | 'none' }
  'attend.in-before': { title: string; when: string }
  'attend.waiting': { title: string; turn: number }
  'attend.closed': None
  'attend.file': { title: string }
  'leave.ask': { title: string }
  'leave.ask-waiting': { title: string }
  'leave.yes': None
  'leave.done': { title: string }
  'leave.done-waiting': { title: string }
  'leave.nothing': None

  'calendar.name': { city: string }
  'calendar.file': { id: number }
  'calendar.host': { host: string }
  'calendar.access': { access: string }
  'calendar.map': { link: string }

  'notice.event': None
  'notice.event-place': { title: string; when: string }
  'notice.event-tomorrow': { title: string; when: string; where: string }
  'notice.event-soon': { title: string; when: string; where: string }

  'link.event': { id: number }

  'menu.resume-hosting': None
  'events.host': None
  'compose.step': { place: number; total: number }
  'compose.editing': None
  'compose.title': None
  'compose.what': None
  'compose.starts': None
  'compose.ends': None
  'compose.place': None
  'compose.pin': None
  'compose.borough': None
  'compose.topic': None
  'compose.access': None
  'compose.capacity': None
  'compose.host': None
  'compose.no-limit': None
  'compose.places': { places: string }
  'compose.hours': { hours: number }
  'compose.sure': { when: string }
  'compose.unreadable': None
  'compose.no-hour': None
  'compose.past': None
  'compose.ends-before': None
  'compose.long': { hours: number }
  'compose.no-number': { most: number }
  'compose.limit': { limit: number }
  'compose-part.title': None
  'compose-part.what': None
  'compose-part.starts': None
  'compose-part.ends': None
  'compose-part.place': None
  'compose-part.pin': None
  'compose-part.borough': None
  'compose-part.topic': None
  'compose-part.access': None
  'compose-part.capacity': None
  'compose-part.host': None
  'composed.unfinished': None
  'composed.whole': None
  'composed.whole-official': None
  'composed.waiting': None
  'composed.returned': { reason: string }
  'composed.published': None
  'composed.changes': None
  'composed.send': None
  'composed.publish': None
  'composed.edit': None
  'composed.drop': None
  'composed.undo': None
  'composed.cancel': None
  'composed.sent': None
  'composed.done': None
  'composed.past': None
  'composed.full': None
  'composed.dropped': None
  'composed.gone': None
  'hosting.title': None
  'hosting.item': { place: number; title: string; state: string; when: string }
  'hosting.open': { place: number }
  'hosting.new': None
  'hosting.official': None
  'hosting.milestone': None
  'call-off.ask': { title: string; people: number }
  'call-off.yes': None
  'call-off.done': None
  'notice.event-changed': { title: string; when: string; where: string }
  'notice.event-cancelled': { title: string; when: string }
  'notice.event-approved': { title: string; when: string }
  'notice.event-returned': { title: string; why: string }
  'notice.own-event': None
  'review.event': { state: string }
  'review.event-approved': None
  'review.event-returned': None
  'act.event': { id: string }
  'act.event-published': None
  'act.event-cancelled': None
  'team.hosting': None
  'link.own-event': { id: number }
  'composed.undone': None

  'compose.attended': None
  'compose.conclusions': None
  'composed.conclude': None
  'event.conclusions': { words: string; attended: number }
  'event.rating': { mean: number; count: number }
  'event.tags': { tags: string }
  'event.tag': None
  'opinion.noted': { rating: number }
  'opinion.others': None
  'opinion.ask': None
  'opinion.thanks': None
  'event-tags.ask': { title: string; tags: string }
  'notice.event-over': { title: string }
  'notice.event-rate': { title: string }
  'notice.conclude': None
  'link.rate': { event: number; rating: number }
  'act.event-tagged': None
  'act.event-untagged': None

  'link.conclude': { id: number }
  'notice.event-concluded': { title: string }

  'event-photos.ask': { count: number; most: number }
  'event-photos.drop': None
  'composed.photos': None
  'composed.has-photos': { count: number }
  'event.photos': { count: number; link: string }
  'review.photos': { count: number }
}
