import { type Dimension, dimensions, readStratum, type Strata } from './strata.ts'

/** How a category answered invitations before. */
export interface Past {
  dimension: Dimension
  category: string
  invited: number
  finished: number
}

/** How many more are invited of a category, because fewer of it answer; below 1: fewer. */
export interface Factor {
  dimension: Dimension
  category: string
  factor: number
}

/** Nobody is invited more than twice as often, or half as often, as the census alone would have it. */
const bounds = { least: 0.5, most: 2 }
/** Of fewer invitations nothing is concluded: it would be chance, and might say of somebody that they did not answer. */
const least = 20

const bounded = (factor: number): number => Math.min(bounds.most, Math.max(bounds.least, factor))
const hundredths = (factor: number): number => Math.round(factor * 100) / 100

/** The invitations of past draws, by category. */
export function pastOf(invitations: readonly { stratum: string; finished: boolean }[]): Past[] {
  const found = new Map<string, Past>()
  for (const { stratum, finished } of invitations) {
    const strata = readStratum(stratum)
    for (const dimension of dimensions) {
      const category = strata[dimension]
      if (category === null) continue
      const past = found.get(`${dimension} ${category}`) ?? { dimension, category, invited: 0, finished: 0 }
      found.set(`${dimension} ${category}`, {
        ...past,
        invited: past.invited + 1,
        finished: past.finished + (finished ? 1 : 0),
      })
    }
  }
  return [...found.values()].sort((one, other) =>
    `${one.dimension} ${one.category}` < `${other.dimension} ${other.category}` ? -1 : 1,
  )
}

/** @param overall Of all invitations, also of those who did not say what they are. */
export function factorsOf(past: readonly Past[], overall: { invited: number; finished: number }): Factor[] {
  const usual = overall.finished / (overall.invited || 1)
  return past
    .filter(({ invited }) => invited >= least && usual > 0)
    .map(({ dimension, category, invited, finished }) => ({
      dimension,
      category,
      factor: hundredths(bounded(finished === 0 ? bounds.most : usual / (finished / invited))),
    }))
}

/** That of a stratum: those of its categories, multiplied, within the same bounds. */
export function factorOf(strata: Strata, factors: readonly Factor[]): number {
  const own = factors.filter(({ dimension, category }) => strata[dimension] === category)
  return bounded(own.reduce((product, { factor }) => product * factor, 1))
}
