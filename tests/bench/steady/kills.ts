import { setTimeout as sleep } from 'node:timers/promises'
import { startChild } from '../../worker/child.ts'
import type { Database } from '../house.ts'
import type { Place } from '../place.ts'

/** What the house runs on, to be killed while it is used: a worker in a process of its own, and the servers. */
export interface Killable {
  close(): Promise<void>
  /**
   * SIGKILL to the worker, to PostgreSQL and to Redis, one after the other, spread over a time; each comes back.
   *
   * @param within Milliseconds.
   */
  killEach(within: number): Promise<void>
}

/** @throws where there is no redis-server. */
export async function openKillable(place: Place, { url }: Database): Promise<Killable> {
  const { redis } = place
  if (!redis) throw new Error('redis-server is not on PATH')
  const start = () => startChild({ databaseUrl: url, redisUrl: redis.url })
  let worker = await start()
  return {
    close: () => worker.kill(),
    async killEach(within) {
      const pause = within / 4
      await sleep(pause)
      await worker.kill()
      const again = sleep(1_000).then(start)
      await sleep(pause)
      await place.killPostgres()
      await sleep(pause)
      await place.killRedis()
      worker = await again
    },
  }
}
