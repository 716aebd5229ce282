import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cause, explain } from '../../cli/embedded/fault.ts'
import { databaseUrl, type EmbeddedServer, openEmbedded } from '../../cli/embedded/open.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
let parent: string
let folder: string
let servers: EmbeddedServer[]
let children: ChildProcess[]

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'voces-embedded-'))
  folder = join(parent, 'postgres')
  servers = []
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const server of servers) await server.close()
  rmSync(parent, { recursive: true, force: true })
})

async function open(): Promise<EmbeddedServer> {
  const server = await openEmbedded(folder)
  servers.push(server)
  return server
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const serverPid = () =>
  Number(readFileSync(join(folder, 'cluster', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])

/** Its keeper is the parent of the server's first process (Linux). */
const keeperPid = () =>
  Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${serverPid()}/status`, 'utf8'))?.[1])

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

const wait = (check: () => boolean) => expect.poll(check, { interval: 50 }).toBe(true)

/** Another process of the house that opens the folder and stays; resolves when it has printed what it got. */
async function openElsewhere(from = root): Promise<{ child: ChildProcess; url: string; owned: boolean }> {
  const script = `const { openEmbedded } = await import(${JSON.stringify(join(from, 'cli/embedded/open.ts'))})
    const { url, owned } = await openEmbedded(${JSON.stringify(folder)})
    process.stdout.write(JSON.stringify({ url, owned }) + '\\n')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: from,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString()))
    child.once('exit', (code) => reject(new Error(`it ended with ${code}`)))
  })
  return { child, ...JSON.parse(line) }
}

test('what was written is there at the next start, at the same address', async () => {
  const first = await openEmbedded(folder)
  const url = await databaseUrl(first, 'voces')
  await ask(url, `create table kept as select 'árbol' as word`)
  const pid = serverPid()
  await first.close()
  expect(isRunning(pid)).toBe(false)

  const second = await open()
  expect(second.url).toBe(first.url)
  expect(await ask(await databaseUrl(second, 'voces'), 'select upper(word) as word from kept')).toEqual([
    { word: 'ÁRBOL' },
  ])
})

test('the server listens on this computer only, syncs to disk, and its password is in a file of its owner', async () => {
  const { url, owned } = await open()
  expect(owned).toBe(true)
  const rows = await ask(
    url,
    `select current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as sockets,
      current_setting('fsync') as fsync, current_setting('server_encoding') as encoding`,
  )
  expect(rows).toEqual([{ listen: '127.0.0.1', sockets: '', fsync: 'on', encoding: 'UTF8' }])
  expect(statSync(join(folder, 'cluster', 'password')).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  const stranger = new URL(url)
  stranger.password = 'guessed'
  await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/)
})

