import type { Logger } from 'pino'
import { remindOfEvents } from '../prisma/event/remind.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** How long after its moment a reminder is written, at most. Milliseconds. */
const every = 20_000

/** Reminds people of the events that they go to, before each: once, however many workers look. */
export function remindAttendants(
  { store, log }: { store: Store; log: Logger },
  afterwards: () => void,
): Loop {
  return loop({ every, log, what: 'events' }, async () => {
    const notices = await remindOfEvents(store.pool)
    if (notices > 0) {
      log.info({ notices }, 'people are reminded of an event')
      afterwards()
    }
    return false
  })
}
