import type { KeptRepresentation } from '../../../core/ask/representation.ts'
import { type Cell, categoriesOf, tellable } from '../../../core/representation/counted.ts'
import { mexicoCity } from '../../../prisma/seed/mexico-city/index.ts'

const { boroughs } = mexicoCity.city

/** Whom signatures represent where these many are of each borough, and as many said nothing of themselves. */
export function countedBy(
  title: string,
  at: number,
  people: Readonly<Record<string, number>>,
  unsaid: number,
): KeptRepresentation {
  const signed = Object.entries(people)
  const signatures = signed.reduce((all, [, count]) => all + count, unsaid)
  const cells: Cell[] = [
    ...signed.map(([category, count]): Cell => ({ facet: 'borough', category, people: count })),
    ...(['borough', 'age', 'gender'] as const).map(
      (facet): Cell => ({ facet, category: null, people: facet === 'borough' ? unsaid : signatures }),
    ),
  ]
  return {
    title,
    at,
    signatures,
    elsewhere: 0,
    facets: tellable(cells, categoriesOf(boroughs), 5),
    census: boroughs.map(({ id, population }) => ({ id, population })),
  }
}
