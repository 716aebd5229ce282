import type { Channel } from '../../../bots/channel.ts'
import { type Code, DemoInbox } from '../../../bots/code.ts'
import { startDeliveries } from '../../../bots/deliveries.ts'
import type { House } from '../../../bots/door.ts'
import { fetchPhotos } from '../../../bots/photo/fetch.ts'
import { openLog } from '../../../cli/log.ts'
import { readCity } from '../../../prisma/city.ts'
import { openQueues } from '../../../queue/queues.ts'
import { startWorker } from '../../../worker/start.ts'
import { type TestStore, testPlaces, testStore } from '../../city.ts'

/** One-time codes are shown where they were asked for, and kept. */
export class Inbox extends DemoInbox {
  readonly sent: Code[] = []

  override async send(code: Code): Promise<void> {
    this.sent.push(code)
    await super.send(code)
  }

  /** The newest one that a chat asked for. */
  of(address: string): string {
    return this.sent.findLast((code) => code.address === address)?.code ?? ''
  }
}

export interface WholeHouse extends House {
  store: TestStore
  codes: Inbox
  /** Delivers the notices of a channel and fetches its photos, until the house closes or `close` is called. */
  delivers(channel: Channel): { close(): Promise<void> }
  close(): Promise<void>
}

/** A database, the queues in it and a worker, as in one process of the house: so many signatures for each proposal. */
export async function openWholeHouse(counts: readonly number[]): Promise<WholeHouse> {
  const store = await testStore(counts)
  const log = openLog({ level: 'debug', file: process.env.VOCES_LOG_FILE ?? '/dev/null' })
  const queues = await openQueues({
    databaseUrl: store.url,
    onFault: (fault) => log.warn({ err: fault }, 'the queue cannot be reached'),
  })
  const house = {
    store,
    queues,
    log,
    codes: new Inbox(),
    city: await readCity(store),
    now: Date.now,
    places: testPlaces,
  }
  const worker = startWorker(house)
  return {
    ...house,
    delivers(channel) {
      const parts = [startDeliveries(channel, house), fetchPhotos(channel, house)]
      return {
        async close() {
          await Promise.all(parts.map((part) => part.close()))
        },
      }
    },
    async close() {
      await worker.stop()
      await queues.close()
      await store.close()
    },
  }
}

/** Test person's phone as people write it at home: 55 5123 4001. */
export const phoneOf = (person: number): string => `+52555${String(1_234_000 + person).padStart(7, '0')}`

/** Waits until something holds. Error: it did not within `ms`. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 60_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it did not come to pass within ${ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
