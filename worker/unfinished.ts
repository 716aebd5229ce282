import type { Logger } from 'pino'
import type { Store } from '../prisma/store.ts'
import { remindUnfinished } from '../prisma/survey/remind.ts'
import { type Loop, loop } from './loop.ts'

/** Two days more or less a minute. Milliseconds. */
const every = 60_000

/** Reminds those who left a survey half-way, by day: once, however many workers look. */
export function remindHalfway({ store, log }: { store: Store; log: Logger }, afterwards: () => void): Loop {
  return loop({ every, log, what: 'unfinished' }, async () => {
    const { notices, more } = await remindUnfinished(store.pool)
    if (notices > 0) {
      log.info({ notices }, 'people are reminded of a survey that they left half-way')
      afterwards()
    }
    return more
  })
}
