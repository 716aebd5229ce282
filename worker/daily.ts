import type { Logger } from 'pino'
import { tellDaily } from '../prisma/author/daily.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** How long after the hour the day is told, at most. Milliseconds. */
const every = 15_000

/** Tells authors of their proposals' progress, once a day, however many workers look. */
export function tellProgress({ store, log }: { store: Store; log: Logger }, afterwards: () => void): Loop {
  return loop({ every, log, what: 'daily' }, async () => {
    const done = await tellDaily(store.pool)
    if (done && done.told > 0) {
      log.info({ day: done.day, authors: done.told }, 'authors are told of the progress of a day')
      afterwards()
    }
    return false
  })
}
