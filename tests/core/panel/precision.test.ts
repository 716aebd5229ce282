import { expect, test } from 'vitest'
import { design, estimate, marginOfError, widestMargin } from '../../../core/panel/precision.ts'

test('weights that are all alike cost nothing', () => {
  expect(design([1, 1, 1, 1])).toEqual({ effect: 1, effective: 4 })
  expect(design([3, 3])).toEqual({ effect: 1, effective: 2 })
  expect(design([])).toEqual({ effect: 1, effective: 0 })
})

test('the effect of a design is one and the relative variance of the weights, as Kish has it', () => {
  const weights = [0.5, 0.5, 1, 2, 3, 5]
  const mean = weights.reduce((total, weight) => total + weight) / weights.length
  const variance = weights.reduce((total, weight) => total + (weight - mean) ** 2, 0) / weights.length
  expect(design(weights).effect).toBeCloseTo(1 + variance / mean ** 2, 12)
})

test('half of a thousand people is half, give or take 3.1 points', () => {
  expect(widestMargin(1_000)).toBeCloseTo(0.03099, 5)
  expect(widestMargin(400)).toBeCloseTo(0.049, 3)
  expect(marginOfError(0.1, 1_000)).toBeCloseTo(0.01859, 5)
})

test('of very few people, or of nearly all, nobody says how far off it may be', () => {
  expect(marginOfError(0, 1_000)).toBeUndefined()
  expect(marginOfError(1, 1_000)).toBeUndefined()
  expect(marginOfError(0.004, 1_000)).toBeUndefined()
  expect(widestMargin(9)).toBeUndefined()
  expect(widestMargin(10)).toBeDefined()
})

test('what people said is counted and weighed side by side', () => {
  const holds = Array.from({ length: 100 }, (_, index) => index < 60)
  // The forty who did not say it speak for twice as many.
  const weights = holds.map((held) => (held ? 1 : 2))
  const { unweighted, weighted, effect, effective } = estimate(holds, weights)
  expect(unweighted.share).toBeCloseTo(0.6, 12)
  expect(weighted.share).toBeCloseTo(60 / 140, 12)
  expect(effect).toBeCloseTo((100 * 220) / 140 ** 2, 12)
  expect(effective).toBeCloseTo(140 ** 2 / 220, 12)
  expect(weighted.margin).toBeGreaterThan(unweighted.margin ?? 1)
})
