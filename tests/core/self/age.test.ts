import { expect, test } from 'vitest'
import { ageOf } from '../../../core/scene/self/age.ts'

test.each([
  ['18', '18-29'],
  ['tengo 29 años', '18-29'],
  ['30', '30-44'],
  ['44', '30-44'],
  ['Soy de 45', '45-59'],
  ['60!', '60+'],
  ['99', '60+'],
])('who types «%s» is of the group %s', (text, group) => {
  expect(ageOf(text)).toBe(group)
})

test.each(['17', '0', '', 'treinta', '30 o 40', '1985', '55 1234 5678'])(
  '«%s» is no age of an adult',
  (text) => {
    expect(ageOf(text)).toBeUndefined()
  },
)
