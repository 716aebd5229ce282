import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dimensions, type Strata, type Targets } from '../../../core/panel/strata.ts'
import { weightsOf } from '../../../core/panel/weights.ts'

const categories = {
  age: ['18-29', '30-44', '45-59', '60+'],
  gender: ['woman', 'man'],
  borough: ['a', 'b', 'c'],
} as const

const target = (all: readonly string[]) =>
  fc
    .array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: all.length, maxLength: all.length })
    .map((people) => all.map((category, place) => ({ category, people: people[place] ?? 1 })))
const targets: fc.Arbitrary<Targets> = fc.record({
  age: target(categories.age),
  gender: target(categories.gender),
  borough: target(categories.borough),
})
const anybody: fc.Arbitrary<Strata> = fc.record({
  age: fc.constantFrom(...categories.age, null),
  gender: fc.constantFrom(...categories.gender, 'other', null),
  borough: fc.constantFrom(...categories.borough, null),
})
/** One of each kind, so that every margin can be had. */
const everybody: readonly Strata[] = categories.age.flatMap((age) =>
  categories.gender.flatMap((gender) => categories.borough.map((borough) => ({ age, gender, borough }))),
)

test('whoever is in a panel of all kinds of people: their weighted shares are those of the census', () => {
  fc.assert(
    fc.property(targets, fc.array(anybody, { maxLength: 60 }), (census, more) => {
      const members = [...everybody, ...more]
      const { weights, converged, off, collapsed } = weightsOf(members, census)
      expect(converged).toBe(true)
      expect(off).toBeLessThan(1e-9)
      expect(collapsed).toEqual([])
      expect(weights.reduce((total, weight) => total + weight)).toBeCloseTo(members.length, 6)
      for (const dimension of dimensions) {
        const people = census[dimension].reduce((total, one) => total + one.people, 0)
        const among = (categories: readonly string[]) =>
          weights
            .filter((_, index) => categories.includes(members[index]?.[dimension] ?? ''))
            .reduce((total, weight) => total + weight, 0)
        const known = among(census[dimension].map(({ category }) => category))
        for (const { category, people: some } of census[dimension])
          expect(among([category]) / known).toBeCloseTo(some / people, 6)
      }
    }),
    { numRuns: 60 },
  )
})

test('whoever is in a panel of whomever: weights are numbers, add up to the people, and keep within the bound', () => {
  fc.assert(
    fc.property(
      targets,
      fc.array(anybody, { minLength: 1, maxLength: 25 }),
      fc.option(fc.double({ min: 1, max: 4, noNaN: true }), { nil: undefined }),
      (census, members, most) => {
        const { weights, off } = weightsOf(members, census, { most })
        expect(weights.every((weight) => Number.isFinite(weight) && weight >= 0)).toBe(true)
        expect(weights.reduce((total, weight) => total + weight)).toBeCloseTo(members.length, 6)
        expect(off).toBeGreaterThanOrEqual(0)
        expect(off).toBeLessThanOrEqual(1)
        if (most !== undefined) {
          expect(Math.max(...weights)).toBeLessThanOrEqual(most + 1e-9)
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(1 / most - 1e-9)
        }
        // Those of one stratum weigh the same.
        members.forEach((one, index) => {
          const twin = members.findIndex((other) => dimensions.every((each) => other[each] === one[each]))
          expect(weights[twin]).toBe(weights[index])
        })
      },
    ),
    { numRuns: 60 },
  )
})
