import type { Catalogue } from '../catalogue.ts'
import type { Representation } from './messages.ts'

export const en: Catalogue<Representation> = {
  'represents.part': '{place} is {city} of the city and {signed} of these signatures.',
  'represents.part-people': '{place} has {city} of the city’s people and {signed} of these signatures.',
  'represents.people': '{place} has {city} of the city’s people and {signed} of these signatures.',
  'represents.percent': '{place} is {city} of the city and {signed} of these signatures.',
  'represents.alike':
    'By borough, these signatures are like the city: no difference is larger than chance would make it.',
  'represents.few': 'There are too few signatures yet to say whom they represent.',
  'represents.unsaid': '{borough} did not say their borough, {age} their age and {gender} their gender.',
}
