import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from './path.ts'
import { freePort } from './port.ts'

export const redisPath = (): string | undefined => findProgram('redis-server')

export interface TestRedis {
  url: string
  port: number
  pid: number
  /** Forgets everything it holds. */
  flush(): Promise<void>
  /** SIGKILL, as a crash would end it: what it held is lost. `startRedis(port)` brings an empty one back. */
  kill(): Promise<void>
  close(): Promise<void>
}

const START_LIMIT = 10_000

/** A Redis of the suite's own on 127.0.0.1, which writes nothing to disk. A given port must be free. */
export async function startRedis(port?: number): Promise<TestRedis> {
  const program = redisPath()
  if (program === undefined) throw new Error('redis-server is not on PATH')
  const chosen = port ?? (await freePort())
  const folder = mkdtempSync(join(tmpdir(), 'voces-redis-'))
  const flags = [
    '--bind',
    '127.0.0.1',
    '--port',
    `${chosen}`,
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ]
  const child = spawn(program, flags, { stdio: 'ignore' })
  const exit = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  )
  const abandon = () => child.kill('SIGKILL')
  process.once('exit', abandon)
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await exit
    process.off('exit', abandon)
    rmSync(folder, { recursive: true, force: true })
  }
  if (!(await answers(child, chosen))) {
    await end('SIGKILL')
    throw new Error(`redis-server does not answer on port ${chosen}`)
  }
  return {
    url: `redis://127.0.0.1:${chosen}`,
    port: chosen,
    pid: child.pid ?? 0,
    flush: async () => {
      const reply = await command(chosen, 'FLUSHALL')
      if (reply !== '+OK') throw new Error(`FLUSHALL: ${reply}`)
    },
    kill: () => end('SIGKILL'),
    close: () => end('SIGTERM'),
  }
}

/** False when it ended, or was silent for too long. */
async function answers(child: ChildProcess, port: number): Promise<boolean> {
  const end = Date.now() + START_LIMIT
  while (child.exitCode === null && child.pid !== undefined && Date.now() < end) {
    if ((await command(port, 'PING').catch(() => '')) === '+PONG') return child.exitCode === null
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

/** The first line that Redis replies to an inline command. */
const command = (port: number, words: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${words}\r\n`))
    socket.setTimeout(START_LIMIT, () => socket.destroy(new Error(`no reply to ${words}`)))
    socket.once('error', reject)
    socket.once('data', (data) => {
      resolve(data.toString().split('\r\n')[0] ?? '')
      socket.destroy()
    })
  })
