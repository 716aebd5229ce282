import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { milestones, nextTier } from '../../core/tiers.ts'
import { city } from './world.ts'

const counts = (tiers: readonly number[]) => milestones(tiers).map(({ at }) => at)
const tiersOf = (tiers: readonly number[]) =>
  milestones(tiers)
    .filter(({ kind }) => kind === 'tier')
    .map(({ at }) => at)

describe('the counts that are announced', () => {
  test('with 5,000, 10,000 and 50,000 are thirteen, of which three are tiers', () => {
    expect(counts([5000, 10_000, 50_000])).toEqual([
      ...[1, 10, 100, 1000, 2500, 4500, 5000],
      ...[7500, 9000, 10_000, 30_000, 45_000, 50_000],
    ])
    expect(tiersOf([5000, 10_000, 50_000])).toEqual([5000, 10_000, 50_000])
  })

  test('with one tier are the first steps below it, its half, its 90% and itself', () => {
    expect(counts([500])).toEqual([1, 10, 100, 250, 450, 500])
    expect(counts([10])).toEqual([1, 5, 9, 10])
  })

  test('are whole numbers where tiers are odd', () => {
    expect(counts([7, 333])).toEqual([1, 4, 6, 7, 10, 100, 170, 300, 333])
  })

  test('hold a tier once that is given twice, and in order whatever the order given', () => {
    expect(milestones([50, 10, 50, 10])).toEqual(milestones([10, 50]))
  })

  test('hold a tier that is also a first step as a tier', () => {
    expect(milestones([100]).at(-1)).toEqual({ at: 100, kind: 'tier' })
  })

  test('hold nothing but the tier when it is the first signature', () => {
    expect(milestones([1])).toEqual([{ at: 1, kind: 'tier' }])
  })

  test('whatever the tiers: ascend, end with the highest, name all tiers as such and each count once', () => {
    const some = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(some, (tiers) => {
        const all = counts(tiers)
        const distinct = [...new Set(tiers)].sort((one, other) => one - other)
        expect(all).toEqual([...new Set(all)].sort((one, other) => one - other))
        expect(tiersOf(tiers)).toEqual(distinct)
        expect(all.at(-1)).toBe(distinct.at(-1))
        expect(all.every((at) => Number.isInteger(at) && at > 0)).toBe(true)
      }),
    )
  })
})

describe('the next tier', () => {
  const { tiers } = city.consultation

  test.each([
    [0, 5000],
    [4999, 5000],
    [5000, 10_000],
    [49_999, 50_000],
    [50_000, undefined],
    [61_894, undefined],
  ])('after %d signatures is %s', (count, at) => {
    expect(nextTier(tiers, count)?.at).toBe(at)
  })

  test('of no tiers is none', () => {
    expect(nextTier([], 3)).toBeUndefined()
  })
})
