import type { Logger } from 'pino'
import { tellModerators } from '../prisma/moderation/told.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** Sees to it that moderators hear when something waits for them again. Any number of workers may look. */
export function tellWaiting({ store, log }: { store: Store; log: Logger }): Loop {
  return loop({ every: 20_000, log, what: 'review' }, async () => {
    const people = await tellModerators(store.pool)
    if (people > 0) log.info({ people }, 'moderators are told that something waits')
    return false
  })
}
