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
  /** Called when an idle connection breaks; the next query opens another. */
  onFault?: (fault: Error) => void
}

export function openStore({ url, secret, connections = 10, onFault }: StoreOptions): Store {
  const pool = new pg.Pool({ connectionString: url, max: connections, keepAlive: true })
  pool.on('error', (fault) => onFault?.(fault))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    pool,
    prisma,
    keys: openKeys(secret),
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
