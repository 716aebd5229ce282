import type { Logger } from 'pino'
import { beginAnnouncement } from '../prisma/announcement/begin.ts'
import { dueAnnouncements, endAnnouncements, loseRecipients } from '../prisma/announcement/dispatch.ts'
import type { Store } from '../prisma/store.ts'
import type { Queues } from '../queue/queues.ts'
import { type Loop, loop } from './loop.ts'

/** A stint at an announcement lasts a little longer. Milliseconds. */
const every = 1_000
/** Stints at one announcement on one channel that may wait or be under way: enough that some live when others died. */
const turns = 16

/**
 * Puts approved announcements on their way, sees to it that somebody is always at those under way, and ends them. Any
 * number of workers may look: their stints share the same places, and nobody is claimed twice.
 */
export function broadcastAnnouncements(
  { store, queues, log }: { store: Store; queues: Queues; log: Logger },
  afterwards: () => void,
): Loop {
  let round = 0
  return loop({ every, log, what: 'broadcast' }, async () => {
    const begun = await beginAnnouncement(store.pool)
    if (begun) log.info({ people: begun.people }, 'an announcement is on its way')
    const unknown = await loseRecipients(store.pool)
    if (unknown > 0) log.warn({ people: unknown }, 'whether an announcement reached some is unknown')
    const ended = await endAnnouncements(store.pool)
    if (ended.length > 0) afterwards()
    round = (round + 1) % turns
    const due = await dueAnnouncements(store.pool)
    await queues.add(due.map((one) => ({ queue: 'broadcast' as const, ...one, turn: round })))
    return begun !== undefined
  })
}
