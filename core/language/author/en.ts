import type { Catalogue } from '../catalogue.ts'
import type { Author } from './messages.ts'

export const en: Catalogue<Author> = {
  'daily.one': '<b>Your proposal is moving on.</b>',
  'daily.many': '<b>Your proposals are moving on.</b>',
  'daily.first':
    '“{title}” has received its {count, plural, one {first signature} other {first <b># signatures</b>}}.',
  'daily.reached':
    '“{title}” has reached <b>{at, plural, one {# signature} other {# signatures}}</b>{recent, plural, =0 {} one { (# signature since yesterday)} other { (# signatures since yesterday)}}.',
  'daily.passed':
    '“{title}” has reached <b>{at, plural, one {# signature} other {# signatures}}</b> and now has {count, number}{recent, plural, =0 {} one { (# signature since yesterday)} other { (# signatures since yesterday)}}.',
  'daily.more': '{count, plural, one {One more has} other {# more have}} moved on too.',
  'proposal.course': 'How it goes',
  'course.now':
    '<b>How “{title}” goes</b>\n{count, plural, =0 {No signatures yet} one {<b># signature</b>} other {<b># signatures</b>}}{recent, plural, =0 {} other {; # in the last 7 days}}.',
  'course.week':
    '<b>The week of “{title}”</b>\nFrom {from} to {to} it received {recent, plural, one {<b># signature</b>} other {<b># signatures</b>}}; it has {count, number} in all.',
  'course.next': '<b>What comes next:</b> {missing, number} to go to {tier, number}: {promise}.',
  'course.reached': '✔ It reached {at, plural, one {# signature} other {# signatures}}: {promise}.',
  'course.days':
    '“{title}”: {count, plural, one {# signature} other {# signatures}}. By day, from {from}: {bars}.',
  'course.weeks':
    '“{title}”: {count, plural, one {# signature} other {# signatures}}. By week, from that of {from}: {bars}.',
  'course.places': 'Where they live: {places}.',
  'course.few': 'There are too few yet to count them by borough.',
  'course.others': 'Others',
  'course.elsewhere': 'Outside {city}',
  'link.open-named': 'To see “{title}”, type <b>proposal {id}</b>.',
}
