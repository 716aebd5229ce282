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
  'link.open-named': 'To see “{title}”, type <b>proposal {id}</b>.',
}
