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
  'course.owed':
    '✔ It reached {at, plural, one {# signature} other {# signatures}}: {promise}, by {due} at the latest.',
  'course.meeting':
    '✔ It reached {at, plural, one {# signature} other {# signatures}}: {promise}. The meeting: {when}, {place}.',
  'course.kept':
    '✔ It reached {at, plural, one {# signature} other {# signatures}}, and the city kept its word: {promise}.',
  'course.days':
    '“{title}”: {count, plural, one {# signature} other {# signatures}}. By day, from {from}: {bars}.',
  'course.weeks':
    '“{title}”: {count, plural, one {# signature} other {# signatures}}. By week, from that of {from}: {bars}.',
  'course.places': 'Where they live: {places}.',
  'course.few': 'There are too few yet to count them by borough.',
  'course.others': 'Others',
  'course.elsewhere': 'Outside {city}',
  'course.letter': 'Write to signers',
  'letter.ask':
    'What do you want to say to those who signed “{title}”? Write it in one message of up to {most, number} characters, without phone numbers or e-mail addresses. You will see it before it is sent, and the city’s team reads it first.',
  'letter.preview':
    'This is how {people, plural, =0 {whoever signs and wants it} one {# person} other {each of # people}} will read it:',
  'letter.text': '<b>{author}</b> writes to those who signed “{title}”:\n\n{words}',
  'letter.send': 'Send for review',
  'letter.edit': 'Change it',
  'letter.drop': 'Discard it',
  'letter.sent': 'Done: the team reads it, and I will tell you what they decide.',
  'letter.dropped': 'Discarded.',
  'letter.waiting': 'This message waits for the team to read it. I will tell you what they decide.',
  'letter.later':
    'One message can be sent each week. The next to those who signed “{title}” can be sent from {day} on.',
  'letter.closed': 'Nothing can be written from this proposal any more.',
  'letter.approved':
    '✔ Your message to those who signed “{title}” is approved: it is on its way to {people, plural, one {# person} other {# people}}.',
  'letter.returned':
    'Your message to those who signed “{title}” was not sent: {why}\n\nI kept it under “How it goes” for you to change.',
  'review.letter':
    '<b>Message to signers</b>\nIt would reach {people, plural, =0 {nobody yet} one {# person} other {# people}}.',
  'review.letter-approved': '✔ Approved: it is on its way.',
  'review.letter-returned': '✔ Returned: they were told why.',
  'act.message': 'message {id}',
  'letter.quiet': 'No more of this',
  'letter.quieted': 'Done: you will hear nothing more of that proposal. Your signature still counts.',
  'letter.heard': 'Done: you will receive the messages and news of this proposal again.',
  'proposal.hear': 'Get its messages',
  'link.quiet': 'To receive nothing more of it, type <b>{words}</b>.',
  'link.quiet-words': 'no more of proposal {id}',
  'link.open-named': 'To see “{title}”, type <b>proposal {id}</b>.',
}
