import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'
import { type Keys, openKeys } from './keys.ts'

/**
 * The database of one process: one pool, used by Prisma for what is ordinary and directly for the hot paths, and
 * the keys that say what may be read of it.
 */
export interface Store {
  pool: pg.Pool
  prisma: PrismaClient
  keys: Keys
  close(): Promise<void>
}

export interface StoreOptions {
  /** postgresql://… */
  url: string
  /** The city's secret; the same for all processes. */
  secret: string
  /** Connections of this process at most. */
  connections?: number
  /** Called when a connection breaks, idle or in the middle of a turn; the next query opens another. */
  onFault?: (fault: Error) => void
}

export function openStore({ url, secret, connections = 10, onFault }: StoreOptions): Store {
  // What is sent to a connection before it answered goes out at once, so that a turn waits for few answers.
  const pool = new pg.Pool({ connectionString: url, max: connections, keepAlive: true, pipeline: true })
  let closing = false
  // A connection in use that breaks between two queries would end the process if nobody listened to it. One that is
  // being closed may hear the server's own farewell first.
  pool.on('connect', (client) => client.on('error', (fault) => closing || onFault?.(fault)))
  pool.on('error', () => undefined)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    pool,
    prisma,
    keys: openKeys(secret),
    async close() {
      closing = true
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
