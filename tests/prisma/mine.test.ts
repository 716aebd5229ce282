import { afterAll, beforeAll, expect, test } from 'vitest'
import { signatures } from '../../prisma/mine.ts'
import { recordSignatures } from '../../prisma/record.ts'
import { type TestStore, testStore } from '../city.ts'
import { addResident, owe } from './rows.ts'

let store: TestStore

beforeAll(async () => {
  store = await testStore(Array.from({ length: 9 }, () => 0))
})
afterAll(() => store.close())

async function mine(resident: string, seen: readonly number[] = []) {
  const client = await store.pool.connect()
  try {
    const { items, total } = await signatures({ resident, seen }, { client })
    return { ids: items.map(({ id }) => id), total }
  } finally {
    client.release()
  }
}

/** Asks for it and, `then`, has it recorded. */
async function ask(
  resident: string,
  type: 'sign' | 'withdraw',
  proposal: number,
  then = true,
): Promise<void> {
  const ids = await owe(store.pool, [{ type, resident, proposal }])
  if (then) await recordSignatures(store.pool, ids)
}

test('a resident sees what they signed last first, what is not recorded yet too, and not what others signed', async () => {
  const [ana, eva] = [await addResident(store.pool), await addResident(store.pool)]
  for (const id of [4, 2, 7]) await ask(ana, 'sign', id)
  await ask(eva, 'sign', 1)
  await ask(ana, 'sign', 3, false)
  expect(await mine(ana)).toEqual({ ids: [3, 7, 2, 4], total: 4 })
  await ask(ana, 'withdraw', 2, false)
  expect(await mine(ana)).toEqual({ ids: [3, 7, 4], total: 3 })
})

test('a resident who goes on is shown what they have not seen, a page and one more, and how many there are in all', async () => {
  const resident = await addResident(store.pool)
  for (let id = 1; id <= 9; id += 1) await ask(resident, 'sign', id)
  expect(await mine(resident)).toEqual({ ids: [9, 8, 7, 6, 5, 4], total: 9 })
  // A new signature and a withdrawn one between two pages.
  await ask(resident, 'withdraw', 8)
  expect(await mine(resident, [9, 8, 7, 6, 5])).toEqual({ ids: [4, 3, 2, 1], total: 8 })
  await ask(resident, 'sign', 8)
  expect(await mine(resident, [9, 7, 6, 5, 4])).toEqual({ ids: [8, 3, 2, 1], total: 9 })
  expect(await mine(resident, [1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ ids: [], total: 0 })
})
