import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDays } from '../../../prisma/receipts/close.ts'
import { checkRoots, readRoots } from '../../../prisma/receipts/roots.ts'
import { openStore } from '../../../prisma/store.ts'
import { type TestStore, testSecret, testStore } from '../../city.ts'
import { addResidents, counts } from '../rows.ts'
import { find, noon, proofOf, receiptOf, sign, withdraw } from './days.ts'

let store: TestStore

beforeEach(async () => {
  // Signatures of a demonstration are rows that no effect made; they have receipts like all others.
  store = await testStore([5, 0, 3], 12)
})
afterEach(() => store.close())

const days = async () => (await readRoots(store)).days
const names = async () => (await days()).map(({ day }) => day)
const demo = async (): Promise<string[]> =>
  (
    await store.pool.query<{ id: string }>(
      'SELECT resident_id AS id FROM signature WHERE proposal_id = 1 ORDER BY resident_id',
    )
  ).rows.map(({ id }) => id)

describe('a day that is over', () => {
  test('is closed with the count that everybody sees, the signatures of the demonstration included', async () => {
    expect(await closeDays(store, noon('2026-03-02'))).toEqual({
      days: ['2026-03-01'],
      signatures: 8,
      wrong: [],
    })
    expect(await days()).toMatchObject([{ day: '2026-03-01', signatures: 8, proposals: 3 }])
    for (const resident of await demo()) {
      const proof = await proofOf(store, resident)
      expect(proof).toMatchObject({ proposal: 1, count: (await counts(store.pool)).count, day: '2026-03-01' })
    }
  })

  test('is closed once, however often it is asked for, and whichever way the clock goes', async () => {
    await closeDays(store, noon('2026-03-02'))
    const published = await days()
    await sign(store, await addResidents(store.pool, 3))
    for (const day of ['2026-03-02', '2026-03-01', '2025-01-01'])
      expect(await closeDays(store, noon(day))).toMatchObject({ days: [] })
    expect(await days()).toEqual(published)
  })

  test('is closed once by workers that look at the same moment', async () => {
    const others = Array.from({ length: 3 }, () => openStore({ url: store.url, secret: testSecret }))
    try {
      for (const day of ['2026-03-02', '2026-03-03', '2026-03-04']) {
        const closed = await Promise.all([store, ...others].map((one) => closeDays(one, noon(day))))
        expect(closed.flatMap((one) => one.days)).toHaveLength(1)
      }
    } finally {
      for (const other of others) await other.close()
    }
    expect(await names()).toEqual(['2026-03-01', '2026-03-02', '2026-03-03'])
    expect(checkRoots(await readRoots(store))).toHaveProperty('roots')
  })

  test('is closed by another worker when the first one’s connection breaks in the middle', async () => {
    await closeDays(store, noon('2026-03-02'))
    const residents = await addResidents(store.pool, 3)
    await sign(store, residents)
    // Stops at the row of the day, when all else is written.
    const blocker = await store.pool.connect()
    await blocker.query(`BEGIN; LOCK TABLE receipt_day IN SHARE MODE`)
    const first = closeDays(store, noon('2026-03-03')).catch((fault: Error) => fault)
    for (;;) {
      const { rows } = await store.pool.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE query LIKE 'INSERT INTO receipt_day%' AND wait_event_type = 'Lock'
         AND datname = current_database()`,
      )
      const pid = rows[0]?.pid
      if (pid === undefined) continue
      expect(await closeDays(store, noon('2026-03-03'))).toMatchObject({ days: [] })
      await store.pool.query('SELECT pg_terminate_backend($1)', [pid])
      break
    }
    expect(await first).toBeInstanceOf(Error)
    await blocker.query('ROLLBACK')
    blocker.release()
    expect(await find(store, residents[0] ?? '')).toMatchObject({ type: 'waiting' })
    expect(await closeDays(store, noon('2026-03-03'))).toMatchObject({ days: ['2026-03-02'], signatures: 11 })
    for (const resident of residents) expect(await proofOf(store, resident)).toMatchObject({ count: 8 })
  })

  test('that was missed is closed in order with those after it, and its proofs hold', async () => {
    await closeDays(store, noon('2026-03-02'))
    const [resident = ''] = await addResidents(store.pool, 1)
    await sign(store, [resident])
    expect(await closeDays(store, noon('2026-03-05'))).toMatchObject({
      days: ['2026-03-02', '2026-03-03', '2026-03-04'],
    })
    expect(await names()).toEqual(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'])
    expect(await days()).toContainEqual(
      expect.objectContaining({ day: '2026-03-02', closed: '2026-03-05T12:00:00.000Z' }),
    )
    expect(checkRoots(await readRoots(store))).toHaveProperty('roots')
    expect(await proofOf(store, resident)).toMatchObject({ day: '2026-03-04', count: 6 })
  })

  test('is closed by the database’s clock, when no other is given', async () => {
    expect(await closeDays(store)).toMatchObject({ days: [expect.any(String)] })
    expect(await closeDays(store)).toMatchObject({ days: [] })
  })

  test('with a count that is wrong says so, and counts what stands', async () => {
    await store.pool.query('UPDATE tally SET count = 9 WHERE proposal_id = 2')
    expect(await closeDays(store, noon('2026-03-02'))).toMatchObject({ signatures: 8, wrong: [2] })
  })

  test('of a city without proposals or signatures has a root as well', async () => {
    await store.pool.query('TRUNCATE signature, reached; DELETE FROM tally')
    expect(await closeDays(store, noon('2026-03-02'))).toMatchObject({ days: ['2026-03-01'], signatures: 0 })
    expect(await days()).toMatchObject([
      { proposals: 0, tree: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    ])
    expect(checkRoots(await readRoots(store))).toHaveProperty('roots')
  })
})

describe('the city’s midnight', () => {
  const at = async (zone: string, moments: readonly string[]) => {
    await store.pool.query('UPDATE city SET time_zone = $1', [zone])
    const closed: (readonly string[])[] = []
    for (const moment of moments) closed.push((await closeDays(store, new Date(moment))).days)
    return closed
  }

  test('ends the day, and not that of Greenwich', async () => {
    const moments = ['2026-03-03T05:59:59Z', '2026-03-03T06:00:00Z']
    expect(await at('America/Mexico_City', moments)).toEqual([['2026-03-01'], ['2026-03-02']])
  })

  test('ends a day of 25 hours once, and one of 23', async () => {
    const autumn = [
      '2026-10-25T21:59:00Z',
      '2026-10-25T22:30:00Z',
      '2026-10-25T23:00:00Z',
      '2026-10-25T23:30:00Z',
    ]
    expect(await at('Europe/Madrid', autumn)).toEqual([['2026-10-24'], [], ['2026-10-25'], []])
    await store.pool.query('TRUNCATE receipt_day, receipt_tree, receipt_leaf')
    const spring = ['2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z', '2026-03-29T23:00:00Z']
    expect(await at('Europe/Madrid', spring)).toEqual([['2026-03-28'], ['2026-03-29'], []])
  })

  test('ends a day also where the clocks jump over midnight itself', async () => {
    const moments = ['2026-09-06T03:59:59Z', '2026-09-06T04:00:00Z', '2026-09-06T04:30:00Z']
    expect(await at('America/Santiago', moments)).toEqual([['2026-09-04'], ['2026-09-05'], []])
  })
})

describe('a resident', () => {
  test('who withdraws and signs again is told the truth of each day, and old proofs still hold', async () => {
    const [one = '', other = ''] = await addResidents(store.pool, 2)
    await closeDays(store, noon('2026-03-02'))
    expect(await find(store, one)).toEqual({ type: 'unknown' })
    await sign(store, [one, other])
    expect(await find(store, one)).toMatchObject({ type: 'waiting' })
    await closeDays(store, noon('2026-03-03'))
    const first = await proofOf(store, one)
    expect(await find(store, one)).toMatchObject({ type: 'counted', withdrawn: false })
    await withdraw(store, [one])
    expect(await find(store, one)).toMatchObject({
      type: 'counted',
      withdrawn: true,
      proof: { day: '2026-03-02' },
    })
    await closeDays(store, noon('2026-03-04'))
    expect(await find(store, one)).toEqual({ type: 'withdrawn', title: expect.any(String), proof: first })
    expect(await proofOf(store, other)).toMatchObject({ day: '2026-03-03', count: 6 })
    await closeDays(store, noon('2026-03-05'))
    await sign(store, [one])
    expect(await find(store, one)).toMatchObject({ type: 'waiting' })
    await closeDays(store, noon('2026-03-06'))
    expect(await proofOf(store, one)).toMatchObject({ day: '2026-03-05', count: 7, receipt: first.receipt })
    await withdraw(store, [one])
    await closeDays(store, noon('2026-03-07'))
    expect(await proofOf(store, one)).toMatchObject({ day: '2026-03-05', count: 7 })
    expect(checkRoots(await readRoots(store))).toHaveProperty('roots')
  })

  test('who withdraws before the day ends was never counted', async () => {
    const [one = ''] = await addResidents(store.pool, 1)
    await closeDays(store, noon('2026-03-02'))
    await sign(store, [one])
    await withdraw(store, [one])
    await closeDays(store, noon('2026-03-03'))
    expect(await find(store, one)).toEqual({ type: 'withdrawn', title: expect.any(String), proof: undefined })
  })

  test('who signs several proposals has receipts that have nothing in common', async () => {
    const [one = ''] = await addResidents(store.pool, 1)
    const receipts = [1, 2, 3].map((proposal) => receiptOf(store, one, proposal).replaceAll('-', ''))
    for (const [place, receipt] of receipts.entries())
      for (const other of receipts.slice(place + 1)) {
        const same = [...receipt].filter((character, at) => character === other.charAt(at))
        expect(same.length).toBeLessThan(10)
      }
  })
})

test('nothing that is kept of receipts holds a receipt or a resident', async () => {
  const residents = await addResidents(store.pool, 3)
  await sign(store, residents)
  await closeDays(store, noon('2026-03-02'))
  const { rows } = await store.pool.query<{ text: string }>(
    `SELECT row_to_json(l)::text AS text FROM receipt_leaf l UNION ALL SELECT row_to_json(t)::text FROM receipt_tree t`,
  )
  const kept = rows.map(({ text }) => text).join('\n')
  for (const resident of residents)
    expect(kept).not.toContain(store.keys.receipts.of({ proposal: 1, resident }).toString('hex'))
  expect(kept).not.toContain('resident')
})

test('days are closed right while signatures come and go', async () => {
  const residents = await addResidents(store.pool, 60)
  const halves = [residents.slice(0, 30), residents.slice(30)]
  await sign(store, residents)
  await Promise.all([
    ...halves.map(async (half) => {
      for (let turn = 0; turn < 6; turn += 1) {
        await withdraw(store, half)
        await sign(store, half)
      }
    }),
    (async () => {
      for (let day = 2; day < 10; day += 1)
        expect((await closeDays(store, noon(`2026-03-0${day}`))).wrong).toEqual([])
    })(),
  ])
  await closeDays(store, noon('2026-03-10'))
  for (const resident of residents.slice(0, 5))
    expect(await proofOf(store, resident)).toMatchObject({ count: 65 })
  expect(checkRoots(await readRoots(store))).toHaveProperty('roots')
})
