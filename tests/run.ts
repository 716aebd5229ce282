/**
 * The whole check of the house: types, lint, import rules, tests, and what the tests' processes logged.
 * `npm test -- <filter>` hands the filter on to vitest. The last line is `N passed, N failed`, of checks and tests.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPersonalData, LOG_FILE } from './servers/log.ts'
import { neededServers } from './servers/needed.ts'
import { type Outcome, readReport } from './servers/report.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const filters = process.argv.slice(2).filter((word) => word !== '--')
const folder = mkdtempSync(join(tmpdir(), 'voces-run-'))
const log = join(folder, 'log')
const report = join(folder, 'report.json')
const SHOWN = 20

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Nothing that is configured on this computer reaches a test: no bot, no database, no other log. */
const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(TELEGRAM_|WHATSAPP(_|$)|VOCES_|DATABASE_URL$|REDIS_URL$)/.test(name),
    ),
  ),
  [LOG_FILE]: log,
}

interface Run {
  ok: boolean
  output: string
}

/** One of the tools in node_modules, by its script. With `shown` it writes to the terminal itself. */
function tool(script: string, args: readonly string[], shown = false): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    })
    let output = ''
    child.stdout?.on('data', (data: Buffer) => (output += data))
    child.stderr?.on('data', (data: Buffer) => (output += data))
    child.once('error', (error) => resolve({ ok: false, output: error.message }))
    child.once('close', (code) => resolve({ ok: code === 0, output }))
  })
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; took: string }> {
  const start = performance.now()
  const result = await work()
  return { result, took: `${((performance.now() - start) / 1000).toFixed(1)} s` }
}

/** What a check found, and the words that say so. */
interface Found extends Outcome {
  words: string
}

/** One check: a line with its time, and what it found only when it failed. */
async function check(name: string, work: () => Promise<Run>): Promise<Found> {
  const { result, took } = await timed(() =>
    work().catch(
      (error: unknown): Run => ({
        ok: false,
        output: error instanceof Error ? (error.stack ?? '') : String(error),
      }),
    ),
  )
  const line = `${result.ok ? 'ok    ' : 'FAILED'} ${name} (${took})`
  return result.ok
    ? { passed: 1, failed: 0, words: line }
    : { passed: 0, failed: 1, words: `${line}\n${result.output.trimEnd()}` }
}

async function types(): Promise<Run> {
  const projects = ['tsconfig.json', 'bots/web/page/tsconfig.json'].filter((path) =>
    existsSync(join(root, path)),
  )
  const runs: Run[] = []
  for (const project of projects) runs.push(await tool('typescript-native/bin/tsc', ['-p', project]))
  return { ok: runs.every(({ ok }) => ok), output: runs.map(({ output }) => output).join('') }
}

const lint = () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])

function imports(): Promise<Run> {
  const rooms = ['core', 'bots', 'worker', 'prisma', 'queue', 'cli', 'tests'].filter((name) =>
    existsSync(join(root, name)),
  )
  return tool('dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    ...rooms,
  ])
}

async function tests(): Promise<Outcome> {
  const needed = neededServers(join(root, 'tests'))
  // Left out by vitest.config.ts.
  for (const { file, lacks } of needed) say(`left out (no ${lacks}): tests/${file}`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const { result, took } = await timed(() =>
    tool('vitest/vitest.mjs', ['run', ...reporters, ...filters], true),
  )
  const outcome = readReport(report, result.ok)
  const missing = process.env.CI === 'true' ? needed.length : 0
  if (missing > 0) say(`FAILED with CI=true nothing may be left out: ${missing} test files were`)
  say(
    `${outcome.failed + missing === 0 ? 'ok    ' : 'FAILED'} tests: ${outcome.passed} of ${outcome.passed + outcome.failed} (${took})`,
  )
  return { passed: outcome.passed, failed: outcome.failed + missing }
}

async function logs(): Promise<Run> {
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const found = lines.flatMap((line) => findPersonalData(line) ?? [])
  const more = found.length > SHOWN ? [`and ${found.length - SHOWN} more`] : []
  if (found.length > 0)
    return { ok: false, output: ['personal data was logged:', ...found.slice(0, SHOWN), ...more].join('\n') }
  // Of a whole run, silence would mean that the log went elsewhere and nothing was looked at.
  const silent = lines.length === 0 && filters.length === 0
  return { ok: !silent, output: `no line was logged: do the processes write to ${LOG_FILE}?` }
}

async function all(): Promise<Outcome> {
  writeFileSync(log, '')
  // Side by side with the tests, which often wait; they are told of afterwards, since the tests write as they go.
  const aside = (async () => [
    await check('types', types),
    await check('lint', lint),
    await check('imports', imports),
  ])()
  const outcome = await tests()
  const found = [...(await aside), await check('log', logs)]
  for (const { words } of found) say(words)
  const outcomes = [outcome, ...found]
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  }
}

try {
  const { passed, failed } = await all()
  process.exitCode = failed === 0 ? 0 : 1
  say(`${passed} passed, ${failed} failed`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
