import type { Proposal } from '../../city.ts'
import type { Past } from '../../history.ts'
import type { Text } from '../../text.ts'
import { join } from '../../text.ts'
import { label, tell, type Visit } from '../../visit.ts'
import { dateOf } from './history.ts'

/** What became of a proposal, as its card says it: the newest status, and a tier that its count no longer shows. */
export function pastWords({ count, reached, status }: Proposal & Past, visit: Visit): Text[] {
  const said = [
    ...(reached && reached.at > count
      ? [tell(visit, 'card.reached', { at: reached.at, date: dateOf(reached.on, visit), count })]
      : []),
    ...(status
      ? [
          tell(visit, 'card.status', {
            status: label(visit, `status.${status.kind}`),
            date: dateOf(status.at, visit),
          }),
        ]
      : []),
  ]
  return said.length > 0 ? [join(said, '\n')] : []
}
