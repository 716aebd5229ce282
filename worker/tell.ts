import type { Store } from '../prisma/store.ts'
import { tell } from '../prisma/tell.ts'
import type { Queues } from '../queue/queues.ts'

/**
 * Job `tell`. Input: the id of an effect. Outcome: the notices of an entry of a proposal's history are owed to its
 * author and audience. Retry safety: one statement deletes the effect and writes the notices.
 */
export function tellEntries(
  { store, queues }: { store: Store; queues: Queues },
  afterwards: () => void,
): { close(): Promise<void> } {
  return queues.work(
    'entries',
    async (id) => {
      if ((await tell(store.pool, id)) > 0) afterwards()
    },
    { concurrency: 4 },
  )
}
