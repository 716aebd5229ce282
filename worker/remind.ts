import type { Logger } from 'pino'
import { remind } from '../prisma/promise/remind.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** How long after the city's midnight a reminder is written, at most; it is sent in the morning. Milliseconds. */
const every = 60_000

/** Reminds staff of what the city owes, before its day and after: once, however many workers look. */
export function remindStaff({ store, log }: { store: Store; log: Logger }, afterwards: () => void): Loop {
  return loop({ every, log, what: 'remind' }, async () => {
    const notices = await remind(store.pool)
    if (notices > 0) {
      log.info({ notices }, 'staff are reminded of what is owed')
      afterwards()
    }
    return false
  })
}
