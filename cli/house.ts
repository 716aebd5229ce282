import { join } from 'node:path'
import type { Logger } from 'pino'
import { type CodeSender, DemoInbox, gatewaySender } from '../bots/code.ts'
import type { House } from '../bots/door.ts'
import { openPlaces } from '../bots/places.ts'
import type { Config } from '../core/config.ts'
import { readCity } from '../prisma/city.ts'
import { migrate } from '../prisma/migrate.ts'
import { mexicoCity } from '../prisma/seed/mexico-city/index.ts'
import { plant } from '../prisma/seed/plant.ts'
import { openStore, type Store } from '../prisma/store.ts'
import { openQueues } from '../queue/queues.ts'
import { databaseUrl, openEmbedded } from './embedded/open.ts'
import { openLog } from './log.ts'
import { configuredPlaces } from './page-address.ts'
import { readSecret } from './secret.ts'

/** The database, brought up to date, and the log. */
export interface Ground {
  config: Config
  log: Logger
  url: string
  store: Store
  close(): Promise<void>
}

/** What every part of the house needs. */
export interface Opened extends House {
  config: Config
  close(): Promise<void>
}

type Closer = () => Promise<void>

/** Closes what was opened, the last first. When opening fails half-way, what is open already is closed too. */
async function opening<T>(open: (closers: Closer[]) => Promise<T>): Promise<T & { close: Closer }> {
  const closers: Closer[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    return { ...(await open(closers)), close }
  } catch (fault) {
    await close().catch(() => undefined)
    throw fault
  }
}

export const openGround = (config: Config): Promise<Ground> =>
  opening(async (closers) => {
    const log = openLog({ level: config.LOG_LEVEL, file: config.VOCES_LOG_FILE })
    const url = await database(config, closers)
    const store = openStore({
      url,
      secret: await readSecret(config),
      connections: config.DATABASE_CONNECTIONS,
      onFault: (fault) => log.warn({ err: fault }, 'a database connection broke'),
    })
    closers.push(() => store.close())
    await migrate(store.pool)
    return { config, log, url, store }
  })

/** Opens the ground, the queues on it and the city; outside production a database without one gets the demo city. */
export const openHouse = (config: Config): Promise<Opened> =>
  opening(async (closers) => {
    const ground = await openGround(config)
    closers.push(ground.close)
    const { log, url, store } = ground
    if (config.VOCES_ENV !== 'production' && (await plant(store, mexicoCity)))
      log.info('planted the demo city')
    const city = await readCity(store)
    const queues = await openQueues({
      databaseUrl: url,
      redisUrl: config.REDIS_URL,
      onFault: (fault) => log.warn({ err: fault }, 'the queue cannot be reached'),
    })
    closers.push(() => queues.close())
    const places = await openPlaces(store, configuredPlaces(config), log)
    return { config, store, queues, city, places, codes: codeSender(config), log, now: Date.now }
  })

/** The configured database, or the one that comes with the house. */
async function database(config: Config, closers: Closer[]): Promise<string> {
  if (config.DATABASE_URL) return config.DATABASE_URL
  const server = await openEmbedded(join(config.VOCES_DATA, 'postgres'))
  closers.push(() => server.close())
  return databaseUrl(server, 'voces')
}

function codeSender(config: Config): CodeSender {
  return config.CODE_SENDER_URL
    ? gatewaySender(config.CODE_SENDER_URL, config.CODE_SENDER_TOKEN)
    : new DemoInbox()
}
