import { pino } from 'pino'
import { DemoInbox } from '../../bots/code.ts'
import type { House } from '../../bots/door.ts'
import { readCity } from '../../prisma/city.ts'
import type { Store } from '../../prisma/store.ts'
import { openQueues } from '../../queue/queues.ts'

/** A database of the benchmarks. */
export interface Database {
  url: string
  store: Store
}

/** What a channel's door needs, on such a database; nothing is sent anywhere. */
export async function openHouse(
  { url, store }: Database,
  redisUrl?: string,
): Promise<House & { close(): Promise<void> }> {
  const queues = await openQueues({ databaseUrl: url, redisUrl, onFault: () => undefined })
  return {
    store,
    queues,
    city: await readCity(store),
    places: () => ({}),
    codes: new DemoInbox(),
    log: pino({ level: 'silent' }),
    now: Date.now,
    close: () => queues.close(),
  }
}
