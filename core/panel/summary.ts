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

/** What a draw would invite, by category. */
export const expected = (quotas: readonly Quota[]): Row<'members' | 'invited'>[] =>
  byCategory(quotas, ['members', 'invited'])
