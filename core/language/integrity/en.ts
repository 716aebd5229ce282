import type { Catalogue } from '../catalogue.ts'
import type { Integrity } from './messages.ts'

export const en: Catalogue<Integrity> = {
  'proposal.count-elsewhere':
    '{count, plural, =0 {No signatures from the city yet} one {<b># signature</b> from the city} other {<b># signatures</b> from the city}} and {elsewhere, number} from elsewhere.',
  'picture.elsewhere': 'They are from the city; from elsewhere there are {elsewhere, number}.',
  'notice.signed-elsewhere':
    '✔ <b>Recorded.</b> Your signature on “{title}” is counted apart, with those from elsewhere: {elsewhere, number} so far, and {count, plural, =0 {no signatures} one {# signature} other {# signatures}} from the city.',
  'notice.withdrawn-elsewhere':
    '✔ I withdrew your signature from “{title}”. {count, plural, =0 {No signatures} one {# signature} other {# signatures}} from the city and {elsewhere, plural, =0 {none} other {#}} from elsewhere are left.',

  'proposal.invalid':
    '✖ You signed it, but your signature does not count: it was invalidated. Reason: “{reason}”',
  'proposal.invalid-tell': 'If that is not so, choose “It is a mistake” and the city’s team will look at it.',
  'proposal.invalid-told': 'You said that it is a mistake: the city’s team has it noted.',
  'proposal.object': 'It is a mistake',
  'proposal.objected': 'Noted: the city’s team will see that you say it is a mistake.',
  'notice.invalid':
    'Your signature on “{title}” is invalidated, so it does not count. Reason: “{reason}”\n\nIf that is not so, open the proposal and choose “{object}”.',
  'notice.concerned-invalidated':
    '<b>Your signature on “{title}” no longer counts.</b> The city’s team invalidated it. Reason: “{reason}”\n\nIf that is not so, open the proposal and choose “{object}”.',
  'notice.concerned-restored':
    '<b>Your signature on “{title}” counts again.</b> The city’s team reviewed what it had invalidated. Reason: “{reason}”',

  'entry.invalidated':
    '{count, plural, one {# signature was invalidated} other {# signatures were invalidated}}{elsewhere, plural, =0 {} other { (# from elsewhere)}}. Reason: “{reason}”. {left, plural, =0 {None} one {# signature} other {# signatures}} from the city {left, plural, one {is} other {are}} left.',
  'entry.invalidated-tier': 'The goal of {tier, number} had been reached, and stands.',
  'entry.restored':
    '{count, plural, one {# signature that was invalidated counts} other {# signatures that were invalidated count}} again{elsewhere, plural, =0 {} other { (# from elsewhere)}}. Reason: “{reason}”. There {left, plural, =0 {are none} one {is # signature} other {are # signatures}} from the city now.',
}
