import { recordSignatures } from '../prisma/record.ts'
import type { Store } from '../prisma/store.ts'
import { Batcher } from '../queue/batcher.ts'
import type { Queues } from '../queue/queues.ts'

/** Signatures recorded by one statement at most. */
const batchSize = 500

/** Jobs that one process holds at once: a batch being written, and the next one gathering. */
export const signaturesAtOnce = 2 * batchSize

/**
 * Jobs `sign` and `withdraw`. Input: the id of an effect. Outcome: it is recorded, with the count, the tiers that it
 * crosses and the notices owed. Retry safety: the statement deletes the effect, so one that was recorded is not
 * found again. Each job fails and is retried alone, but many are taken at once, and one statement writes them.
 */
export function recordSigned(
  { store, queues }: { store: Store; queues: Queues },
  afterwards: () => void,
): { close(): Promise<void> } {
  const batches = new Batcher<string, undefined>(
    async (effects) => {
      const { announcements } = await recordSignatures(store.pool, effects)
      afterwards()
      // Not awaited: what is not queued now is found by the sweep.
      queues
        .add(announcements.map((id) => ({ queue: 'effect' as const, type: 'announce' as const, id })))
        .catch(() => undefined)
      return effects.map(() => undefined)
    },
    { size: batchSize, wait: 3, lanes: 2 },
  )
  return queues.work('signatures', ({ data }) => batches.add(data.id), { concurrency: signaturesAtOnce })
}
