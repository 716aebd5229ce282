import type { Catalogue } from '../catalogue.ts'
import type { Analysis } from './messages.ts'

export const en: Catalogue<Analysis> = {
  'menu.integrity': 'Signatures to check',

  'suspects.ask':
    'Which proposal’s signatures do you want to look at? Type its number (<b>proposal 12</b>, say) or some words of its title.',
  'suspects.found': 'Which of these? You can also type another number or other words.',
  'suspects.none': 'I found no proposals with that.',
  'suspects.item': '{place, number}. <b>{title}</b> · proposal {id}',
  'suspects.invalidations': 'What was invalidated',
  'suspects.gone': 'There is no such thing.',
  'suspects.own': 'That proposal is yours: somebody else of the team looks at its signatures.',

  'suspect.title':
    '<b>{title}</b> · proposal {id}\n{counted}{invalid, plural, =0 {} one {; # is invalidated} other {; # are invalidated}}.',
  'suspect.hours':
    '{found, plural, =0 {No hour stands out.} one {One hour stands out: choose it to see its signatures.} other {# hours stand out: choose one to see its signatures.}}',
  'suspect.rule':
    'An hour stands out with {least, number} signatures or more that are also over {times, number} times the median of the hours of the last {days, number} days, which is {usual, number} here.',
  'suspect.hour': '{hour} · {count, number}',
  'suspect.by-channel': 'By channel',
  'suspect.by-stand': 'By stand',
  'suspect.by-callingCode': 'By country',
  'suspect.by-borough': 'By borough',
  'suspect.sift': 'Choose by filters',

  'shares.channel': '<b>Signatures that count, by channel</b>',
  'shares.stand': '<b>Signatures that count, by stand</b> (the {most, number} with most)',
  'shares.callingCode': '<b>Signatures that count, by the phone’s country</b> (the {most, number} with most)',
  'shares.borough': '<b>Signatures that count, by borough</b> (the {most, number} with most)',
  'shares.item': '{name}: {count, number}',
  'shares.empty': 'No signatures count here.',
  'shares.any': 'Any',
  'shares.no-channel': 'Unknown channel',
  'shares.no-stand': 'No stand',
  'shares.no-country': 'Unknown country',
  'shares.no-borough': 'From elsewhere',

  'filter.all': 'All',
  'filter.hours': '{from} – {until}',

  'sift.title':
    '<b>{title}</b>\n{filter}: <b>{all, plural, =0 {no signature that counts} one {# signature that counts} other {# signatures that count}}</b>.',
  'sift.of-which': '{count, number} from the city and {elsewhere, number} from elsewhere.',
  'sift.counted':
    '{count, plural, one {# signature} other {# signatures}}{elsewhere, plural, =0 {} other { from the city and # from elsewhere}}',
  'sift.boroughs': 'By borough: {boroughs}.',
  'sift.borough': '{name} {count, number}',
  'sift.left': 'The proposal shows {shown}. Without these it would show {left}.',
  'sift.falls': '⚠ It would be under the goal of {tier, number}, which it reached and which stands.',
  'sift.under': 'The goal of {tier, number}, which it reached, stands.',
  'sift.invalidate': 'Invalidate them',
  'sift.hours': 'Hours',
  'sift.channel': 'Channel',
  'sift.stand': 'Stand',
  'sift.callingCode': 'Country',
  'sift-hours.ask':
    'From which hour to which? Type day/month and the city’s hour: <b>24/11 3</b> is one hour; <b>24/11 3 - 24/11 5</b>, from 3:00 to 5:59.',
  'sift-hours.any': 'All hours',
  'sift-hours.unreadable': 'I could not read those hours. Type, for example: 24/11 3 - 24/11 5',

  'reason.length': 'Type the reason in {least, number} to {most, number} characters.',
  'invalidate.why':
    'Why {all, plural, one {does this signature} other {do these # signatures}} not count? Type the reason, of up to {most, number} characters: the signers, the author and whoever reads the proposal’s history read it.',
  'invalidate.sure':
    'Invalidate <b>{all, plural, one {# signature} other {# signatures}}</b> of “{title}”?\nWhich: {filter}.\nReason: “{reason}”',
  'invalidate.changed': '⚠ It changed since you saw it: it was {before}.',
  'invalidate.later':
    'After you saw it, {later, plural, one {# more signature came that fits; it is} other {# more signatures came that fit; they are}} not among them.',
  'invalidate.told': 'The signers are told, and it stands in the proposal’s history. It can be undone.',
  'invalidate.nothing': 'There are no signatures to invalidate any more.',
  'invalidate.yes': 'Yes, invalidate',
  'invalidate.done':
    '✔ {all, plural, one {# signature no longer counts} other {# signatures no longer count}}. Left: {left}.',

  'invalidations.title': '<b>What was invalidated</b> · page {page, number}',
  'invalidations.none': 'No signature has been invalidated yet.',
  'invalidations.item':
    '{place, number}. <b>{title}</b>\n{all, plural, one {# signature} other {# signatures}} · {at} · {by}{state, select, undone { · undone} other {}}{objections, plural, =0 {} one { · # person says it is a mistake} other { · # people say it is a mistake}}',
  'invalidations.newer': 'Newer ones',
  'invalidations.older': 'Older ones',

  'invalidation.title':
    '<b>{title}</b>\nInvalidated: <b>{all, number}</b>.\nWhich: {filter}.\nReason: “{reason}”\n{by}, {at}',
  'invalidation.objections':
    '{objections, plural, one {# of the signers says that it is a mistake.} other {# of the signers say that it is a mistake.}}',
  'invalidation.undone': '✔ Undone by {by}, {at}. Reason: “{reason}”',
  'invalidation.restore': 'Undo',

  'restore.why':
    'Why {all, plural, one {does this signature} other {do these # signatures}} count again? Type the reason, of up to {most, number} characters: the signers, the author and whoever reads the proposal’s history read it.',
  'restore.sure':
    'Let {all, plural, one {# signature} other {# signatures}} of “{title}” count again? Those that were withdrawn meanwhile stay withdrawn.\nReason: “{reason}”',
  'restore.yes': 'Yes, undo',
  'restore.done':
    '✔ {all, plural, =0 {No signature counts} one {# signature counts} other {# signatures count}} again. Now: {left}.',
}
