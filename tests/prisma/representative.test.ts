import { afterAll, beforeAll, expect, it } from 'vitest'
import * as cli from '../../cli/representative.ts'
import { isDoubtful, partCode, withCode } from '../../core/shift.ts'
import { openKeys } from '../../prisma/keys.ts'
import { codeOf, readCode } from '../../prisma/representative/code.ts'
import { doubtfulShifts } from '../../prisma/representative/doubtful.ts'
import { type TestStore, testSecret, testStore } from '../city.ts'

let store: TestStore

beforeAll(async () => {
  store = await testStore([12, 4])
})
afterAll(() => store.close())

const keys = openKeys(testSecret)
const minute = 60_000
const now = Math.floor(Date.UTC(2026, 11, 1, 18) / minute) * minute

it('makes a code that holds for its minute and the next, and that nobody else can make', () => {
  const { code, until } = codeOf(keys, '4711', now)
  expect(until - now).toBe(2 * minute)
  expect(readCode(keys, code, until - 1)).toEqual({ shift: '4711', fresh: true })
  expect(readCode(keys, code, until)).toEqual({ shift: '4711', fresh: false })
  expect(readCode(keys, code.replace(/^./, 'z'), now)).toBeUndefined()
  const forged = codeOf(openKeys(`${testSecret} of another city`), '4711', now).code
  expect(readCode(keys, forged, now)).toBeUndefined()
})

it('carries a code in a link of at most 64 characters, and in words that people may decorate', () => {
  const { code } = codeOf(keys, '99999', now)
  const payload = withCode(`e_${'x'.repeat(36)}`, code)
  expect(payload).toMatch(/^[\w-]{1,64}$/)
  const parted = { input: { type: 'command', name: 'start', payload: `e_${'x'.repeat(36)}` }, code }
  expect(partCode({ type: 'command', name: 'start', payload })).toEqual(parted)
  for (const text of [`Propuesta 12 (código ${code})`, `Propuesta 12, CODIGO ${code.toUpperCase()}.`])
    expect(partCode({ type: 'text', text }).code).toBe(code)
  const plain = { type: 'text', text: 'el código 12-de la propuesta' } as const
  expect(partCode(plain)).toEqual({ input: plain })
})

it('is registered at the server, has shifts that do not overlap, and is removed', async () => {
  await expect(cli.add(store, '12', 'Sara')).rejects.toThrow('the phone')
  expect(await cli.add(store, '55 5123 4002', ' Sara  Luz ')).toContain('Sara Luz is representative 1')
  const options = { from: 'now', hours: '4', most: '20' }
  await expect(cli.shift(store, '1', 'Alameda', { ...options, hours: '40' })).rejects.toThrow('--hours')
  expect(await cli.shift(store, '1', 'Alameda', options)).toContain('up to 20 people helped')
  await expect(cli.shift(store, '1', 'Roma', options)).rejects.toThrow('another shift')
  await expect(cli.shift(store, '2', 'Roma', options)).rejects.toThrow('no such representative')
  expect((await cli.list(store)).join('\n')).toMatch(
    /^1 Sara Luz\n {2}.+ · Alameda · 0 by the code · 0 of 20/,
  )
  expect(await cli.remove(store, '1')).toContain('No longer')
  await expect(cli.remove(store, '1')).rejects.toThrow('no such representative')
  expect(await cli.list(store)).toEqual([expect.stringContaining('nobody yet')])
  const { rows } = await store.pool.query('SELECT act, about FROM audit ORDER BY id')
  expect(rows.map(({ act }) => act)).toEqual([
    'representative-added',
    'shift-planned',
    'representative-removed',
  ])
  expect(JSON.stringify(rows)).not.toMatch(/Sara|5123/)
})

it('is doubtful for the database just where it is for the words', async () => {
  const { pool } = store
  await cli.add(store, '55 5123 4002', 'Sara')
  const options = { from: 'now', hours: '4', most: '20' }
  await cli.shift(store, '1', 'Alameda', options)
  const { rows } = await pool.query<{ id: string }>('SELECT max(id)::text AS id FROM shift')
  const shift = rows[0]?.id
  const kinds = [
    { asked: 4, unconfirmed: 4 },
    { asked: 10, unconfirmed: 5 },
    { asked: 11, unconfirmed: 5 },
    { asked: 40, unconfirmed: 14 },
    { asked: 40, unconfirmed: 15 },
  ]
  for (const { asked, unconfirmed } of kinds) {
    await pool.query('DELETE FROM assist')
    // Whoever mistyped a number and then had it right confirmed; a code that is still good is nobody's fault.
    await pool.query(
      `INSERT INTO assist (shift_id, proposal_id, number_key, asked_at, confirmed_at)
       SELECT $1, 1, sha256(n::text::bytea), now() - interval '20 minutes' + m * interval '1 minute',
         CASE WHEN n > $3 AND m = 2 THEN now() END
       FROM generate_series(1, $2) AS n, generate_series(1, 2) AS m`,
      [shift, asked, unconfirmed],
    )
    const found = await doubtfulShifts(pool)
    const expected = isDoubtful({ asked, unconfirmed })
    expect(found.map((one) => [one.asked, one.unconfirmed])).toEqual(expected ? [[asked, unconfirmed]] : [])
  }
  await pool.query(`UPDATE assist SET asked_at = now()`)
  expect(await doubtfulShifts(pool)).toEqual([])
})
