import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  fchownSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { accountFor, launchAs } from './account.ts'
import { prepareBinaries } from './binaries.ts'
import { EmbeddedFault, explain } from './fault.ts'
import { type Answer, isAnswer, type Request } from './message.ts'
import { findRunning, stopRunning } from './running.ts'

/** A PostgreSQL server of the house, on 127.0.0.1 only. */
export interface EmbeddedServer {
  /** Of database `postgres`, with user and password. It stays the same when the server had to be started again. */
  url: string
  /** False when another process runs the server and this one only uses it. */
  owned: boolean
  /** Stops the server (its fast shutdown) when owned. */
  close(): Promise<void>
}

interface Keeper {
  child: ChildProcess
  ready: Extract<Answer, { type: 'ready' }>
}

const keepers = new WeakMap<EmbeddedServer, () => ChildProcess>()
const LOG_LIMIT = 1_000_000
const STOP_LIMIT = 60_000
const ANSWER_LIMIT = 30_000
/** A keeper that dies is replaced; one that keeps dying is not. */
const RESTARTS = { most: 3, within: 60_000 }

/**
 * Starts PostgreSQL with its data in `folder`, kept between runs, or joins the server that runs there already.
 * The server ends with this process, however that ends.
 * @throws EmbeddedFault with one line that says what failed and how to mend it, and the server's last log lines
 */
export async function openEmbedded(folder: string): Promise<EmbeddedServer> {
  const place = resolve(folder)
  let keeper = await startKeeper(place)
  let closing = false
  const restarts: number[] = []

  const watch = ({ child, ready }: Keeper): void => {
    child.once('exit', () => {
      if (closing || !ready.owned) return
      restarts.push(Date.now())
      const recent = restarts.filter((time) => Date.now() - time < RESTARTS.within)
      if (recent.length > RESTARTS.most) return
      // The new keeper stops what the old one left running, and takes its port.
      replacing = startKeeper(place).then(
        (next) => {
          keeper = next
          watch(next)
        },
        // Whoever uses the database learns of it there; the folder's log has the reason.
        () => undefined,
      )
    })
  }
  let replacing: Promise<void> = Promise.resolve()
  watch(keeper)

  const server: EmbeddedServer = {
    url: keeper.ready.url,
    owned: keeper.ready.owned,
    async close() {
      closing = true
      await replacing
      await end(keeper, place)
    },
  }
  keepers.set(server, () => keeper.child)
  return server
}

/**
 * The URL of database `name` on this server, made when it is not there.
 * @param name lower-case letters, digits and `_`
 */
export async function databaseUrl(server: EmbeddedServer, name: string): Promise<string> {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new EmbeddedFault(`${name} is no name for a database`)
  const child = keepers.get(server)?.()
  if (!child?.connected) throw new EmbeddedFault('the embedded PostgreSQL is closed')
  const request: Request = { type: 'database', name }
  const answer = answered(child, (found) => found.type === 'database' && found.name === name)
  child.send(request)
  const found = await within(ANSWER_LIMIT, answer)
  if (found?.type !== 'database' || found.fault !== undefined) {
    throw new EmbeddedFault(
      `database ${name} could not be made: ${found?.type === 'database' ? found.fault : 'no answer'}`,
    )
  }
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return url.href
}

const dataOf = (folder: string) => join(folder, 'cluster', 'data')

async function startKeeper(folder: string): Promise<Keeper> {
  const binaries = prepareBinaries()
  const script = fileURLToPath(new URL('keeper.ts', import.meta.url))
  const tsx = createRequire(import.meta.url).resolve('tsx')
  const account = accountFor(dataOf(folder))
  const log = prepareFolder(folder, account)
  const file = join(folder, 'server.log')
  const from = statSync(file).size
  const launch = launchAs(account, [process.execPath, script, tsx, binaries, folder])
  const child = spawn(
    launch.command,
    [...launch.before, '--import', pathToFileURL(tsx).href, script, folder],
    {
      ...launch.options,
      cwd: folder,
      // The server needs nothing of the configuration, secrets least of all.
      env: pick(process.env, ['PATH', 'TZ', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMPDIR']),
      // Out of the terminal's process group: Ctrl-C must not reach the server before this process has drained.
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log, 'ipc'],
    },
  )
  closeSync(log)
  const answer = await answered(child, (found) => found.type === 'ready' || found.type === 'fault')
  if (answer?.type === 'ready') {
    // A process that has nothing else to do may end, and the keeper with it.
    child.unref()
    child.channel?.unref()
    return { child, ready: answer }
  }
  if (answer?.type === 'fault') throw new EmbeddedFault(answer.message)
  throw explain(folder, 'its keeper ended at once', readFileSync(file, 'utf8').slice(from))
}

/** The folder, closed to everybody else, and its log opened for writing. */
function prepareFolder(folder: string, account: { uid: number; gid: number } | undefined): number {
  try {
    mkdirSync(folder, { recursive: true })
    const names = readdirSync(folder)
    if (names.length > 0 && !names.includes('server.log')) {
      throw new EmbeddedFault(`${folder} holds other files: give PostgreSQL a folder of its own`)
    }
    if (account) chownSync(folder, account.uid, account.gid)
    chmodSync(folder, 0o700)
    const file = join(folder, 'server.log')
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    const log = openSync(file, size > LOG_LIMIT ? 'w' : 'a', 0o600)
    if (account) fchownSync(log, account.uid, account.gid)
    return log
  } catch (error) {
    throw explain(folder, error, '')
  }
}

const pick = (env: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv =>
  Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))

/** The first answer that is wanted; undefined when the keeper ends without it. */
function answered(child: ChildProcess, wanted: (answer: Answer) => boolean): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | undefined) => {
      child.off('message', listen).off('exit', none).off('error', none)
      resolve(answer)
    }
    const listen = (message: unknown) => {
      if (isAnswer(message) && wanted(message)) finish(message)
    }
    const none = () => finish(undefined)
    child.on('message', listen).once('exit', none).once('error', none)
  })
}

/** Its timer also keeps this process alive meanwhile, which the keeper's channel alone does not. */
async function within<T>(limit: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limit)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

async function end({ child, ready }: Keeper, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = new Promise<true>((resolve) => child.once('exit', () => resolve(true)))
    if (child.connected) child.disconnect()
    if (!(await within(STOP_LIMIT, exit))) {
      throw new EmbeddedFault(
        `PostgreSQL has not stopped within ${STOP_LIMIT / 1000} s (process ${ready.pid})`,
      )
    }
  }
  // A keeper that was killed has left its server running.
  const left = ready.owned ? findRunning(dataOf(folder)) : undefined
  if (left?.pid === ready.pid) await stopRunning(left.pid, STOP_LIMIT)
}
