import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files that each break a rule: the first of them is where it is broken. One tree holds them all. */
const breaches: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'core-imports-only-what-it-may': { 'core/1.ts': `import '../prisma/1.ts'`, 'prisma/1.ts': '' },
  'prisma-imports-only-what-it-may': { 'prisma/2.ts': `import '../bots/2.ts'`, 'bots/2.ts': '' },
  'queue-imports-only-what-it-may': { 'queue/3.ts': `import '../prisma/3.ts'`, 'prisma/3.ts': '' },
  'bots-imports-only-what-it-may': { 'bots/4.ts': `import '../worker/4.ts'`, 'worker/4.ts': '' },
  'worker-imports-only-what-it-may': { 'worker/5.ts': `import '../bots/5.ts'`, 'bots/5.ts': '' },
  'cli-imports-only-what-it-may': { 'cli/6.ts': `import '../tests/6.ts'`, 'tests/6.ts': '' },
  'core-is-pure': { 'core/7.ts': `import 'node:fs'` },
  'core-uses-only-text-libraries': { 'core/8.ts': `import 'pino'` },
  'channels-do-not-know-each-other': {
    'bots/web/9.ts': `import '../telegram/9.ts'`,
    'bots/telegram/9.ts': '',
  },
  'telegraf-only-under-bots-telegram-': { 'bots/10.ts': `import 'telegraf'` },
  'whatsapp-web.js-only-under-bots-whatsapp-web-': { 'bots/21.ts': `import 'whatsapp-web.js'` },
  '@kapso/whatsapp-cloud-api-only-under-bots-whatsapp-cloud-': {
    'bots/whatsapp/22.ts': `import '@kapso/whatsapp-cloud-api'`,
  },
  'qrcode-only-under-cli-|^bots-': { 'worker/23.ts': `import 'qrcode'` },
  'bullmq-only-under-queue-': { 'worker/11.ts': `import 'bullmq'` },
  'no-circles': { 'core/12.ts': `import './12b.ts'`, 'core/12b.ts': `import './12.ts'` },
  'no-unresolvable': { 'core/13.ts': `import './nowhere.ts'` },
  'no-orphans': { 'core/14.ts': '' },
}
const lawful = { 'bots/20.ts': `import '../core/20.ts'`, 'core/20.ts': '' }

let folder: string
/** The rules that each file breaks. */
let broken: Map<string, string[]>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voces-imports-'))
  for (const name of ['node_modules', 'tsconfig.json', 'package.json']) {
    symlinkSync(join(root, name), join(folder, name))
  }
  for (const [name, content] of [...Object.values(breaches), lawful].flatMap(Object.entries)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), `${content}\nexport {}\n`)
  }
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      ...['core', 'prisma', 'queue', 'bots', 'worker', 'cli', 'tests'],
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  const report = JSON.parse(run.stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] }
  }
  broken = new Map()
  for (const { from, rule } of report.summary.violations) {
    broken.set(from, [...(broken.get(from) ?? []), rule.name])
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the import rules', () => {
  it.each(Object.entries(breaches))('notice a breach of %s', (rule, files) => {
    expect(broken.get(Object.keys(files)[0] ?? '')).toContain(rule)
  })

  it('let a room import what it may', () => {
    expect(Object.keys(lawful).flatMap((file) => broken.get(file) ?? [])).toEqual([])
  })
})
