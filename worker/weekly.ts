import type { Logger } from 'pino'
import { tellWeekly } from '../prisma/author/weekly.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** How long after the hour the week is told, at most. Milliseconds. */
const every = 60_000

/** Shows authors the week of their proposals, once, however many workers look. */
export function tellWeeks({ store, log }: { store: Store; log: Logger }, afterwards: () => void): Loop {
  return loop({ every, log, what: 'weekly' }, async () => {
    const done = await tellWeekly(store.pool)
    if (done && done.told > 0) {
      log.info({ day: done.day, proposals: done.told }, 'authors are shown the week of their proposals')
      afterwards()
    }
    return false
  })
}
