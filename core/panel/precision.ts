import { sum } from './rake.ts'

/** The 97.5th percentile of the normal distribution: 19 of 20 intervals hold what they estimate. */
export const z = 1.959963984540054
/** Fewer people than these on either side of a share say nothing of how far off it may be. */
const least = 5

/**
 * What weighting costs. Kish's design effect is how many times the variance of a mean grows because some speak for more
 * than others: n times the sum of squares by the square of the sum. As many people without weights would know as much.
 */
export const design = (weights: readonly number[]): { effect: number; effective: number } =>
  designOf({
    people: weights.length,
    sum: sum(weights),
    squares: sum(weights.map((weight) => weight * weight)),
  })

/** The same of how many there are, the sum of their weights, and that of the weights' squares. */
export function designOf(weights: { people: number; sum: number; squares: number }): {
  effect: number
  effective: number
} {
  if (weights.squares === 0) return { effect: 1, effective: 0 }
  const effective = weights.sum ** 2 / weights.squares
  return { effect: weights.people / effective, effective }
}

/**
 * The margin of error of a share at 95%, as for a simple random draw of so many people.
 *
 * @param size People, or effective ones.
 * @returns a part of 1: 0.03 is 3 points either way. Undefined with too few people on either side of it.
 */
export function marginOfError(share: number, size: number): number | undefined {
  if (size * Math.min(share, 1 - share) < least) return undefined
  return z * Math.sqrt((share * (1 - share)) / size)
}

/** The widest margin that any share of so many people has: that of one half. */
export const widestMargin = (size: number): number | undefined => marginOfError(0.5, size)

/** A share and how far off it may be, both parts of 1. */
export interface Share {
  share: number
  margin: number | undefined
}

/** What some of those who answered a question said, counted and weighed. */
export interface Estimate {
  unweighted: Share
  weighted: Share
  /** Of those who answered the question. */
  effect: number
  effective: number
}

/**
 * @param holds By person who answered: whether they said it. At least one person.
 * @param weights Theirs, in the same order.
 */
export function estimate(holds: readonly boolean[], weights: readonly number[]): Estimate {
  const { effect, effective } = design(weights)
  const counted = holds.filter(Boolean).length / holds.length
  const weighed = sum(weights.map((weight, index) => (holds[index] ? weight : 0))) / sum(weights)
  return {
    unweighted: { share: counted, margin: marginOfError(counted, holds.length) },
    weighted: { share: weighed, margin: marginOfError(weighed, effective) },
    effect,
    effective,
  }
}
