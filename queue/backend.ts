import { type BackendFactory, createPostgresBackend, DEFAULT_SCHEMA, runMigrations } from 'bullmq'
import { Cluster, Redis } from 'ioredis'
import pg from 'pg'

/** Where the queues live: what BullMQ's classes take, made once for a process and shared by them. */
export interface Backend {
  name: 'postgres' | 'redis'
  connection: object
  /** Undefined: BullMQ's own, Redis. */
  factory: BackendFactory | undefined
  close(): Promise<void>
}

export interface BackendOptions {
  databaseUrl: string
  /** Absent: the queues live in the database. Several addresses with commas between: a cluster. */
  redisUrl?: string | undefined
  onFault(fault: Error): void
}

/** @throws when the database cannot be reached, or holds the queues of another version. */
export async function openBackend({ databaseUrl, redisUrl, onFault }: BackendOptions): Promise<Backend> {
  return redisUrl ? redis(redisUrl, onFault) : postgres(databaseUrl, onFault)
}

function redis(url: string, onFault: (fault: Error) => void): Backend {
  const [first = url, ...others] = url.split(',').map((part) => part.trim())
  // Workers block on their connection, so a command may wait as long as the server is away.
  const patient = { maxRetriesPerRequest: null, enableOfflineQueue: true }
  const connection =
    others.length > 0 ? new Cluster([first, ...others], { redisOptions: patient }) : new Redis(first, patient)
  connection.on('error', onFault)
  return {
    name: 'redis',
    connection,
    factory: undefined,
    async close() {
      connection.disconnect()
    },
  }
}

async function postgres(url: string, onFault: (fault: Error) => void): Promise<Backend> {
  // Each worker keeps one connection to listen on; the others are shared.
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    keepAlive: true,
    options: `-c search_path=${DEFAULT_SCHEMA}`,
  })
  // Each connection is listened to, idle or in use: a fault that nobody hears would end the process.
  pool.on('connect', (client) => client.on('error', onFault))
  pool.on('error', () => undefined)
  // Each queue and each worker listens to it, and there are more of them than Node takes for a leak.
  pool.setMaxListeners(0)
  const client = await pool.connect()
  try {
    await runMigrations(client, DEFAULT_SCHEMA, {})
  } finally {
    client.release()
  }
  return {
    name: 'postgres',
    connection: pool,
    factory: createPostgresBackend as BackendFactory,
    close: () => pool.end(),
  }
}
