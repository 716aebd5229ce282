import { join } from 'node:path'
import type { Logger } from 'pino'
import { type CodeSender, DemoInbox, gatewaySender } from '../bots/code.ts'
import type { House } from '../bots/door.ts'
import type { Config } from '../core/config.ts'
import { readCity } from '../prisma/city.ts'
import { migrate } from '../prisma/migrate.ts'
import { mexicoCity } from '../prisma/seed/mexico-city/index.ts'
import { plant } from '../prisma/seed/plant.ts'
import { openStore, type Store } from '../prisma/store.ts'
import { openQueues, type Queues } from '../queue/queues.ts'
import { databaseUrl, openEmbedded } from './embedded/open.ts'
import { openLog } from './log.ts'
import { readSecret } from './secret.ts'

/** What every command needs, opened in order; `close` closes it in the other. */
export interface Opened extends House {
  config: Config
  close(): Promise<void>
}

/** Opens the database, the queues and the log; brings the database up to date. */
export async function openHouse(config: Config): Promise<Opened> {
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
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
    await plantDemo(config, store, log)
    const queues: Queues = await openQueues({
      databaseUrl: url,
      redisUrl: config.REDIS_URL,
      onFault: (fault) => log.warn({ err: fault }, 'the queue cannot be reached'),
    })
    closers.push(() => queues.close())
    const city = await readCity(store)
    return { config, store, queues, city, codes: codeSender(config), log, now: Date.now, close }
  } catch (fault) {
    await close().catch(() => undefined)
    throw fault
  }
}

/** The configured database, or the one that comes with the house. */
async function database(config: Config, closers: (() => Promise<void>)[]): Promise<string> {
  if (config.DATABASE_URL) return config.DATABASE_URL
  const server = await openEmbedded(join(config.VOCES_DATA, 'postgres'))
  closers.push(() => server.close())
  return databaseUrl(server, 'voces')
}

/** Outside production a database without a city gets the demonstration's. */
async function plantDemo(config: Config, store: Store, log: Logger): Promise<void> {
  if (config.VOCES_ENV === 'production') return
  if (await plant(store, mexicoCity)) log.info('planted the demo city')
}

function codeSender(config: Config): CodeSender {
  return config.CODE_SENDER_URL
    ? gatewaySender(config.CODE_SENDER_URL, config.CODE_SENDER_TOKEN)
    : new DemoInbox()
}
