import { run, type TestDatabase, testDatabase } from '../servers/postgres.ts'
import { startRedis } from '../servers/redis.ts'

/** Where a suite's database and queues live. */
export interface Place {
  databaseUrl: string
  /** Undefined: the queues live in the database. */
  redisUrl: string | undefined
  /** Forgets every job at once, whatever is being done. */
  wipe(): Promise<void>
  close(): Promise<void>
}

const truncate = `
  DO $$ BEGIN
    EXECUTE (
      SELECT 'TRUNCATE ' || string_agg(format('bullmq.%I', tablename), ', ')
      FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'
    );
  END $$`

export const inPostgres = (database: TestDatabase): Place => ({
  databaseUrl: database.url,
  redisUrl: undefined,
  wipe: () => run(database.url, truncate),
  close: () => database.drop(),
})

export async function inRedis(database: TestDatabase): Promise<Place> {
  const redis = await startRedis()
  return {
    databaseUrl: database.url,
    redisUrl: redis.url,
    wipe: () => redis.flush(),
    async close() {
      await redis.close()
      await database.drop()
    },
  }
}

export const postgresPlace = async (): Promise<Place> => inPostgres(await testDatabase())
export const redisPlace = async (): Promise<Place> => inRedis(await testDatabase())
