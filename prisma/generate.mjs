// Generates the Prisma client after every install. `prisma generate` looks for a schema engine that it
// would otherwise download, though it never runs it: naming an executable that is there keeps the install offline.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const cli = join(dirname(require.resolve('prisma/package.json')), 'build', 'index.js')
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const run = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
  cwd: root,
  env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', ...process.env },
  encoding: 'utf8',
})
if (run.status !== 0) {
  process.stderr.write(`${run.stdout}\n${run.stderr}\n`)
  process.exit(run.status ?? 1)
}
