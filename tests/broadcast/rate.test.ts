import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { declareRate, keepQuiet, spendPlaces, takePlaces } from '../../prisma/rate.ts'
import { type TestStore, testStore } from '../city.ts'

let store: TestStore

beforeAll(async () => {
  store = await testStore([1])
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query('DELETE FROM sending')
  await declareRate(store.pool, 'telegram', { perMinute: 1_800 })
})

const stride = { step: 100, besideAnswers: 200, ahead: 10_000, most: 5 }
const take = (more: Partial<typeof stride> = {}) => takePlaces(store.pool, 'telegram', { ...stride, ...more })

test('those that many processes take at once are a step apart, and none is taken twice', async () => {
  const taken = await Promise.all(Array.from({ length: 10 }, () => take()))
  const [earliest] = taken.map(({ wait }) => wait).toSorted((a, b) => a - b)
  expect(taken.every(({ count }) => count === 5)).toBe(true)
  const { rows } = await store.pool.query<{ ahead: number }>(
    'SELECT extract(epoch FROM rests_at - now())::float * 1000 AS ahead FROM sending',
  )
  // Fifty steps, but for the time that taking them took.
  expect(rows[0]?.ahead).toBeGreaterThan(3_500)
  expect(rows[0]?.ahead).toBeLessThanOrEqual(5_000)
  expect(earliest).toBeLessThan(100)
})

test('no more are taken than can soon be used, and whoever finds none is told when to ask again', async () => {
  expect((await take({ ahead: 250 })).count).toBe(3)
  const none = await take({ ahead: 50 })
  expect(none.count).toBe(0)
  expect(none.wait).toBeGreaterThan(100)
  expect(none.wait).toBeLessThanOrEqual(250)
})

test('what people are answered goes before: those for announcements stay behind by as much, and further apart', async () => {
  await take({ most: 1 })
  await spendPlaces(store.pool, 'telegram', { count: 3, step: 100 })
  const { wait, step } = await take()
  expect(wait).toBeGreaterThan(200)
  expect(step).toBe(200)
})

test('while nothing is announced, answers are not counted', async () => {
  await spendPlaces(store.pool, 'telegram', { count: 3, step: 100 })
  expect((await take()).step).toBe(100)
})

test('silence that the platform asks one process for is kept by all', async () => {
  await keepQuiet(store.pool, 'telegram', 2_000)
  await keepQuiet(store.pool, 'telegram', 500)
  const none = await take({ ahead: 100 })
  expect(none.count).toBe(0)
  expect(none.wait).toBeGreaterThan(1_500)
})
