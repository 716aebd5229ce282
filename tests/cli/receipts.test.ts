import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDays } from '../../prisma/receipts/close.ts'
import type { Proof } from '../../prisma/receipts/proof.ts'
import { readRoots } from '../../prisma/receipts/roots.ts'
import { type TestStore, testSecret, testStore } from '../city.ts'
import { noon, proofOf, receiptOf, sign, withdraw } from '../prisma/receipts/days.ts'
import { addResidents } from '../prisma/rows.ts'
import { endAll, here, voces } from './program.ts'

let store: TestStore
let residents: string[]
let proof: Proof
let folder: string

beforeAll(async () => {
  store = await testStore([6, 2])
  residents = await addResidents(store.pool, 5)
  await sign(store, residents)
  await closeDays(store, noon('2026-03-02'))
  await closeDays(store, noon('2026-03-03'))
  proof = await proofOf(store, residents[0] ?? '')
})
afterAll(() => store.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voces-receipts-'))
})
afterEach(() => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))

/** Every way out of the process is shut, and the database's address leads nowhere. */
const alone = {
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`
    import net from 'node:net'
    import dns from 'node:dns'
    const shut = () => { throw new Error('the network is shut') }
    net.Socket.prototype.connect = shut
    dns.lookup = shut
  `)}`,
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
  VOCES_SECRET: '',
}

async function run(args: readonly string[]) {
  const { output, ended } = voces(folder, [...args], alone)
  return { code: await ended, said: output() }
}

/** In this process, by the same files. */
async function runHere(args: readonly string[], settings: Record<string, string> = {}) {
  const { code, output } = await here(
    folder,
    args.map((arg) => (arg.endsWith('.json') ? join(folder, arg) : arg)),
    settings,
  )
  return { code, said: output }
}

const onStore = () => ({ DATABASE_URL: store.url, VOCES_SECRET: testSecret, LOG_LEVEL: 'silent' })

describe('whoever has a proof and a copy of the roots', () => {
  test('checks it with neither network nor database nor secret', async () => {
    write('proof.json', proof)
    write('roots.json', await readRoots(store))
    const { code, said } = await run(['verify', 'proof.json', '--roots', 'roots.json'])
    expect(said).toBe(
      `COUNTED: ${proof.receipt} is one of the 11 signatures of proposal 1 on 2026-03-02 (closed 2026-03-03T12:00:00.000Z)\n`,
    )
    expect(code).toBe(0)
    expect(readdirSync(folder).toSorted()).toEqual(['proof.json', 'roots.json'])
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  test('checks it against a root from a newspaper', async () => {
    write('proof.json', proof)
    expect(await runHere(['verify', 'proof.json', '--root', proof.root.toUpperCase()])).toMatchObject({
      code: 0,
    })
    const other = await runHere(['verify', 'proof.json', '--root', proof.before])
    expect(other).toMatchObject({ code: 1, said: expect.stringContaining('NOT PROVED') })
  })

  test('is not told that it is counted while the root is compared with nothing', async () => {
    write('proof.json', proof)
    const { code, said } = await run(['verify', 'proof.json'])
    expect(code).toBe(2)
    expect(said).toContain(proof.root)
    expect(said).not.toContain('COUNTED')
  })

  test.each([
    ['one byte of the path changed', () => ({ ...proof, path: [proof.before, ...proof.path.slice(1)] })],
    ['a count that is one more', () => ({ ...proof, count: proof.count + 1 })],
    ['a forged receipt', () => ({ ...proof, receipt: receiptOf(store, '999999') })],
    ['a part left out', () => ({ ...proof, before: undefined })],
  ])('sees that a proof with %s fails', async (_what, forged) => {
    write('proof.json', forged())
    write('roots.json', await readRoots(store))
    const { code, said } = await runHere(['verify', 'proof.json', '--roots', 'roots.json'])
    expect(code).toBe(1)
    expect(said).toContain('NOT PROVED')
  })

  test('sees when the past of the roots was rewritten, when a day is missing, and when a file is broken', async () => {
    const roots = await readRoots(store)
    write('proof.json', proof)
    write('roots.json', {
      ...roots,
      days: roots.days.map((day) => ({ ...day, signatures: day.signatures + 1 })),
    })
    const verify = () => runHere(['verify', 'proof.json', '--roots', 'roots.json'])
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('does not seal its past') })
    write('roots.json', { ...roots, days: roots.days.slice(0, 1) })
    expect(await verify()).toMatchObject({
      code: 1,
      said: expect.stringContaining('has no root of 2026-03-02'),
    })
    write('roots.json', 'half a fi')
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('is no JSON') })
    expect(await runHere(['verify', 'nowhere.json'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('ENOENT'),
    })
  })
})

describe('an operator', () => {
  test('prints the chain of roots, to read and to keep', async () => {
    const { said } = await runHere(['roots'], onStore())
    expect(said.trim().split('\n')).toEqual(
      (await readRoots(store)).days.map(({ day, root }) => `${day}  ${root}  13 signatures`),
    )
    const { said: json } = await runHere(['roots', '--json'], onStore())
    expect(JSON.parse(json)).toEqual(await readRoots(store))
  })

  test('prints the proof of a receipt, and is told why there is none', async () => {
    const { said, code } = await runHere(['proof', proof.receipt], onStore())
    expect([code, JSON.parse(said)]).toEqual([0, proof])
    const none = (receipt: string) => runHere(['proof', receipt], onStore())
    expect(await none(proof.receipt.slice(1))).toMatchObject({
      code: 1,
      said: expect.stringContaining('has 27'),
    })
    expect(await none(receiptOf(store, '999999'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('no signature has this receipt'),
    })
    const [late = ''] = await addResidents(store.pool, 1)
    await sign(store, [late])
    expect(await none(receiptOf(store, late))).toMatchObject({
      code: 1,
      said: expect.stringContaining('next close'),
    })
    await withdraw(store, [late])
    expect(await none(receiptOf(store, late))).toMatchObject({
      code: 1,
      said: expect.stringContaining('before any day'),
    })
  })
})
