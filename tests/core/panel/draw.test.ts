import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from '../../../core/panel/apportion.ts'
import { drawn, type Listed, quotas } from '../../../core/panel/draw.ts'
import { factorOf, factorsOf } from '../../../core/panel/past.ts'
import { dimensions, readStratum, type Targets, writeStratum } from '../../../core/panel/strata.ts'
import { byCategory, others, pooled } from '../../../core/panel/summary.ts'

const rank = (ticket: string): string => createHash('sha256').update(ticket).digest('hex')
const seed = '6f1d0c9ab3'

const targets: Targets = {
  age: ['18-29', '30-44', '45-59', '60+'].map((category) => ({ category, people: 25 })),
  gender: [
    { category: 'woman', people: 52 },
    { category: 'man', people: 48 },
  ],
  borough: [
    { category: 'iztapalapa', people: 20 },
    { category: 'milpa-alta', people: 2 },
  ],
}

const member = fc.record({
  age: fc.constantFrom('18-29', '30-44', '45-59', '60+', null),
  gender: fc.constantFrom('woman', 'man', 'other', null),
  borough: fc.constantFrom('iztapalapa', 'milpa-alta', null),
})
const panel: fc.Arbitrary<Listed[]> = fc
  .array(member, { minLength: 1, maxLength: 80 })
  .map((members) => members.map((one, index): Listed => [index + 1, writeStratum(one)]))

