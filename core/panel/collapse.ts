import type { Dimension, Target } from './strata.ts'

/** A category of the census of which nobody is there. */
export interface Collapsed {
  dimension: Dimension
  category: string
  /** Whose people stand for it; undefined: all others of the dimension, each by its size. */
  into: string | undefined
}

/** Categories that lie next to each other, so that the neighbour of one may stand for it. */
const ordered: ReadonlySet<Dimension> = new Set(['age'])

/**
 * The targets of a dimension for those who are there. A category without anybody cannot be weighed up from nothing: an
 * age goes to the nearest age of which there are people (the younger of two as near), and a borough or gender, which
 * has no neighbour, is left out, so that the others keep their proportions.
 */
export function collapse(
  dimension: Dimension,
  targets: readonly Target[],
  present: ReadonlySet<string>,
): { targets: Target[]; collapsed: Collapsed[] } {
  const counted = targets.filter(({ people }) => people > 0)
  const there = counted.filter(({ category }) => present.has(category))
  const people = new Map(there.map((target) => [target.category, target.people]))
  const collapsed = counted.flatMap((target, place): Collapsed[] => {
    if (present.has(target.category)) return []
    const into = ordered.has(dimension) ? nearest(place, counted, present) : undefined
    if (into !== undefined) people.set(into, (people.get(into) ?? 0) + target.people)
    return [{ dimension, category: target.category, into }]
  })
  return { targets: [...people].map(([category, count]) => ({ category, people: count })), collapsed }
}

function nearest(
  place: number,
  targets: readonly Target[],
  present: ReadonlySet<string>,
): string | undefined {
  const near = targets
    .map(({ category }, other) => ({ category, far: Math.abs(other - place) }))
    .filter(({ category }) => present.has(category))
    .sort((one, other) => one.far - other.far)
  return near[0]?.category
}
