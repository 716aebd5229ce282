import type { ChannelName } from '../job.ts'
import { channels } from '../job.ts'
import { ages, genders } from '../panel/strata.ts'
import { origins } from '../shift.ts'
import { isSmall, protect, sum } from '../survey/results/protect.ts'

/** By what those who signed are told apart, each alone: never two of them together. */
export const facets = ['borough', 'age', 'gender', 'channel', 'origin'] as const
export type Facet = (typeof facets)[number]

/** Null: kept back, because they are so few or because others who are could be had by subtraction. */
export interface Part {
  category: string
  people: number | null
}

/** The signatures that count, of people of the city, by one facet: each is in one part or unsaid. */
export interface Faceted {
  /** Of whom it is known: all parts together, those kept back too. */
  said: number
  unsaid: number
  /** All categories that there are, those of nobody too. */
  parts: readonly Part[]
}

/** Whom the signatures of a proposal represent, as everybody may read it. */
export interface Representation {
  /** Those that count when it was counted, and those of people elsewhere. */
  signatures: number
  elsewhere: number
  facets: Readonly<Record<Facet, Faceted>>
}

/** How many of those who signed are of a category, as it is counted; null: it is not known. */
export interface Cell {
  facet: Facet
  category: string | null
  people: number
}

/** All categories of each facet, in the order in which they are told. */
export const categoriesOf = (
  boroughs: readonly { id: string }[],
): Readonly<Record<Facet, readonly string[]>> => ({
  borough: boroughs.map(({ id }) => id),
  age: ages,
  gender: genders,
  channel: channels satisfies readonly ChannelName[],
  origin: origins,
})

/**
 * What of a count may be told: no part of fewer people than `least`, nor what it could be worked out from. Of so few
 * altogether no part is told, not even that it is of nobody.
 */
export function tellable(
  cells: readonly Cell[],
  categories: Readonly<Record<Facet, readonly string[]>>,
  least: number,
): Representation['facets'] {
  const faceted = (facet: Facet): Faceted => {
    const own = cells.filter((cell) => cell.facet === facet)
    const peopleOf = (category: string | null) =>
      sum(own.filter((cell) => cell.category === category).map(({ people }) => people))
    const counts = categories[facet].map(peopleOf)
    const said = sum(counts)
    const hidden = protect(counts, least)
    return {
      said,
      unsaid: sum(own.map(({ people }) => people)) - said,
      parts: categories[facet].map((category, place) => ({
        category,
        people: isSmall(said, least) || hidden[place] ? null : (counts[place] ?? 0),
      })),
    }
  }
  return Object.fromEntries(facets.map((facet) => [facet, faceted(facet)])) as Representation['facets']
}
