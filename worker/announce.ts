import { announce } from '../prisma/announce.ts'
import type { Store } from '../prisma/store.ts'
import type { Queues } from '../queue/queues.ts'

/**
 * Job `announce`. Input: the id of an effect. Outcome: the notices of a tier are owed to the author and those
 * who follow. Retry safety: one statement deletes the effect and writes the notices.
 */
export function announceMilestones(
  { store, queues }: { store: Store; queues: Queues },
  afterwards: () => void,
): { close(): Promise<void> } {
  return queues.work(
    'announcements',
    async (id) => {
      if ((await announce(store.pool, id)) > 0) afterwards()
    },
    { concurrency: 4 },
  )
}
