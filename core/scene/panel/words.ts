import { isPlainKey } from '../../language/say.ts'
import { ages, type Dimension, genders } from '../../panel/strata.ts'
import { others } from '../../panel/summary.ts'
import { boroughName, label, type Visit } from '../../visit.ts'

/** What can be said in a dimension, in order. */
export const categoriesOf = (dimension: Dimension, visit: Visit): readonly string[] =>
  dimension === 'age' ? ages : dimension === 'gender' ? genders : visit.city.boroughs.map(({ id }) => id)

/** What a category is called. Null: they did not say. */
export function categoryWords(dimension: Dimension, category: string | null, visit: Visit): string {
  if (category === null) return label(visit, 'panel.unsaid')
  if (category === others) return label(visit, 'panel.others')
  if (dimension === 'borough') return boroughName(visit, category)
  const key = `panel.${category}`
  return isPlainKey(key) ? label(visit, key) : category
}
