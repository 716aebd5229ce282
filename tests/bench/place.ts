import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import pg from 'pg'
import { databaseUrl, type EmbeddedServer, openEmbedded } from '../../cli/embedded/open.ts'
import { migrate } from '../../prisma/migrate.ts'
import { mexicoCity } from '../../prisma/seed/mexico-city/index.ts'
import { plant } from '../../prisma/seed/plant.ts'
import { openStore, type Store } from '../../prisma/store.ts'
import { testSecret } from '../city.ts'
import { redisPath, startRedis } from '../servers/redis.ts'

/** The servers of one run of the benchmarks, and fresh databases on them. */
export interface Place {
  /** A database of its own: migrated, with the demo city and no signatures. */
  database(): Promise<{ url: string; store: Store }>
  /** Undefined where there is no redis-server. */
  redis: { url: string; version(): Promise<string> } | undefined
  /** PostgreSQL's. */
  version(): Promise<string>
  /** SIGKILL; it is there again a moment later, with all that it had committed. */
  killPostgres(): Promise<void>
  /** SIGKILL; it is there again after a second, with nothing in it. */
  killRedis(): Promise<void>
  close(): Promise<void>
}

export async function openPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'voces-bench-'))
  const server: EmbeddedServer = await openEmbedded(join(folder, 'postgres'))
  let redis = redisPath() ? await startRedis() : undefined
  const stores: Store[] = []
  let made = 0
  return {
    redis: redis && { url: redis.url, version: () => redisVersion(redis?.url ?? '') },
    async killPostgres() {
      const file = join(folder, 'postgres', 'cluster', 'data', 'postmaster.pid')
      process.kill(Number((await readFile(file, 'utf8')).split('\n')[0]), 'SIGKILL')
      while (!(await answers(server.url))) await sleep(50)
    },
    async killRedis() {
      const port = redis?.port
      await redis?.kill()
      await sleep(1_000)
      redis = port === undefined ? undefined : await startRedis(port)
    },
    async version() {
      const client = new pg.Client({ connectionString: server.url })
      await client.connect()
      const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
      await client.end()
      return rows[0]?.server_version ?? 'unknown'
    },
    async database() {
      made += 1
      const url = await databaseUrl(server, `bench_${made}`)
      const store = openStore({ url, secret: testSecret, connections: 16, onFault: () => undefined })
      stores.push(store)
      await migrate(store.pool)
      await plant(store, { ...mexicoCity, proposals: mexicoCity.proposals.map((p) => ({ ...p, count: 0 })) })
      return { url, store }
    },
    async close() {
      for (const store of stores) await store.close()
      await redis?.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function redisVersion(url: string): Promise<string> {
  const redis = new Redis(url)
  const info = await redis.info('server')
  redis.disconnect()
  return /(?:valkey|redis)_version:(\S+)/.exec(info)?.[1] ?? 'unknown'
}
