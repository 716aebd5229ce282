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

  'menu.resume-hosting': 'Go on with my event',
  'events.host': 'Host an event',
  'compose.step': '<b>Your event</b> · {place, number} of {total, number}',
  'compose.editing': '<b>Your event</b> · a change',
  'compose.title':
    'What is it called? A line that says what you invite to, for example: A talk on water in Santo Domingo.',
  'compose.what':
    'What is it about? Tell it in a few sentences: what you will do and for whom. Everything is kept as you write it; you can go on another day.',
  'compose.starts':
    'On which day and at what time does it begin? For example: 12 October at 17:00, or Saturday at 10 am.',
  'compose.ends': 'How long does it take? Choose, or type when it ends, for example: 19:30.',
  'compose.place':
    'Where is it? The name of the place and its address, as you would tell somebody who comes for the first time.',
  'compose.pin': 'At which point on the map?',
  'compose.borough': 'In which borough is it?',
  'compose.topic': 'On which topic is it?',
  'compose.access':
    'How do people with a disability come and take part? For example: a ramp at the entrance, no steps, an accessible toilet, an interpreter. If you do not know, skip it.',
  'compose.capacity':
    'How many places are there? Type a number. When they are taken, whoever comes waits on a list.',
  'compose.host':
    'Who hosts it? Everybody will see it like that. Your name is not needed: a first name or that of your group will do.',
  'compose.no-limit': 'No limit',
  'compose.places': '<b>Places:</b> {places}',
  'compose.hours': '{hours, plural, one {# hour} other {# hours}}',
  'compose.sure': 'Is it on <b>{when}</b>?',
  'compose.unreadable':
    'I did not understand the date. Type it with day and hour, for example: 12 October at 17:00.',
  'compose.no-hour': 'At what time? Type the day and the hour, for example: 12 October at 17:00.',
  'compose.past': 'That is over. Type a day and an hour to come.',
  'compose.ends-before': 'That way it would end before it begins. When does it end?',
  'compose.long':
    'An event takes up to {hours, plural, one {# hour} other {# hours}}. If it is several days, make one for each.',
  'compose.no-number': 'Type just a number, up to {most, number}.',
  'compose.limit':
    'You have {limit, plural, one {# event} other {# events}} that you did not send, and no more fit. Send one or delete it, and begin the new one.',
  'compose-part.title': 'The name',
  'compose-part.what': 'What it is about',
  'compose-part.starts': 'When it begins',
  'compose-part.ends': 'When it ends',
  'compose-part.place': 'The place',
  'compose-part.pin': 'The point on the map',
  'compose-part.borough': 'The borough',
  'compose-part.topic': 'The topic',
  'compose-part.access': 'Accessibility',
  'compose-part.capacity': 'The places',
  'compose-part.host': 'Who hosts it',
  'composed.unfinished': 'It is not finished. Nobody else sees it.',
  'composed.whole':
    'This is how it would be. Nobody else sees it until you send it; then the city’s team reads it and it is published.',
  'composed.whole-official': 'This is how it would be. Once you publish it, everybody sees it.',
  'composed.waiting': 'It is sent. I tell you as soon as the city’s team has read it.',
  'composed.returned': '<b>The team sent it back.</b> {reason}',
  'composed.published': 'It is published.',
  'composed.changes':
    'It is published, and this is how it would be with your changes: they are seen once you send them and they are published, and those who registered are told.',
  'composed.send': 'Send',
  'composed.publish': 'Publish',
  'composed.edit': 'Change something',
  'composed.drop': 'Delete',
  'composed.undo': 'Forget changes',
  'composed.cancel': 'Cancel the event',
  'composed.sent': '✔ <b>Sent.</b> The city’s team reads it and I tell you.',
  'composed.done': '✔ <b>Published.</b>',
  'composed.past': 'It begins before now: change the date first.',
  'composed.full': 'You have several events to come already, and no more fit at once. This one is kept.',
  'composed.dropped': 'Deleted.',
  'composed.gone': 'That event is not there any more.',
  'hosting.title': '<b>Your events</b>',
  'hosting.item':
    '{place, number}. <b>{title}</b>\n{state, select, writing {Not finished} waiting {Sent; it waits to be read} returned {Sent back: there is something to change} cancelled {Cancelled} other {Published}}{when}',
  'hosting.open': 'Open number {place, number}',
  'hosting.new': 'Host another',
  'hosting.official': 'Official event',
  'hosting.milestone': 'Step of the process',
  'call-off.ask':
    'Do you cancel “<b>{title}</b>”? {people, plural, =0 {Nobody has registered yet.} one {I tell # person who registered.} other {I tell the # people who registered.}} It cannot be undone.',
  'call-off.yes': 'Yes, cancel it',
  'call-off.done': 'Cancelled: I told those who registered.',
  'notice.event-changed':
    '⚠ “{title}”, for which you registered, <b>has changed</b>. Now it is:\n{when}\n{where}',
  'notice.event-cancelled':
    '✖ “{title}”, {when}, <b>was cancelled</b>. We are sorry for the change of plans.',
  'notice.event-approved':
    '✔ Your event “{title}” is published: {when}. I write to you when it is over, to tell how it went.',
  'notice.event-returned': 'The team sent your event “{title}” back: {why}',
  'notice.own-event': 'See my event',
  'review.event':
    '{state, select, changes {<b>Changes to a published event</b>} other {<b>Neighbours’ event</b>}}',
  'review.event-approved': '✔ Published.',
  'review.event-returned': '✔ Sent back: they are told why.',
  'act.event': 'event {id}',
  'act.event-published': 'published an event',
  'act.event-cancelled': 'cancelled an event',
  'team.hosting': 'The city’s events',
  'link.own-event': 'To see it, type <b>my event {id}</b>.',
  'composed.undone': 'Done: the changes are forgotten.',

  'compose.attended': 'How many people came? Type a number.',
  'compose.conclusions':
    'Which conclusions did you reach? Tell them in a few sentences, without names: what you agreed on, what not, and what you ask for.',
  'composed.conclude': 'Conclusions',
  'event.conclusions':
    '<b>Conclusions</b> ({attended, plural, =0 {nobody came} one {# person came} other {# people came}}):\n{words}',
  'event.rating': '<b>Rating:</b> {mean, number} of 5 ({count, plural, one {# person} other {# people}}).',
  'event.tags': '<b>On:</b> {tags}',
  'event.tag': 'Tag',
  'opinion.noted': '✔ Noted: {rating, number} of 5.',
  'opinion.others': 'Who had a place at the event rates it, once it is over.',
  'opinion.ask':
    'Do you want to say something in a sentence? The city’s team reads it, without knowing who you are.',
  'opinion.thanks': 'Thank you, it is noted.',
  'event-tags.ask':
    '<b>“{title}”</b>\nWhat are its conclusions about? Press topics or type an article; again, to take it away.\nNow: {tags}',
  'notice.event-over':
    '“{title}” is over. Thank you for hosting it. How many people came, and which conclusions did you reach?',
  'notice.event-rate': 'How was “{title}”? Rate it from 1 to 5.',
  'notice.conclude': 'Tell how it went',
  'link.rate': 'To rate it, type for example <b>rate {event} with {rating}</b>.',
  'act.event-tagged': 'tagged conclusions',
  'act.event-untagged': 'took a tag away',

  'link.conclude': 'To tell it, type <b>conclusions {id}</b>.',
  'notice.event-concluded': '✔ The conclusions of “{title}” are published. Thank you for telling them.',

  'event-photos.ask':
    'Do you have photos of how it went? {most, number} fit, one by one{count, plural, =0 {} one {; you have # photo} other {; you have # photos}}. No minors to be recognised, please; I take out the place and the hour that the camera keeps. The team sees them before they are public.',
  'event-photos.drop': 'Drop the photos',
  'composed.photos': 'Add photos',
  'composed.has-photos': '{count, plural, one {With # photo.} other {With # photos.}}',
  'event.photos': '<b>{count, plural, one {# photo} other {# photos}}</b> of how it went: {link}',
  'review.photos': '<b>{count, plural, one {# photo} other {# photos}}</b>, on the team’s page:',
}
