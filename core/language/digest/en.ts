import type { Catalogue } from '../catalogue.ts'
import type { Digests } from './messages.ts'

export const en: Catalogue<Digests> = {
  'team.digests': 'Weekly digests',
  'digests.title': '<b>Weekly digests</b>, the newest first · page {page, number}',
  'digests.none': 'There is no digest yet: the first one comes on Monday.',
  'digests.week': '{from} to {to}',
  'digests.later': 'Newer ones',
  'digests.earlier': 'Older ones',

  'digest.title': '<b>Digest of the week</b>\n{from} to {to}',
  'digest.gone': 'There is no digest of that week.',
  'digest.quiet': 'A quiet week: there was nothing to tell.',
  'digest.more': '…and {count, number} more.',
  'digest.part-events': 'Conclusions of events ({of, number})',
  'digest.part-proposals': 'Proposals that moved ({of, number})',
  'digest.part-surveys': 'Surveys ({of, number})',
  'digest.part-owed': 'What is owed ({of, number})',
  'digest.part-questions': 'Questions unanswered ({of, number})',
  'digest.open': 'Open {place, number}',
  'digest.item': '{place, number}. {words}',
  'digest.event':
    '“{title}”{attended, plural, =0 {} one { (# person came)} other { (# people came)}}: {conclusions}',
  'digest.proposal-tier':
    '🎉 “{title}” reached {tier, plural, one {# signature} other {# signatures}}. It has {count, number}; {recent, plural, =0 {none is new} one {# is of that week} other {# are of that week}}.',
  'digest.proposal':
    '“{title}”: {recent, plural, one {# new signature} other {# new signatures}}. It has {count, number}.',
  'digest.survey': '“{title}”: {answers, plural, one {# answer} other {# answers}} in the week.',
  'digest.survey-few': '“{title}”: fewer than {least, number} answers in the week.',
  'digest.survey-results': '“{title}”: the results are there.',
  'digest.survey-leading': '“{title}”: the results are there. {question} Answered most: {answer} ({share}).',
  'digest.owed': '“{title}”: {what} Due on {day}.',
  'digest.late': '“{title}”: {what} ⚠ It was due on {day}.',
  'digest.question':
    '“{words}” ({title}, {section}). {people, plural, one {# person asks} other {# people ask}}.',

  'notice.digest-open': 'Read the digest',
  'link.digest': 'To open it, write <b>digest {week}</b>.',
}
