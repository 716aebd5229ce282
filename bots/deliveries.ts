import type { Logger } from 'pino'
import type { City } from '../core/city.ts'
import type { Store } from '../prisma/store.ts'
import type { Queues } from '../queue/queues.ts'
import { deliverAnnouncements } from './broadcast.ts'
import type { Channel } from './channel.ts'
import { deliverNotices } from './deliver.ts'

/** Delivers all that no update asked for: notices, and announcements. */
export function startDeliveries(
  channel: Channel,
  house: { store: Store; queues: Queues; city: City; log: Logger },
): { close(): Promise<void> } {
  const parts = [deliverNotices(channel, house), deliverAnnouncements(channel, house)]
  return {
    async close() {
      await Promise.all(parts.map((part) => part.close()))
    },
  }
}
