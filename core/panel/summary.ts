import type { Quota } from './draw.ts'
import { type Dimension, dimensions, readStratum } from './strata.ts'

/** Some numbers of one category of a dimension; null: of those who did not say. */
export interface Row<N extends string> {
  dimension: Dimension
  category: string | null
  counts: Readonly<Record<N, number>>
}

/** Adds up what is counted by stratum, by each category of each dimension, in the order in which they come. */
export function byCategory<N extends string>(
  strata: readonly (Readonly<Record<N, number>> & { stratum: string })[],
  names: readonly N[],
): Row<N>[] {
  const none = Object.fromEntries(names.map((name) => [name, 0])) as Record<N, number>
  return dimensions.flatMap((dimension) => {
    const rows = new Map<string | null, Record<N, number>>()
    for (const one of strata) {
      const category = readStratum(one.stratum)[dimension]
      const counts = { ...(rows.get(category) ?? none) }
      for (const name of names) counts[name] += one[name]
      rows.set(category, counts)
    }
    return [...rows].map(([category, counts]) => ({ dimension, category, counts }))
  })
}

/** The category of a row that holds those of which there are too few to be shown alone. */
export const others = 'others'

/**
 * Rows of which none is of too few people: in each dimension those of fewer than `least` are one row, with the smallest
 * of the others where they are still too few, so that what is not shown cannot be had by subtraction either. Where that
 * leaves one row, which would say no more than the whole, there is none.
 *
 * @param size What a row's people are counted by.
 */
export function pooled<N extends string>(rows: readonly Row<N>[], size: NoInfer<N>, least: number): Row<N>[] {
  return dimensions.flatMap((dimension) => {
    const own = rows
      .filter((row) => row.dimension === dimension)
      .toSorted((one, other) => other.counts[size] - one.counts[size])
    const few: Row<N>[] = []
    const people = () => few.reduce((all, { counts }) => all + counts[size], 0)
    while (own.length > 0) {
      const smallest = own.at(-1)
      if (!smallest) break
      if (smallest.counts[size] >= least && (few.length === 0 || people() >= least)) break
      few.push(smallest)
      own.pop()
    }
    const [first] = few
    if (!first) return own
    if (own.length === 0) return []
    const counts = few.slice(1).reduce((all, row) => summed(all, row.counts), { ...first.counts })
    return [...own, { dimension, category: others, counts }]
  })
}

/** Adds up what is counted under the same names. */
function summed<N extends string>(
  one: Readonly<Record<N, number>>,
  other: Readonly<Record<N, number>>,
): Record<N, number> {
  const names = Object.keys(one) as N[]
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as Record<N, number>
}

/** What a draw would invite, by category. */
export const expected = (quotas: readonly Quota[]): Row<'members' | 'invited'>[] =>
  byCategory(quotas, ['members', 'invited'])
