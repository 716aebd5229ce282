import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./process.ts', import.meta.url))

export interface SenderOptions {
  databaseUrl: string
  redisUrl?: string | undefined
  secret: string
  apiRoot: string
  token: string
  perSecond: number
}

/** The process that sends. */
export interface Sending {
  /** SIGKILL: it ends in the middle of whatever it does. Resolves when it is gone. */
  kill(): Promise<void>
  /** Of the process, in MiB; undefined where the system does not say. */
  resident(): number | undefined
}

export async function startSender(
  { databaseUrl, redisUrl, secret, apiRoot, token, perSecond }: SenderOptions,
  residentOf: (child: ChildProcess) => number | undefined = () => undefined,
): Promise<Sending> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl ?? '',
      VOCES_SECRET: secret,
      API_ROOT: apiRoot,
      TOKEN: token,
      PER_SECOND: String(perSecond),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', () => reject(new Error('the sender ended before it was ready')))
  })
  return {
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    resident: () => residentOf(child),
  }
}
