import type { Logger } from 'pino'
import { askAfterEvents } from '../prisma/event/after.ts'
import { remindOfEvents } from '../prisma/event/remind.ts'
import { askAfterMeetings } from '../prisma/meeting/after.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** How long after its moment a reminder is written, at most. Milliseconds. */
const every = 20_000

/** Reminds people of the events that they go to, before each, and asks host and people afterwards how it was, of meetings those who convened them: once, however many workers look. */
export function remindAttendants(
  { store, log }: { store: Store; log: Logger },
  afterwards: () => void,
): Loop {
  return loop({ every, log, what: 'events' }, async () => {
    const reminded = await remindOfEvents(store.pool)
    const asked = await askAfterEvents(store.pool)
    const notices = reminded + asked + (await askAfterMeetings(store.pool))
    if (notices > 0) {
      log.info({ notices }, 'people are reminded of an event, or asked how it was')
      afterwards()
    }
    return false
  })
}
