import type { Logger } from 'pino'
import { alertShifts } from '../prisma/representative/doubtful.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** How long after it can be seen staff hear of it, at most: well within the hour. Milliseconds. */
const every = 60_000

/** Tells analysts of shifts in which too many numbers never confirmed: once each, however many workers look. */
export function watchShifts({ store, log }: { store: Store; log: Logger }, afterwards: () => void): Loop {
  return loop({ every, log, what: 'shifts' }, async () => {
    const notices = await alertShifts(store.pool)
    if (notices > 0) {
      log.warn({ notices }, 'staff are told of a shift in which many numbers never confirmed')
      afterwards()
    }
    return false
  })
}
