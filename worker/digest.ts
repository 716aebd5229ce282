import type { Logger } from 'pino'
import { makeDigest } from '../prisma/digest/make.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** How long after the city's Monday begins the week before is made, at most; it is told in the morning. Milliseconds. */
const every = 60_000

/** Makes the digest of each week that is over: once, however many workers look, and later where none looked in time. */
export function makeDigests({ store, log }: { store: Store; log: Logger }, afterwards: () => void): Loop {
  return loop({ every, log, what: 'digest' }, async () => {
    const made = await makeDigest(store.pool)
    if (made) {
      log.info({ week: made.week, told: made.told }, 'the digest of a week is made')
      afterwards()
    }
    return made !== undefined
  })
}
