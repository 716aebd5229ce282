import type { Channel } from '../../../bots/channel.ts'
import { DemoInbox } from '../../../bots/code.ts'
import { deliverNotices } from '../../../bots/deliver.ts'
import type { House } from '../../../bots/door.ts'
import { type WebOptions, webChannel } from '../../../bots/web/main.ts'
import { openLog } from '../../../cli/log.ts'
import { readCity } from '../../../prisma/city.ts'
import { openStore } from '../../../prisma/store.ts'
import { openQueues } from '../../../queue/queues.ts'
import { startWorker } from '../../../worker/start.ts'
import { type TestStore, testPlaces, testSecret, testStore } from '../../city.ts'

/** A house of one city on a database of its own, as `voces start` opens it, with the clock in the test's hands. */
export interface RunningHouse extends House {
  store: TestStore
  inbox: DemoInbox
  /** Milliseconds that the house's clock goes ahead. */
  ahead: number
  close(): Promise<void>
}

const log = openLog({ level: 'debug', file: process.env.VOCES_LOG_FILE ?? '/dev/null' })
const onFault = (fault: Error) => log.warn({ err: fault }, 'a connection of a test broke')

/** Opens the house with its worker. `counts`: the signatures of its proposals, numbered from 1. */
export async function openRunning(counts: readonly number[]): Promise<RunningHouse> {
  const store = await testStore(counts)
  const queues = await openQueues({ databaseUrl: store.url, redisUrl: undefined, onFault })
  const inbox = new DemoInbox()
  const house: RunningHouse = {
    store,
    queues,
    city: await readCity(store),
    places: testPlaces,
    codes: inbox,
    inbox,
    log,
    ahead: 0,
    now: () => Date.now() + house.ahead,
    async close() {
      await worker.stop()
      await queues.close()
      await store.close()
    },
  }
  const worker = startWorker(house)
  return house
}

/** Another process's view of the same house: connections of its own to the same database. */
export async function besides(house: RunningHouse): Promise<{ house: House; close(): Promise<void> }> {
  const store = openStore({ url: house.store.url, secret: testSecret, connections: 5, onFault })
  const queues = await openQueues({ databaseUrl: house.store.url, redisUrl: undefined, onFault })
  return {
    house: { ...house, store, queues },
    async close() {
      await queues.close()
      await store.close()
    },
  }
}

export interface Web {
  url: string
  port: number
  channel: Channel
  stop(): Promise<void>
}

/** Starts the page's server, with the notices that it delivers. */
export async function startWeb(house: House, options: Partial<WebOptions> = {}): Promise<Web> {
  const channel = webChannel(house, {
    host: '127.0.0.1',
    port: 0,
    origin: undefined,
    behindProxy: false,
    ...options,
  })
  const place = await channel.start()
  const notices = deliverNotices(channel, house)
  const { port } = new URL(options.origin ? `http://127.0.0.1:${options.port}` : (place ?? ''))
  return {
    url: `http://127.0.0.1:${port}`,
    port: Number(port),
    channel,
    async stop() {
      await notices.close()
      await channel.stop()
    },
  }
}
