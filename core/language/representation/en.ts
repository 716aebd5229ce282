import type { Catalogue } from '../catalogue.ts'
import type { Representation } from './messages.ts'

export const en: Catalogue<Representation> = {
  'represents.whom': 'Whom does it represent?',
  'represents.title': '<b>Whom do the signatures of “{title}” represent?</b>',
  'represents.counted':
    'Of {count, plural, one {# signature} other {# signatures}} of people of the city, counted on {date}.',
  'represents.kept-back': 'not shown',
  'represents.row':
    '· {place}: {city} of the city, {signed} of the signatures (× {ratio}, between {low} and {high})',
  'represents.row-kept-back': '· {place}: {city} of the city; its signatures are not shown',
  'represents.how':
    '× 1 is as in the city, by the census. It is of those who said their borough; 95 times of 100 it lies between those two numbers. Nothing of fewer than {least} people is shown.',
  'represents.legend-share': 'part of the signatures',
  'represents.legend-of': 'part of the city',
  'represents.legend-interval': 'where it lies 95 times of 100',
  'represents.alternative': 'Whom the signatures of “{title}” represent. {said}',
  'represents.not-yet': 'Whom its signatures represent is not counted yet.',
  'represents.part': '{place} is {city} of the city and {signed} of these signatures.',
  'represents.part-people': '{place} has {city} of the city’s people and {signed} of these signatures.',
  'represents.people': '{place} has {city} of the city’s people and {signed} of these signatures.',
  'represents.percent': '{place} is {city} of the city and {signed} of these signatures.',
  'represents.alike':
    'By borough, these signatures are like the city: no difference is larger than chance would make it.',
  'represents.few': 'There are too few signatures yet to say whom they represent.',
  'represents.unsaid': '{borough} did not say their borough, {age} their age and {gender} their gender.',
}
