import type { Logger } from 'pino'
import { unqueuedNotices } from '../prisma/owed.ts'
import type { Store } from '../prisma/store.ts'
import type { Queues } from '../queue/queues.ts'
import { type Loop, loop } from './loop.ts'

const page = 1_000

/** Hands the notices owed to the queue of the channel that can deliver them. */
export function relayNotices({ store, queues, log }: { store: Store; queues: Queues; log: Logger }): Loop {
  return loop({ every: 250, log, what: 'relay' }, async () => {
    const notices = await unqueuedNotices(store.pool, page)
    await queues.add(notices.map((notice) => ({ queue: 'notice' as const, ...notice })))
    return notices.length === page
  })
}