test('a second process joins the server of the first and leaves it running when it closes', async () => {
  const other = await openElsewhere()
  const joined = await openEmbedded(folder)
  expect(joined).toMatchObject({ owned: false, url: other.url })
  expect(await databaseUrl(joined, 'shared')).toMatch(/\/shared$/)
  await joined.close()
  expect(await ask(other.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of three that start at the same moment in an empty folder one owns the server and all reach it', async () => {
  const opened = await Promise.all([open(), open(), open()])
  expect(opened.filter(({ owned }) => owned)).toHaveLength(1)
  expect(new Set(opened.map(({ url }) => url)).size).toBe(1)
  const urls = await Promise.all(opened.map((server) => databaseUrl(server, 'same')))
  expect(await ask(urls[2] ?? '', 'select 1 as one')).toEqual([{ one: 1 }])
  servers.sort((one, other) => Number(one.owned) - Number(other.owned))
})

test('when its process is killed the server ends too', async () => {
  const { child } = await openElsewhere()
  const pid = serverPid()
  expect(isRunning(pid)).toBe(true)
  child.kill('SIGKILL')
  await wait(() => !isRunning(pid))
})

test('Ctrl-C in the terminal does not reach the server', async () => {
  const { child } = await openElsewhere()
  const group = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2]
  expect(group(keeperPid())).not.toBe(group(child.pid ?? 0))
  expect(group(serverPid())).not.toBe(group(child.pid ?? 0))
})

test('when only its keeper is killed, the same process brings the server back at the same address', async () => {
  const server = await open()
  await ask(server.url, 'create table kept as select 1 as one')
  const keeper = keeperPid()
  const pid = serverPid()
  process.kill(keeper, 'SIGKILL')
  await expect.poll(() => !isRunning(pid)).toBe(true)
  await expect.poll(() => ask(server.url, 'select one from kept').catch(() => [])).toEqual([{ one: 1 }])
  const replaced = serverPid()
  await server.close()
  expect(isRunning(replaced)).toBe(false)
})

test('a server left behind by a killed keeper and a killed parent is replaced at the next start', async () => {
  const { child, url } = await openElsewhere()
  await ask(url, 'create table kept as select 1 as one')
  const pid = serverPid()
  const keeper = keeperPid()
  child.kill('SIGKILL')
  process.kill(keeper, 'SIGKILL')
  const next = await open()
  expect(next.owned).toBe(true)
  expect(isRunning(pid)).toBe(false)
  expect(await ask(next.url, 'select one from kept')).toEqual([{ one: 1 }])
})

test('a pid file left by a crash does not keep it from starting, even when its number is now another process', async () => {
  await (await openEmbedded(folder)).close()
  const bystander = spawn('sleep', ['60'], { stdio: 'ignore', ...owner(join(folder, 'cluster')) })
  children.push(bystander)
  const file = join(folder, 'cluster', 'data', 'postmaster.pid')
  const lines = [bystander.pid, join(folder, 'cluster', 'data'), 1, 5432, '', '127.0.0.1', '1 1', 'ready', '']
  writeFileSync(file, lines.join('\n'))
  const server = await open()
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(bystander.exitCode ?? bystander.signalCode).toBe(null)
})

test('a folder with other files in it is refused', async () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'thesis.txt'), '')
  await expect(openEmbedded(folder)).rejects.toThrow(/holds other files/)
})

test('data of another version of PostgreSQL is refused in one line that says what to do', async () => {
  await (await openEmbedded(folder)).close()
  writeFileSync(join(folder, 'cluster', 'data', 'PG_VERSION'), '12\n')
  await expect(openEmbedded(folder)).rejects.toThrow(/^PostgreSQL did not start in .*another version.*\n {2}/)
})

test('a full disk and a missing permission are named with their mending', () => {
  expect(cause('FATAL: could not write lock file "postmaster.pid": No space left on device')).toMatch(
    /free some space/,
  )
  expect(explain('/data', new Error("EACCES: permission denied, mkdir '/data'"), '').message).toBe(
    'PostgreSQL did not start in /data: a permission is missing: run as the owner of the folder, or give it to this user (chown -R)',
  )
})

const owner = (path: string) => {
  const { uid, gid } = statSync(path)
  return process.getuid?.() === 0 ? { uid, gid } : {}
}

test.runIf(process.getuid?.() === 0)(
  'root starts it from a clone below a folder that nobody else may enter',
  async () => {
    // Among the packages, as only there they can be linked instead of copied: the tests' own folder is another disk.
    const packages = join(root, 'node_modules')
    const closed = mkdtempSync(join(packages, '.voces-clone-'))
    const clone = join(closed, 'clone')
    try {
      chmodSync(closed, 0o700)
      mkdirSync(join(clone, 'node_modules'), { recursive: true })
      const names = readdirSync(packages).filter((name) => !name.startsWith('.'))
      execFileSync('cp', ['-al', ...names.map((name) => join(packages, name)), join(clone, 'node_modules')])
      for (const name of ['cli/embedded', 'core/mendable.ts', 'package.json']) {
        mkdirSync(dirname(join(clone, name)), { recursive: true })
        cpSync(join(root, name), join(clone, name), { recursive: true })
      }
      const { child, url, owned } = await openElsewhere(clone)
      expect(owned).toBe(true)
      expect(statSync(join(folder, 'cluster', 'data')).uid).not.toBe(0)
      expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
      const pid = serverPid()
      child.kill('SIGKILL')
      await wait(() => !isRunning(pid))
    } finally {
      rmSync(closed, { recursive: true, force: true })
    }
  },
)
