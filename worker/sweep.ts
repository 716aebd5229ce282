import type { Logger } from 'pino'
import { releaseCapped } from '../prisma/held.ts'
import { forgetOld, overdueEffects, overdueNotices, wakeNotices } from '../prisma/owed.ts'
import { overdueDownloads } from '../prisma/photo/download.ts'
import type { Store } from '../prisma/store.ts'
import type { Queues } from '../queue/queues.ts'
import { type Loop, loop } from './loop.ts'

const page = 1_000

/**
 * Queues again whatever the queue has lost: it may be wiped at any moment, and every job made again from its row.
 * Notices that waited for the morning are let go.
 */
export function sweepOwed({ store, queues, log }: { store: Store; queues: Queues; log: Logger }): Loop {
  return loop({ every: 2_000, log, what: 'sweep' }, async () => {
    await wakeNotices(store.pool)
    const effects = await overdueEffects(store.pool, page)
    const notices = await overdueNotices(store.pool, page)
    const photos = await overdueDownloads(store.pool, page)
    await queues.add([
      ...effects.map(({ id, type }) => ({ queue: 'effect' as const, type, id })),
      ...notices.map((notice) => ({ queue: 'notice' as const, ...notice })),
      ...photos.map((photo) => ({ queue: 'photo' as const, ...photo })),
    ])
    const counts = { effects: effects.length, notices: notices.length, photos: photos.length }
    const most = Math.max(...Object.values(counts))
    if (most > 0) log.info(counts, 'queued again what was overdue')
    return most === page
  })
}

/** Tries again what was held because enough was sent on that day: the day may be over. */
export function resume({ store, log }: { store: Store; log: Logger }): Loop {
  return loop({ every: 15 * 60_000, log, what: 'resume' }, async () => {
    const released = await releaseCapped(store.pool)
    if (released > 0) log.info({ notices: released }, 'held notices are tried again')
    return false
  })
}

/** Deletes what nobody needs any more. */
export function forget({ store, log }: { store: Store; log: Logger }): Loop {
  return loop({ every: 60 * 60_000, log, what: 'forget' }, async () => {
    await forgetOld(store.pool)
    return false
  })
}
