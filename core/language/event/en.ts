import type { Catalogue } from '../catalogue.ts'
import type { Events } from './messages.ts'

export const en: Catalogue<Events> = {
  'menu.events': 'Events',
  'menu.resume-event': 'Go on: join “{title}”',

  'events.coming': '<b>Coming events</b> · page {page, number}',
  'events.mine': '<b>Events that you go to</b> · page {page, number}',
  'events.past': '<b>Events that are over</b> · page {page, number}',
  'events.day': '<b>Events of {day}</b> · page {page, number}',
  'events.shelf': '<b>{name}</b>: coming events · page {page, number}',
  'events.near': '<b>Events</b>, the nearest first · page {page, number}',
  'events.item': '{place, number}. <b>{title}</b>\n{when}\n{where}',
  'events.left':
    '{left, plural, =0 {Full; there is a waiting list} one {# place left} other {# places left}}',
  'events.cancelled': 'It was cancelled',
  'events.in': '✔ You have a place',
  'events.waiting': 'You are on the waiting list',
  'events.none-coming': 'There are no coming events yet.',
  'events.none': 'There are no coming events there. These are the others:',
  'events.none-mine': 'You have not registered for any coming event. These are the next ones:',
  'events.none-past': 'None is over yet. These are the next ones:',
  'events.none-near': 'No coming event has its place on the map. These are all:',
  'events.next': 'More events',
  'events.by-day': 'By day',
  'events.by-borough': 'By borough',
  'events.by-near': 'Near me',
  'events.by-topic': 'By topic',
  'events.by-mine': 'That I go to',
  'events.by-past': 'Already over',
  'events.by-coming': 'All coming ones',
  'events.feed': 'In my calendar',
  'events.feed-link':
    'To see all events in your calendar, and what changes, subscribe it to this address:\n{link}',
  'events.ask-day': 'Of which day? Choose one or type it, for example: Saturday, or 12 October.',
  'events.ask-borough': 'Of which borough do you want to see the events?',
  'events.ask-topic': 'On which topic do you want to see the events?',
  'events.ask-near': 'Near where? I use the place for this search only, rounded to about a hundred metres.',
  'events.no-day': 'I did not understand which day. Type it like this: tomorrow, Saturday, or 12 October.',
  'events.no-place':
    'That tells me no place. Send a location, or two numbers as a map gives them: 19.4326, -99.1332.',

  'event.card': '<b>{title}</b>\n{when}\n{where}\n\n{what}',
  'event.whole-city': 'the whole city',
  'event.official': 'Official event · {topic}\n<b>Host:</b> {host}',
  'event.milestone': 'Step of the process · {topic}\n<b>Host:</b> {host}',
  'event.resident': 'Neighbours’ event · {topic}\n<b>Host:</b> {host}',
  'event.map': '<b>Map:</b> {link}',
  'event.access': '<b>Accessibility:</b> {access}',
  'event.open': 'Room for everyone{taken, plural, =0 {} one {; # person goes} other {; # people go}}.',
  'event.capacity':
    '{left, plural, one {<b># place</b> left} other {<b># places</b> left}} of {capacity, number}.',
  'event.full':
    'All {capacity, number} places are taken{waiting, plural, =0 {; there is a waiting list} one {; # person waits for one} other {; # people wait for one}}.',
  'event.over': 'It is over.',
  'event.cancelled': '<b>It was cancelled.</b>',
  'event.you-in': '✔ You have a place.',
  'event.you-waiting': 'You are on the waiting list, number {turn, number}.',
  'event.go': 'I want to go',
  'event.wait': 'Waiting list',
  'event.leave': 'Cancel my place',
  'event.unwait': 'Leave the list',
  'event.file': 'For my calendar',
  'event.gone': 'That event is not available. These are the next ones:',
  'event.until': '{from} until {to}',
  'event.metres': '{count, number} m away',
  'event.kilometres': '{count, number} km away',

  'attend.ask': 'Do you go to “<b>{title}</b>”?\n{when}',
  'attend.yes': 'Yes, I want to go',
  'attend.in':
    '✔ <b>You have a place</b> at “{title}”: {when}. {state, select, both {I remind you a day before and some hours before. } hours {I remind you some hours before. } other {}}This file puts it into your calendar.',
  'attend.in-before': 'You had a place at “{title}” already: {when}.',
  'attend.waiting':
    'All places of “{title}” are taken. You are on the waiting list, number <b>{turn, number}</b>: when a place is free and it is your turn, it is yours and I tell you at once.',
  'attend.closed': 'That event takes no more people.',
  'attend.file': 'This file puts “{title}” into your calendar.',
  'leave.ask': 'Do you cancel your place at “<b>{title}</b>”? Somebody else can have it then.',
  'leave.ask-waiting': 'Do you leave the waiting list of “<b>{title}</b>”?',
  'leave.yes': 'Yes, cancel it',
  'leave.done': 'Done: you are not expected at “{title}” any more. Thank you for saying so.',
  'leave.done-waiting': 'Done: you are not on the waiting list of “{title}” any more.',
  'leave.nothing': 'You were not on the list of that event.',

  'calendar.name': 'Voces · {city}',
  'calendar.file': 'event-{id}.ics',
  'calendar.host': 'Host: {host}',
  'calendar.access': 'Accessibility: {access}',
  'calendar.map': 'Map: {link}',

  'notice.event': 'See the event',
  'notice.event-place':
    '🎟 <b>You have a place</b> at “{title}”: {when}. One was given up and it was your turn. If you cannot come any more, cancel it and the next person gets it.',
  'notice.event-tomorrow':
    '⏰ Remember: “{title}”\n{when}\n{where}\n\nIf you cannot come any more, cancel your place so that somebody else can have it.',
  'notice.event-soon': '⏰ “{title}” begins soon\n{when}\n{where}\n\nSee you there!',

  'link.event': 'To see it, type <b>event {id}</b>.',
}
