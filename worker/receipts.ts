import type { Logger } from 'pino'
import { closeDays } from '../prisma/receipts/close.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** How long after the city's midnight a day is closed, at most, and what it takes. Milliseconds. */
const every = 15_000

/**
 * Closes each day once it is over in the city: its Merkle root over all receipts is published from then on. However
 * many workers look, a row per day is what decides; a day that was missed is closed when a worker is there again.
 */
export function closeReceipts({ store, log }: { store: Store; log: Logger }): Loop {
  return loop({ every, log, what: 'receipts' }, async () => {
    const { days, signatures, wrong } = await closeDays(store)
    if (days.length > 0) log.info({ days, signatures }, 'the receipts of a day are closed')
    if (wrong.length > 0)
      log.error(
        { proposals: wrong },
        'counts shown differ from the signatures that stand: see `voces recount`',
      )
    return false
  })
}
