import { deliverLetter } from '../prisma/author/deliver-letter.ts'
import type { Store } from '../prisma/store.ts'
import type { Queues } from '../queue/queues.ts'

/**
 * Job `letter`. Input: the id of an effect. Outcome: the notices of a message are owed to all who signed, page by page.
 * Retry safety: each page is one statement that also says how far it went.
 */
export function deliverLetters(
  { store, queues }: { store: Store; queues: Queues },
  afterwards: () => void,
): { close(): Promise<void> } {
  return queues.work(
    'letters',
    async (id) => {
      for (;;) {
        const { told, more } = await deliverLetter(store.pool, id)
        if (told > 0) afterwards()
        if (!more) return
      }
    },
    { concurrency: 1 },
  )
}
