import { expect, test } from 'vitest'
import { shareWords } from '../../../core/language/fraction.ts'
import {
  type Cell,
  categoriesOf,
  type Representation,
  tellable,
} from '../../../core/representation/counted.ts'
import { wilson } from '../../../core/representation/interval.ts'
import { levels } from '../../../core/representation/pyramid.ts'
import { extremes, representedBy } from '../../../core/representation/ratio.ts'
import { representationWords, unsaidWords } from '../../../core/representation/sentence.ts'

const boroughs = [
  { id: 'iztapalapa', name: 'Iztapalapa' },
  { id: 'coyoacan', name: 'Coyoacán' },
  { id: 'milpa-alta', name: 'Milpa Alta' },
]
const census = [
  { id: 'iztapalapa', population: 2_000 },
  { id: 'coyoacan', population: 7_850 },
  { id: 'milpa-alta', population: 150 },
]
const categories = categoriesOf(boroughs)

const of = (counts: Readonly<Record<string, number>>, unsaid = 0): Representation => {
  const cells: Cell[] = Object.entries(counts).map(([category, people]) => ({
    facet: 'borough',
    category,
    people,
  }))
  const signatures = unsaid + Object.values(counts).reduce((all, people) => all + people, 0)
  const facets = tellable([...cells, { facet: 'borough', category: null, people: unsaid }], categories, 5)
  return { signatures, elsewhere: 0, facets }
}
const say = (counts: Readonly<Record<string, number>>, language: 'es' | 'en' = 'es') =>
  representationWords(of(counts), census, language, { boroughs })

test('Wilson’s interval is as published: 0 of 10, 1 of 10, 15 of 50, all of 10', () => {
  const told = ([people, all]: readonly [number, number]) => {
    const { low, high } = wilson(people, all)
    return [low.toFixed(4), high.toFixed(4)]
  }
  // By R: binom::binom.confint(x, n, methods = "wilson").
  expect(
    (
      [
        [0, 10],
        [1, 10],
        [15, 50],
        [10, 10],
      ] as const
    ).map(told),
  ).toEqual([
    ['0.0000', '0.2775'],
    ['0.0179', '0.4042'],
    ['0.1910', '0.4375'],
    ['0.7225', '1.0000'],
  ])
})

test('nobody learns of fewer than five, not by subtraction, and of fewer than five in all not even where nobody is', () => {
  const parts = (counts: Readonly<Record<string, number>>) =>
    of(counts).facets.borough.parts.map(({ people }) => people)
  expect(parts({ iztapalapa: 30, coyoacan: 40, 'milpa-alta': 4 })).toEqual([null, 40, null])
  expect(parts({ iztapalapa: 30, coyoacan: 40 })).toEqual([30, 40, 0])
  expect(parts({ coyoacan: 4 })).toEqual([null, null, null])
  // Whatever the counts: those kept back are none, or at least two people's worth of five.
  for (let n = 0; n < 343; n += 1) {
    const counts = [n % 7, Math.floor(n / 7) % 7, Math.floor(n / 49)] as const
    const told = parts({ iztapalapa: counts[0], coyoacan: counts[1], 'milpa-alta': counts[2] })
    const hidden = counts.filter((_, place) => told[place] === null)
    const sum = hidden.reduce((all, one) => all + one, 0)
    expect(told.every((people) => people === null || people === 0 || people >= 5)).toBe(true)
    expect(sum === 0 || sum >= 5 || told.every((people) => people === null), counts.join()).toBe(true)
  }
})

test('a borough’s ratio is its part of the signatures by its part of the city, within an interval', () => {
  const [first] = representedBy(of({ iztapalapa: 100, coyoacan: 900 }, 50).facets.borough, census)
  expect(first).toMatchObject({ ofCity: 0.2, people: 100, ofSigned: 0.1, ratio: 0.5 })
  expect(first?.interval?.low).toBeCloseTo(0.41454, 4)
  expect(first?.interval?.high).toBeCloseTo(0.60076, 4)
})

test('the sentence names the borough that lacks the most and the one that has the most, when it is not chance', () => {
  expect(say({ iztapalapa: 100, coyoacan: 900 })).toBe(
    'Milpa Alta tiene una de cada 65 personas de la ciudad y ninguna de estas firmas. Coyoacán es las cuatro quintas partes de la ciudad y las nueve décimas partes de estas firmas.',
  )
  expect(say({ iztapalapa: 100, coyoacan: 886, 'milpa-alta': 14 })).toMatch(
    /^Iztapalapa es una quinta parte de la ciudad y una décima parte de estas firmas\. Coyoacán/,
  )
  expect(say({ iztapalapa: 100, coyoacan: 886, 'milpa-alta': 14 }, 'en')).toMatch(
    /^Iztapalapa is a fifth of the city and a tenth of these signatures\. Coyoacán/,
  )
  expect(say({ iztapalapa: 2_000, coyoacan: 7_900, 'milpa-alta': 100 }, 'en')).toContain(
    'Milpa Alta has one in 65 of the city’s people and one in 100 of these signatures.',
  )
  expect(say({ iztapalapa: 195_000, coyoacan: 789_000, 'milpa-alta': 16_000 }, 'en')).toContain(
    'Iztapalapa is 20% of the city and 19.5% of these signatures.',
  )
  expect(say({ iztapalapa: 203, coyoacan: 782, 'milpa-alta': 15 })).toContain('se parecen a la ciudad')
  expect(say({ coyoacan: 3 })).toContain('Todavía son pocas')
  // Of six people chance may do anything.
  expect(extremes(representedBy(of({ iztapalapa: 6, coyoacan: 20 }).facets.borough, census))).toEqual({})
  expect(unsaidWords(of({ iztapalapa: 75 }, 25), 'es')).toMatch(/^No dijo su alcaldía el 25\s?%/)
})

test('parts are said as people say them, in both languages', () => {
  const told = [0, 0.0163, 0.09, 0.1, 0.199, 0.232, 0.34, 0.52, 0.97].map((share) => [
    shareWords(share, 'es').words,
    shareWords(share, 'en').words,
  ])
  expect(told).toEqual([
    ['ninguna', 'none'],
    ['una de cada 60', 'one in 60'],
    ['una de cada 11', 'one in 11'],
    ['una décima parte', 'a tenth'],
    ['una quinta parte', 'a fifth'],
    ['casi una cuarta parte', 'almost a quarter'],
    ['una tercera parte', 'a third'],
    ['poco más de la mitad', 'just over half'],
    ['casi la totalidad', 'nearly all'],
  ])
})

test('how many went on is of those who took the step before, and of too few nothing is said', () => {
  const told = levels({ joined: 200, proved: 100, signed: 80, several: 20, beyond: null })
  expect(told.map(({ wentOn }) => wentOn)).toEqual([null, 0.5, 0.8, 0.25, null])
})
