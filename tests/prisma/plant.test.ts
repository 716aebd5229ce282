import { afterAll, beforeAll, expect, test } from 'vitest'
import { plant } from '../../prisma/seed/plant.ts'
import { openStore, type Store } from '../../prisma/store.ts'
import { smallCity, testSecret } from '../city.ts'
import { type TestDatabase, testDatabase } from '../servers/postgres.ts'

let database: TestDatabase
let stores: Store[]

beforeAll(async () => {
  database = await testDatabase()
  stores = [1, 2, 3].map(() => openStore({ url: database.url, secret: testSecret }))
})
afterAll(async () => {
  for (const store of stores) await store.close()
  await database.drop()
})

test('of processes that start together in an empty database one plants the city, and the others find it', async () => {
  const planted = await Promise.all(stores.map((store) => plant(store, smallCity([3, 5]))))
  expect(planted.filter(Boolean)).toHaveLength(1)
  const [store] = stores
  expect(await store?.prisma.city.count()).toBe(1)
  expect(await store?.prisma.signature.count()).toBe(8)
})