describe('places that are shared out', () => {
  test('go by largest remainder, as in the books', () => {
    // Hamilton's method: of 10 seats 4.7, 3.4 and 1.9.
    const parties = [
      { name: 'a', claim: 47, most: 99 },
      { name: 'b', claim: 34, most: 99 },
      { name: 'c', claim: 19, most: 99 },
    ]
    expect([...apportion(parties, 10)]).toEqual([
      ['a', 5],
      ['b', 3],
      ['c', 2],
    ])
  })

  test('go to the first by name where remainders are alike', () => {
    const alike = ['c', 'a', 'b'].map((name) => ({ name, claim: 1, most: 9 }))
    expect(apportion(alike, 4).get('a')).toBe(2)
  })

  test('go to others where somebody has no use for more', () => {
    const claims = [
      { name: 'few', claim: 90, most: 2 },
      { name: 'many', claim: 10, most: 50 },
    ]
    expect(Object.fromEntries(apportion(claims, 20))).toEqual({ few: 2, many: 18 })
  })

  test('are all given, to nobody more than they can use, and within one of what is due', () => {
    const claims = fc.uniqueArray(
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 4 }),
        claim: fc.integer({ min: 0, max: 1_000_000_000 }),
        most: fc.integer({ min: 0, max: 400 }),
      }),
      { selector: ({ name }) => name, maxLength: 40 },
    )
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 20_000 }), (all, places) => {
        const given = apportion(all, places)
        const usable = all.filter(({ claim }) => claim > 0).reduce((total, { most }) => total + most, 0)
        expect([...given.values()].reduce((total, one) => total + one, 0)).toBe(Math.min(places, usable))
        // Who is not full: in proportion to each other, but for the last place.
        const open = all.filter(
          ({ name, claim, most }) => claim > 0 && most > 0 && (given.get(name) ?? 0) < most,
        )
        const left = open.reduce((total, { name }) => total + (given.get(name) ?? 0), 0)
        const claimed = open.reduce((total, { claim }) => total + claim, 0)
        for (const { name, claim, most } of all) {
          const has = given.get(name) ?? 0
          expect(has).toBeLessThanOrEqual(most)
          if (open.some((one) => one.name === name))
            expect(Math.abs(has - (claim * left) / claimed)).toBeLessThan(2)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a draw', () => {
  test('invites as many as asked, nobody twice, and nobody who is not on the list', () => {
    fc.assert(
      fc.property(panel, fc.integer({ min: 1, max: 100 }), (list, size) => {
        const quota = quotas(list, targets, [], size)
        const invited = drawn(list, quota, seed, rank)
        expect(new Set(invited).size).toBe(Math.min(size, list.length))
        expect(invited).toHaveLength(Math.min(size, list.length))
        for (const number of invited) expect(list.some(([one]) => one === number)).toBe(true)
        expect(quota.every((one) => one.invited <= one.members)).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  test('is the same however the list is ordered, and another with another seed', () => {
    fc.assert(
      fc.property(panel, (list) => {
        const turned = list.toReversed()
        const size = Math.ceil(list.length / 2)
        expect(drawn(turned, quotas(turned, targets, [], size), seed, rank)).toEqual(
          drawn(list, quotas(list, targets, [], size), seed, rank),
        )
      }),
      { numRuns: 40 },
    )
    const many = Array.from({ length: 100 }, (_, index): Listed => [index + 1, '18-29/woman/iztapalapa'])
    const quota = quotas(many, targets, [], 20)
    expect(drawn(many, quota, 'another', rank)).not.toEqual(drawn(many, quota, seed, rank))
  })

  test('balances a panel in which the old and the men are few', () => {
    const list: Listed[] = [
      ...Array.from({ length: 300 }, (_, index): Listed => [index + 1, '18-29/woman/iztapalapa']),
      ...Array.from({ length: 100 }, (_, index): Listed => [index + 301, '30-44/man/iztapalapa']),
      ...Array.from({ length: 60 }, (_, index): Listed => [index + 401, '45-59/woman/iztapalapa']),
      ...Array.from({ length: 60 }, (_, index): Listed => [index + 461, '60+/man/milpa-alta']),
      ...Array.from({ length: 60 }, (_, index): Listed => [index + 521, '60+/man/iztapalapa']),
    ]
    const quota = quotas(list, targets, [], 100)
    const invited = Object.fromEntries(quota.map((one) => [one.stratum, one.invited]))
    expect(invited['18-29/woman/iztapalapa']).toBeLessThan(35)
    expect(invited['60+/man/milpa-alta']).toBeGreaterThan(6)
  })

  test('invites all of a panel that is smaller than asked', () => {
    const list: Listed[] = [
      [3, '-/-/-'],
      [7, '60+/-/-'],
    ]
    expect(drawn(list, quotas(list, targets, [], 50), seed, rank)).toEqual([3, 7])
  })
})

describe('those who answer less', () => {
  test('are invited more, and those who answer more less, within a bound', () => {
    const factors = factorsOf([
      { stratum: '18-29/woman/iztapalapa', invited: 60, finished: 15 },
      { stratum: '18-29/woman/-', invited: 40, finished: 5 },
      { stratum: '60+/woman/iztapalapa', invited: 100, finished: 80 },
    ])
    expect(factors).toEqual([
      { dimension: 'age', category: '18-29', factor: 2 },
      { dimension: 'age', category: '60+', factor: 0.63 },
      { dimension: 'borough', category: 'iztapalapa', factor: 0.84 },
      { dimension: 'gender', category: 'woman', factor: 1 },
    ])
    expect(factorOf(readStratum('18-29/man/-'), factors)).toBe(2)
    expect(factorOf(readStratum('60+/man/iztapalapa'), factors)).toBeCloseTo(0.63 * 0.84, 12)
    expect(factorOf(readStratum('45-59/man/-'), factors)).toBe(1)
  })

  test('are not judged by a few invitations, nor where nobody answered anything yet', () => {
    const few = [
      { stratum: '18-29/woman/iztapalapa', invited: 19, finished: 0 },
      { stratum: '-/-/-', invited: 200, finished: 100 },
    ]
    expect(factorsOf(few)).toEqual([])
    expect(factorsOf([{ stratum: '18-29/woman/iztapalapa', invited: 50, finished: 0 }])).toEqual([])
    expect(factorsOf([])).toEqual([])
  })

  test('are a larger part of the next draw', () => {
    const list: Listed[] = Array.from(
      { length: 200 },
      (_, index): Listed => [index + 1, index < 100 ? '18-29/woman/iztapalapa' : '60+/woman/iztapalapa'],
    )
    const factors = [{ dimension: 'age' as const, category: '18-29', factor: 2 }]
    const of = (some: typeof factors) =>
      quotas(list, targets, some, 60).find(({ stratum }) => stratum.startsWith('18-29'))?.invited
    expect(of([])).toBe(30)
    expect(of(factors)).toBe(40)
  })
})

test('what is published of somebody is read as it was written', () => {
  fc.assert(
    fc.property(member, (strata) => {
      expect(readStratum(writeStratum(strata))).toEqual(strata)
    }),
    { numRuns: 50 },
  )
  expect(() => readStratum('somebody')).toThrow('no stratum')
})

describe('what is shown of those who were drawn', () => {
  const counted = fc.array(
    fc.record({
      stratum: member.map(writeStratum),
      invited: fc.integer({ min: 1, max: 12 }),
      finished: fc.integer({ min: 0, max: 1 }),
    }),
    { minLength: 1, maxLength: 40 },
  )

  test('is of five people or more, and adds up to all of them', () => {
    fc.assert(
      fc.property(counted, (strata) => {
        const people = strata.reduce((all, { invited }) => all + invited, 0)
        const finished = strata.reduce((all, one) => all + one.finished, 0)
        const rows = pooled(byCategory<'invited' | 'finished'>(strata, ['invited', 'finished']), 'invited', 5)
        for (const dimension of dimensions) {
          const own = rows.filter((row) => row.dimension === dimension)
          for (const { counts } of own) expect(counts.invited).toBeGreaterThanOrEqual(5)
          if (own.length === 0) continue
          expect(own.reduce((all, { counts }) => all + counts.invited, 0)).toBe(people)
          expect(own.reduce((all, { counts }) => all + counts.finished, 0)).toBe(finished)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('is whole where there are enough of each', () => {
    const two = [
      { stratum: '18-29/woman/iztapalapa', invited: 9 },
      { stratum: '60+/man/milpa-alta', invited: 6 },
    ]
    const rows = byCategory(two, ['invited'])
    expect(pooled(rows, 'invited', 5)).toHaveLength(6)
    // Of two, one is too few: the other would tell of it.
    expect(pooled(rows, 'invited', 7)).toEqual([])
    const third = { stratum: '30-44/other/tlalpan', invited: 20 }
    const three = byCategory([...two, third], ['invited'])
    expect(pooled(three, 'invited', 7).map(({ category, counts }) => [category, counts.invited])).toEqual(
      ['30-44', 'other', 'tlalpan'].flatMap((category) => [
        [category, 20],
        [others, 15],
      ]),
    )
  })
})
