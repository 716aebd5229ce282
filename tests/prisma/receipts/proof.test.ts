import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readReceipt, writeReceipt } from '../../../core/receipt.ts'
import { closeDays } from '../../../prisma/receipts/close.ts'
import { checkProof, type Proof, type Roots } from '../../../prisma/receipts/proof.ts'
import { findReceipt } from '../../../prisma/receipts/prove.ts'
import { checkRoots, readRoots } from '../../../prisma/receipts/roots.ts'
import { Trees } from '../../../prisma/receipts/trees.ts'
import { type TestStore, testStore } from '../../city.ts'
import { addResidents } from '../rows.ts'
import { noon, proofOf, sign } from './days.ts'

let store: TestStore
let residents: string[]
let proof: Proof
let other: Proof
let earlier: Proof
let roots: Roots

beforeAll(async () => {
  store = await testStore([4, 0, 9, 1, 2])
  residents = await addResidents(store.pool, 20)
  await sign(store, residents)
  await sign(store, residents, 3)
  await closeDays(store, noon('2026-03-02'))
  earlier = await proofOf(store, residents[5] ?? '')
  await sign(store, await addResidents(store.pool, 2))
  await closeDays(store, noon('2026-03-03'))
  proof = await proofOf(store, residents[5] ?? '')
  other = await proofOf(store, residents[6] ?? '', 3)
  roots = await readRoots(store)
})
afterAll(() => store.close())

/** The changes of a value by one byte, and of a list by one item. */
function changes(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1, value * 2 + 2]
  if (typeof value === 'string')
    return [...value].map((character, at) => {
      const changed = /[0-8a-eA-Y]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 1) : '9'
      return value.slice(0, at) + (changed === character ? '8' : changed) + value.slice(at + 1)
    })
  if (!Array.isArray(value)) return []
  return [
    ...value.flatMap((item, at) => changes(item).map((changed) => value.with(at, changed))),
    value.slice(1),
    value.slice(0, -1),
    [...value, value[0]],
    value.toReversed(),
  ]
}

function parsed(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(file))
  } catch {
    return undefined
  }
}

describe('a proof', () => {
  test('holds, without anything but itself', () => {
    expect(checkProof(JSON.parse(JSON.stringify(proof)))).toEqual({ proof })
    expect(checkProof(other)).toEqual({ proof: other })
    expect(checkProof(earlier)).toEqual({ proof: earlier })
  })

  test('fails when one byte of any part is changed, or a part of a path is missing, added or moved', () => {
    let tried = 0
    for (const [part, value] of Object.entries(proof))
      for (const changed of changes(value)) {
        tried += 1
        expect([part, changed, checkProof({ ...proof, [part]: changed })]).toEqual([
          part,
          changed,
          { flaw: expect.any(String) },
        ])
      }
    expect(tried).toBeGreaterThan(500)
  })

  test('says the same or fails, whatever any one byte of its file is made', () => {
    const file = Buffer.from(JSON.stringify(proof, null, 2))
    let failed = 0
    for (let at = 0; at < file.length; at += 1)
      for (let byte = 0; byte < 256; byte += 1) {
        if (byte === file[at]) continue
        const checked = checkProof(parsed(file.with(at, byte)))
        // Space may be another kind of space; a root of their own is what anybody can make.
        if ('flaw' in checked || checked.proof.root !== proof.root) failed += 1
        else expect(checked.proof).toStrictEqual(proof)
      }
    expect(failed).toBeGreaterThan(file.length * 250)
  })

  test('fails with any part of another proof that is not the same', () => {
    for (const source of [other, earlier])
      for (const [part, value] of Object.entries(source))
        if (JSON.stringify(value) !== JSON.stringify(proof[part as keyof Proof]))
          expect([part, checkProof({ ...proof, [part]: value })]).toEqual([
            part,
            { flaw: expect.any(String) },
          ])
  })

  test('fails when a part is missing or left over, and when it is nothing of the kind', () => {
    for (const part of Object.keys(proof)) {
      const { [part as keyof Proof]: _gone, ...rest } = proof
      expect(checkProof(rest)).toEqual({ flaw: 'form' })
    }
    expect(checkProof({ ...proof, name: 'Sam' })).toEqual({ flaw: 'form' })
    for (const odd of [undefined, null, 3, 'proof', [], {}]) expect(checkProof(odd)).toEqual({ flaw: 'form' })
  })

  test('says of a receipt written in another way that it is the receipt', () => {
    expect(checkProof({ ...proof, receipt: proof.receipt.toLowerCase() })).toEqual({ flaw: 'receipt' })
  })

  test('says nothing of who signed', () => {
    const key = residents.map((resident) => `"${resident}"`)
    for (const one of key) expect(JSON.stringify(proof)).not.toContain(one)
    expect(Object.keys(proof).filter((part) => /resident|name|phone|borough|signed/i.test(part))).toEqual([])
  })
})

describe('a forged receipt', () => {
  const find = (receipt: string) => findReceipt(store, receipt, new Trees())

  test('with a checksum that fits is unknown', async () => {
    for (let turn = 0; turn < 50; turn += 1) {
      const made = writeReceipt(crypto.getRandomValues(new Uint8Array(16)))
      expect(await find(made)).toEqual({ type: 'unknown' })
    }
    const real = readReceipt(proof.receipt)
    if (real.type !== 'read') throw new Error('unreadable')
    for (let bit = 0; bit < 128; bit += 1) {
      const near = Uint8Array.from(real.receipt)
      near[bit >> 3] = (near[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await find(writeReceipt(near))).toEqual({ type: 'unknown' })
    }
  })

  test('of a resident who did not sign is unknown, though the house could have given it', async () => {
    const receipt = store.keys.receipts.of({ proposal: 2, resident: residents[0] ?? '' })
    expect(await find(writeReceipt(receipt))).toEqual({ type: 'unknown' })
  })

  test('that is mistyped is told as such', async () => {
    expect(await find(proof.receipt.slice(0, -1))).toEqual({ type: 'length', characters: 27 })
    expect(await find('')).toEqual({ type: 'length', characters: 0 })
  })
})

describe('the roots', () => {
  test('seal each other from the first day on', () => {
    expect(checkRoots(JSON.parse(JSON.stringify(roots)))).toEqual({
      roots: new Map([
        ['2026-03-01', earlier.root],
        ['2026-03-02', proof.root],
      ]),
    })
    expect(proof.before).toBe(earlier.root)
  })

  test('do not hold when one byte of any day is changed, or a day is missing, moved or repeated', () => {
    for (const [at, day] of roots.days.entries())
      for (const [part, value] of Object.entries(day))
        for (const changed of changes(value)) {
          const days = roots.days.with(at, { ...day, [part]: changed })
          expect(checkRoots({ ...roots, days })).toHaveProperty('broken')
        }
    for (const days of [roots.days.slice(1), roots.days.toReversed(), [...roots.days, ...roots.days]])
      expect(checkRoots({ ...roots, days })).toHaveProperty('broken')
  })
})

test('trees that are not remembered for want of room are grown again', async () => {
  const trees = new Trees(1)
  for (let turn = 0; turn < 3; turn += 1)
    expect(await findReceipt(store, proof.receipt, trees)).toMatchObject({ type: 'counted', proof })
})
