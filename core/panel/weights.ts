import { type Collapsed, collapse } from './collapse.ts'
import { farthest, type Margin, rake, sum } from './rake.ts'
import { type Dimension, dimensions, type Strata, type Targets, unsaid, writeStratum } from './strata.ts'
import { trim } from './trim.ts'

export interface Weighting {
  /** By member, in the order given; they add up to the number of members. */
  weights: readonly number[]
  /** No weights have all margins at once where false; these come as near as could be. */
  converged: boolean
  /** The farthest that a weighted share is from the census, after all that is said below. From 0 to 1. */
  off: number
  /** What the census counts and nobody here is. */
  collapsed: readonly Collapsed[]
  /** Members whose weight was beyond a bound. */
  trimmed: number
}

/**
 * Weights with which members stand for the city: their shares by age, gender and borough become those of the census.
 *
 * Who did not say what they are in a dimension, or are what the census does not count, are not touched by it: they weigh
 * there what everybody weighs on average, and among the others the shares are the census's. So nobody is dropped for
 * saying less and nobody is guessed to be something, and what they did say counts in its own dimension all the same. To
 * leave them out would weigh down those who trust the city least. (A category of their own with the size that it has in
 * the sample, which others do, is at odds with the census as soon as two who do not say their gender are all who
 * answered from the smallest borough.)
 *
 * @param most Nobody speaks for more than so many times the mean, or less than that part of it; absent: as the margins ask.
 */
export function weightsOf(
  members: readonly Strata[],
  targets: Targets,
  { most }: { most?: number | undefined } = {},
): Weighting {
  // Members of one stratum weigh the same, so strata are raked, of which there are few.
  const names = members.map(writeStratum)
  const strata = new Map(names.map((name, index) => [name, members[index] ?? unsaid]))
  const places = new Map([...strata.keys()].map((name, place) => [name, place]))
  const counts = [...strata].map(() => 0)
  const placed = names.map((name) => places.get(name) ?? 0)
  for (const place of placed) counts[place] = (counts[place] ?? 0) + 1
  const margins = dimensions.map((dimension) => marginOf(dimension, [...strata.values()], targets))
  const raked = rake(
    counts,
    margins.map(({ margin }) => margin),
  )
  const full = placed.map((place) => (raked.weights[place] ?? 0) / (counts[place] ?? 1))
  const { weights, trimmed } =
    most === undefined || members.length === 0 ? { weights: full, trimmed: 0 } : trim(full, most)
  return {
    weights,
    converged: raked.converged,
    off: farthest(
      weights,
      margins.map(({ margin }) => ({ ...margin, places: placed.map((place) => margin.places[place] ?? -1) })),
    ),
    collapsed: margins.flatMap(({ collapsed }) => collapsed),
    trimmed,
  }
}

/** One dimension for those who are there. */
function marginOf(
  dimension: Dimension,
  strata: readonly Strata[],
  targets: Targets,
): { margin: Margin; collapsed: Collapsed[] } {
  const present = new Set(strata.flatMap((one) => one[dimension] ?? []))
  const census = collapse(dimension, targets[dimension], present)
  const categories = census.targets.map(({ category }) => category)
  const people = sum(census.targets.map((target) => target.people))
  return {
    margin: {
      places: strata.map((one) => categories.indexOf(one[dimension] ?? '')),
      shares: census.targets.map((target) => target.people / people),
    },
    collapsed: census.collapsed,
  }
}
