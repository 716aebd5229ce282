import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { testSecret } from '../city.ts'
import type { Place } from '../queue/place.ts'

const script = fileURLToPath(new URL('./process.ts', import.meta.url))

/** A worker in a process of its own. */
export interface Child {
  /** SIGKILL: it ends in the middle of whatever it does. Resolves when it is gone. */
  kill(): Promise<void>
}

export async function startChild({
  databaseUrl,
  redisUrl,
}: Pick<Place, 'databaseUrl' | 'redisUrl'>): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl ?? '', VOCES_SECRET: testSecret },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', () => reject(new Error('the worker process ended before it was ready')))
  })
  return {
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
