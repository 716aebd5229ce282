import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** A server process that `postmaster.pid` names and that is alive on this data folder. */
export interface Running {
  pid: number
  port: number
  /** False while it starts up or shuts down. */
  ready: boolean
}

/** Line numbers of postmaster.pid, from 0 (src/include/utils/pidfile.h). */
const LINE = { pid: 0, port: 3, status: 7 }

/** The server that runs on this data folder, if any. A pid file whose process is gone counts for nothing. */
export function findRunning(data: string): Running | undefined {
  const named = readPidFile(data)
  return named && isServer(named.pid, data) ? named : undefined
}

function readPidFile(data: string): Running | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  // A server run without a postmaster writes its own pid as a negative number.
  const pid = Math.abs(Number(lines[LINE.pid]))
  if (!Number.isInteger(pid) || pid === 0) return undefined
  return { pid, port: Number(lines[LINE.port] ?? 0), ready: lines[LINE.status]?.trim() === 'ready' }
}

/** On Linux the working folder tells a server from a stranger that was given its number, as after a container's restart. */
function isServer(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return isNamedPostgres(pid)
  }
}

/** For a process that is not ours to look into: its name is open to all. */
function isNamedPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    return false
  }
}

/** False for a process that has ended and only waits to be reaped, which a container's first process may never do. */
export const isAlive = (pid: number): boolean => isKnown(pid) && !isZombie(pid)

/** Whether the system still has this number in use; PostgreSQL looks no further. */
function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    return /^State:\s*[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/**
 * Removes a pid file that names a stranger: PostgreSQL would refuse to start for as long as that process lives.
 * Done under a lock that no dead process can hold (a name in Linux's abstract space), because removing the file of
 * a server that has just started would let a second one onto the same data.
 */
export async function removeStranger(data: string): Promise<void> {
  const named = readPidFile(data)
  if (process.platform !== 'linux' || !named || !isKnown(named.pid) || isServer(named.pid, data)) return
  const lock = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      lock.once('error', reject)
      lock.listen(`\0voces-${createHash('sha256').update(realpathSync(data)).digest('hex')}`, resolve)
    })
  } catch {
    return // Another starter is at it; the caller looks again.
  }
  const again = readPidFile(data)
  if (again && !isServer(again.pid, data)) rmSync(join(data, 'postmaster.pid'), { force: true })
  await new Promise((resolve) => lock.close(resolve))
}

/** Asks a server for its fast shutdown and waits until its process is gone; false when it outlives `limit` (ms). */
export async function stopRunning(pid: number, limit: number): Promise<boolean> {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return true
  }
  const end = Date.now() + limit
  while (isAlive(pid)) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return true
}
