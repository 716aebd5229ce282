import type { Faceted } from './counted.ts'
import { type Interval, wilson } from './interval.ts'

/** How many people live in each borough, by the census. */
export type Census = readonly { id: string; population: number }[]

/** How a borough is represented; null where its signatures are kept back. */
export interface Represented {
  borough: string
  population: number
  /** Its part of the city, 0 to 1. */
  ofCity: number
  people: number | null
  /** Its part of those signatures of which the borough is known, 0 to 1. */
  ofSigned: number | null
  /** The one part by the other: 1 where it signed as much as it is of the city. */
  ratio: number | null
  /**
   * Within which the ratio lies, 95 times of 100: Wilson's interval of the part of the signatures, by the part of the
   * city, which the census counted and is no estimate. It says what chance alone would do, as if who signed had been
   * drawn; nobody was, so it says nothing of why.
   */
  interval: Interval | null
}

/** Each borough, in the census's order. */
export function representedBy({ said, parts }: Faceted, census: Census): Represented[] {
  const all = census.reduce((people, { population }) => people + population, 0)
  const counts = new Map(parts.map(({ category, people }) => [category, people]))
  return census.map(({ id, population }) => {
    const people = counts.get(id) ?? null
    const ofCity = all === 0 ? 0 : population / all
    const about = { borough: id, population, ofCity, people }
    if (people === null || said === 0 || ofCity === 0)
      return { ...about, ofSigned: null, ratio: null, interval: null }
    const { low, high } = wilson(people, said)
    return {
      ...about,
      ofSigned: people / said,
      ratio: people / said / ofCity,
      interval: { low: low / ofCity, high: high / ofCity },
    }
  })
}

export type Known = Represented & { ofSigned: number; ratio: number; interval: Interval }

const isKnown = (one: Represented): one is Known => one.ratio !== null

/** The least and the most represented, where that is more than chance would do; of those alike the larger borough. */
export function extremes(boroughs: readonly Represented[]): { under?: Known; over?: Known } {
  const larger = (one: Known, other: Known) => other.population - one.population
  const byRatio = boroughs
    .filter(isKnown)
    .toSorted((one, other) => one.ratio - other.ratio || larger(one, other))
  const under = byRatio.find(({ interval }) => interval.high < 1)
  const over = byRatio
    .toSorted((one, other) => other.ratio - one.ratio || larger(one, other))
    .find(({ interval }) => interval.low > 1)
  return { ...(under && { under }), ...(over && { over }) }
}
