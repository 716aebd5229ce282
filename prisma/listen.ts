import type { PoolClient } from 'pg'
import type { Logger } from 'pino'
import type { Store } from './store.ts'

const pause = 1_000

/**
 * Hears what other processes say on a channel of the database. When the connection breaks it is opened again, and
 * `heard` is called without a payload: anything may have been said meanwhile.
 *
 * @returns how to stop.
 */
export async function listen(
  { pool }: Store,
  channel: string,
  heard: (payload: string | undefined) => void,
  log: Logger,
): Promise<() => Promise<void>> {
  let stopped = false
  let client: PoolClient | undefined
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const opened = await pool.connect()
    client = opened
    opened.on('notification', ({ payload }) => heard(payload))
    opened.once('error', (fault) => {
      opened.release(true)
      client = undefined
      log.warn({ err: fault }, 'the database connection that listens broke')
      again()
    })
    await opened.query(`LISTEN ${channel}`)
  }

  function again(): void {
    if (stopped) return
    timer = setTimeout(() => {
      connect().then(() => heard(undefined), again)
    }, pause)
  }

  await connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    client?.release(true)
    client = undefined
  }
}
