import { sum } from './rake.ts'
import { type Dimension, dimensions, readStratum, type Strata } from './strata.ts'

/** How a stratum answered invitations before. */
export interface Answered {
  stratum: string
  invited: number
  finished: number
}

/** …and a category, in all of its strata. */
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

/** The invitations of past draws, by category. @param strata How many of each stratum were invited, and finished. */
export function pastOf(strata: readonly Answered[]): Past[] {
  const found = new Map<string, Past>()
  for (const { stratum, invited, finished } of strata) {
    const said = readStratum(stratum)
    for (const dimension of dimensions) {
      const category = said[dimension]
      if (category === null) continue
      const key = `${dimension} ${category}`
      const past = found.get(key) ?? { dimension, category, invited: 0, finished: 0 }
      found.set(key, { ...past, invited: past.invited + invited, finished: past.finished + finished })
    }
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, past]) => past)
}

/** How much more, or less, each category is invited after past draws. */
export function factorsOf(strata: readonly Answered[]): Factor[] {
  const invited = sum(strata.map((one) => one.invited))
  const usual = sum(strata.map((one) => one.finished)) / (invited || 1)
  return pastOf(strata)
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
