import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from '../core/config.ts'
import { migrate } from '../prisma/migrate.ts'
import { openStore, type Store } from '../prisma/store.ts'
import { databaseUrl, openEmbedded } from './embedded/open.ts'
import { openLog } from './log.ts'
import { type Closer, opening } from './opening.ts'
import { readSecret } from './secret.ts'

/** The database, brought up to date, and the log: all that a command needs which runs no part of the house. */
export interface Ground {
  config: Config
  log: Logger
  url: string
  store: Store
  close(): Promise<void>
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

/** The configured database, or the one that comes with the house. */
async function database(config: Config, closers: Closer[]): Promise<string> {
  if (config.DATABASE_URL) return config.DATABASE_URL
  const server = await openEmbedded(join(config.VOCES_DATA, 'postgres'))
  closers.push(() => server.close())
  return databaseUrl(server, 'voces')
}
