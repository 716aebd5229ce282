import { execFileSync } from 'node:child_process'
import { readFileSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { EmbeddedFault } from './fault.ts'

/** An ordinary user of this system. */
export interface Account {
  uid: number
  gid: number
}

const NAME = 'postgres'

/**
 * The user to run the server as, since PostgreSQL refuses root; undefined when the present user will do.
 * Data that is already there keeps its owner; otherwise it is the user `postgres`, made when missing.
 */
export function accountFor(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(data, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return lookUp() ?? create()
}

function lookUp(): Account | undefined {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function create(): Account {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]
  let reason = ''
  try {
    execFileSync('useradd', flags, { stdio: ['ignore', 'ignore', 'pipe'] })
  } catch (error) {
    // Another start at the same moment may have made it, so only the look-up decides.
    reason = error instanceof Error ? error.message.trim() : String(error)
  }
  const made = lookUp()
  if (made) return made
  throw new EmbeddedFault(
    `PostgreSQL does not run as root, and a user ${NAME} could not be made: add one, start as an ordinary user, or set DATABASE_URL (${reason})`,
  )
}

/** How to run Node as that account. */
export interface Launch {
  command: string
  before: string[]
  options: { uid?: number; gid?: number }
}

/**
 * A clone below root's home or `mktemp -d` lies where no other user may enter, and the account must still reach
 * `paths` in it. There it is given one capability on the way (through setpriv, and inherited by the server): to search
 * and read, or where a container withholds that one, its wider sibling. Without closed folders it gets none.
 */
export function launchAs(account: Account | undefined, paths: readonly string[]): Launch {
  if (!account) return { command: process.execPath, before: [], options: {} }
  const closed = paths.map((path) => firstClosed(path, account)).find((found) => found !== undefined)
  if (closed === undefined) return { command: process.execPath, before: [], options: account }
  const capability = passThrough()
  if (capability === undefined || !hasSetpriv()) {
    throw new EmbeddedFault(
      `PostgreSQL does not run as root, and user ${account.uid} cannot enter ${closed}: open it (chmod o+x ${closed}), or install util-linux for setpriv`,
    )
  }
  const before = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups']
  // Without it access(2), by which initdb looks for its siblings, would not count the capability of an ordinary user.
  before.push('--securebits=+no_setuid_fixup')
  before.push(`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, process.execPath)
  return { command: 'setpriv', before, options: {} }
}

/** The topmost folder on the way to `path` that the account may not pass. */
function firstClosed(path: string, account: Account): string | undefined {
  const parent = dirname(path)
  const above = parent === path ? undefined : firstClosed(parent, account)
  if (above !== undefined) return above
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isDirectory() && !mayEnter(stat, account) ? path : undefined
}

function mayEnter(stat: Stats, account: Account): boolean {
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0
  return (stat.mode & 0o001) !== 0
}

/** Numbers from linux/capability.h. */
const capabilities = [
  ['dac_read_search', 2n],
  ['dac_override', 1n],
] as const

function passThrough(): string | undefined {
  if (process.platform !== 'linux') return undefined
  const status = readFileSync('/proc/self/status', 'utf8')
  const mask = (line: string) =>
    BigInt(`0x${new RegExp(`^${line}:\\s*(\\w+)`, 'm').exec(status)?.[1] ?? '0'}`)
  const held = mask('CapPrm') & mask('CapBnd')
  return capabilities.find(([, bit]) => (held & (1n << bit)) !== 0n)?.[0]
}

function hasSetpriv(): boolean {
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
