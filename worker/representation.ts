import type { Logger } from 'pino'
import { keepRepresentation } from '../prisma/representation/keep.ts'
import { keepParticipation } from '../prisma/representation/participation.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** How often it is looked whether signatures came or went. Milliseconds. */
const every = 30_000

/**
 * Counts whom signatures represent, a proposal at a time, and how far people went: so that no page and no chat counts
 * them. Repeated, it counts what is then.
 */
export function countRepresentation({ store, log }: { store: Store; log: Logger }): Loop {
  return loop({ every, log, what: 'representation' }, async () => {
    if (await keepParticipation(store.pool)) return true
    return (await keepRepresentation(store.pool)) !== undefined
  })
}
