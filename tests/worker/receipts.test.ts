import { afterEach, beforeEach, expect, test } from 'vitest'
import { findReceipt } from '../../prisma/receipts/prove.ts'
import { checkRoots, readRoots } from '../../prisma/receipts/roots.ts'
import { Trees } from '../../prisma/receipts/trees.ts'
import { proofOf, sign } from '../prisma/receipts/days.ts'
import { addResidents } from '../prisma/rows.ts'
import { postgresPlace } from '../queue/place.ts'
import { phoneOf, talk } from '../resident.ts'
import { startChild } from './child.ts'
import { type OpenHouse, openTestHouse } from './house.ts'

let house: OpenHouse

beforeEach(async () => {
  house = await openTestHouse(await postgresPlace(), [4, 0])
})
afterEach(async () => {
  await house.close()
  await house.place.close()
})

async function until<T>(what: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await what()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const closed = () => until(async () => ((await readRoots(house.store)).days.length > 0 ? true : undefined))

test('several workers that start together close the day before once', async () => {
  for (let worker = 0; worker < 3; worker += 1) house.work()
  await closed()
  const roots = await readRoots(house.store)
  expect(roots.days).toMatchObject([{ signatures: 4, proposals: 2 }])
  expect(checkRoots(roots)).toHaveProperty('roots')
})

test('a worker that is killed in the middle leaves nothing, and the next one closes the day', async () => {
  const residents = await addResidents(house.store.pool, 2)
  await sign(house.store, residents)
  // The day's own row is the last that is written; a worker that waits for it has written all others.
  const blocker = await house.store.pool.connect()
  await blocker.query('BEGIN; LOCK TABLE receipt_day IN SHARE MODE')
  const child = await startChild(house.place)
  await until(async () => {
    const { rowCount } = await house.store.pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
       AND query LIKE 'INSERT INTO receipt_day%'`,
    )
    return rowCount === 1 ? true : undefined
  })
  await child.kill()
  await blocker.query('ROLLBACK')
  blocker.release()
  // The server learns that the process is gone when it answers it.
  await until(async () => {
    const { rowCount } = await house.store.pool.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 7236403`,
    )
    return rowCount === 0 ? true : undefined
  })
  expect((await readRoots(house.store)).days).toEqual([])
  expect((await house.store.pool.query('SELECT FROM receipt_leaf')).rowCount).toBe(0)
  house.work()
  await closed()
  expect((await readRoots(house.store)).days).toMatchObject([{ signatures: 6 }])
  for (const resident of residents) expect(await proofOf(house.store, resident)).toMatchObject({ count: 6 })
})

test('a resident is told the receipt with the confirmation, and finds the same on the card and at the page', async () => {
  house.work()
  house.deliver('telegram')
  await closed()
  const person = talk(house, 'telegram', '900000418')
  await person.sign(2, phoneOf(7))
  await house.settled()
  const told = await until(async () => /Recibo: (\S{34})/.exec(person.notices.join('\n'))?.[1])
  await person.open(2)
  expect(person.words).toContain(`✔ La firmaste.\nRecibo: ${told}`)
  expect(await findReceipt(house.store, told, new Trees())).toMatchObject({ type: 'waiting' })
  const { rows } = await house.store.pool.query<{ body: string }>('SELECT body::text FROM notice')
  expect(rows.map(({ body }) => body).join()).not.toContain(told)
})
