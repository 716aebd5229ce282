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
  let timer: NodeJS.Timeout | undefined
  let release = (): void => undefined

  async function connect(): Promise<void> {
    const client = await pool.connect()
    let open = true
    release = () => {
      if (open) client.release(true)
      open = false
    }
    client.on('notification', ({ payload }) => heard(payload))
    client.on('error', (fault) => {
      if (!open) return
      release()
      log.warn({ err: fault }, 'the database connection that listens broke')
      again()
    })
    try {
      await client.query(`LISTEN ${channel}`)
    } catch (fault) {
      release()
      throw fault
    }
    if (stopped) release()
  }

  function again(): void {
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      connect().then(() => heard(undefined), again)
    }, pause)
  }

  await connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    release()
  }
}
