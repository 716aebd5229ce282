import type { Logger } from 'pino'
import { forgetOld, overdueEffects, overdueNotices } from '../prisma/owed.ts'
import type { Store } from '../prisma/store.ts'
import type { Queues } from '../queue/queues.ts'
import { type Loop, loop } from './loop.ts'

const page = 1_000

/** Queues again whatever the queue has lost: it may be wiped at any moment, and every job made again from its row. */
export function sweepOwed({ store, queues, log }: { store: Store; queues: Queues; log: Logger }): Loop {
  return loop({ every: 2_000, log, what: 'sweep' }, async () => {
    const effects = await overdueEffects(store.pool, page)
    const notices = await overdueNotices(store.pool, page)
    await queues.add([
      ...effects.map(({ id, type }) => ({ queue: 'effect' as const, type, id })),
      ...notices.map((notice) => ({ queue: 'notice' as const, ...notice })),
    ])
    if (effects.length + notices.length > 0) {
      log.info({ effects: effects.length, notices: notices.length }, 'queued again what was overdue')
    }
    return effects.length === page || notices.length === page
  })
}

/** Deletes what nobody needs any more. */
export function forget({ store, log }: { store: Store; log: Logger }): Loop {
  return loop({ every: 60 * 60_000, log, what: 'forget' }, async () => {
    await forgetOld(store.pool)
    return false
  })
}
