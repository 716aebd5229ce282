import { dimensions } from '../../../panel/strata.ts'
import type { Row } from '../../../panel/summary.ts'
import { join, type Text } from '../../../text.ts'
import type { Visit } from '../../../visit.ts'
import { categoriesOf } from '../../panel/words.ts'

/**
 * Lines of each dimension together, in the order in which its categories are asked; then those who did not say, and
 * those who are too few to be shown alone.
 */
export function rowsText<N extends string>(
  rows: readonly Row<N>[],
  visit: Visit,
  line: (row: Row<N>) => Text,
): Text[] {
  return dimensions.flatMap((dimension) => {
    const order = categoriesOf(dimension, visit)
    const place = (category: string | null) => {
      const known = category === null ? -1 : order.indexOf(category)
      return known < 0 ? order.length + (category === null ? 0 : 1) : known
    }
    const own = rows
      .filter((row) => row.dimension === dimension)
      .toSorted((one, other) => place(one.category) - place(other.category))
    return own.length === 0 ? [] : [join(own.map(line), '\n')]
  })
}
