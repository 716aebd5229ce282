import { startDeliveries } from '../../bots/deliveries.ts'
import { openLog } from '../../cli/log.ts'
import type { ChannelName } from '../../core/job.ts'
import { openStore } from '../../prisma/store.ts'
import { openQueues } from '../../queue/queues.ts'
import { startWorker } from '../../worker/start.ts'
import { plantCity, testPlaces, testSecret } from '../city.ts'
import type { Place } from '../queue/place.ts'
import { CodeBook, fakeChannel, type TestHouse } from '../resident.ts'
import { logFile } from '../servers/log.ts'

/** Where a run collects its log; without it, tests log nothing. */
export const testLog = () => openLog({ level: logFile() ? 'info' : 'silent', file: logFile() })

export interface OpenHouse extends TestHouse {
  place: Place
  /** Starts the work of a worker process, in this one, and gives back what ends it. */
  work(): () => Promise<void>
  /** Delivers the notices of these channels, until the house is closed. */
  deliver(...channels: ChannelName[]): void
  /** Resolves when nothing is owed any more. */
  settled(milliseconds?: number): Promise<void>
  /** Closes the house, and not the place. */
  close(): Promise<void>
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A house with the small city, in which nobody works yet. */
export async function openTestHouse(place: Place, counts: readonly number[]): Promise<OpenHouse> {
  const log = testLog()
  const onFault = (fault: Error) => log.warn({ err: fault }, 'a connection broke')
  const store = openStore({ url: place.databaseUrl, secret: testSecret, connections: 12, onFault })
  const city = await plantCity(store, counts)
  const queues = await openQueues({ databaseUrl: place.databaseUrl, redisUrl: place.redisUrl, onFault })
  const working: (() => Promise<void>)[] = []
  const house: OpenHouse = {
    place,
    store,
    city,
    places: testPlaces,
    queues,
    codes: new CodeBook(),
    log,
    now: Date.now,
    work() {
      const worker = startWorker(house)
      const stop = () => worker.stop()
      working.push(stop)
      return async () => {
        working.splice(working.indexOf(stop), 1)
        await stop()
      }
    },
    deliver(...channels) {
      for (const name of channels) {
        const delivery = startDeliveries(fakeChannel(house, name), house)
        working.push(() => delivery.close())
      }
    },
    async settled(milliseconds = 60_000) {
      const end = Date.now() + milliseconds
      for (;;) {
        const { rowCount } = await store.pool.query('SELECT FROM effect LIMIT 1')
        if (rowCount === 0) return
        if (Date.now() > end) throw new Error(`effects were still owed after ${milliseconds} ms`)
        await sleep(20)
      }
    },
    async close() {
      await Promise.all(working.map((stop) => stop()))
      await queues.close()
      await store.close()
    },
  }
  return house
}
