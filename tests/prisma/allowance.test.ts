import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { policy } from '../../core/policy.ts'
import { allowance } from '../../prisma/allowance.ts'
import { type TestStore, testStore } from '../city.ts'

let store: TestStore

beforeAll(async () => {
  store = await testStore([0], 12)
})
afterAll(() => store.close())
beforeEach(() => store.pool.query('TRUNCATE code_request'))

/** Asks for a code in a transaction of its own. */
async function ask(number: string, client: string): Promise<number | undefined> {
  const connection = await store.pool.connect()
  try {
    await connection.query('BEGIN')
    const wait = await allowance(connection, store.keys.resident(number), store.keys.client(client))
    await connection.query('COMMIT')
    return wait
  } finally {
    connection.release()
  }
}

const later = (minutes: number) =>
  store.pool.query('UPDATE code_request SET at = at - make_interval(mins => $1)', [minutes])

test('three codes for one number in a quarter of an hour, and then the minutes until the next', async () => {
  const { count, minutes } = policy.code.perNumber
  for (let asked = 0; asked < count; asked++) {
    expect(await ask('number', `client ${asked}`)).toBe(undefined)
    await later(1)
  }
  expect(await ask('number', 'another client')).toBe(minutes - count)
  await later(minutes - count)
  expect(await ask('number', 'another client')).toBe(undefined)
})

test('ten codes for one number in a day, however patiently they are asked for', async () => {
  const { count, minutes } = policy.code.perNumberDaily
  for (let asked = 0; asked < count; asked++) {
    expect(await ask('number', 'client')).toBe(undefined)
    await later(20)
  }
  expect(await ask('number', 'client')).toBe(minutes - 20 * count)
})

test('one client asks for twenty numbers, and another client is not held back by it', async () => {
  const { count, minutes } = policy.code.perClient
  for (let asked = 0; asked < count; asked++) expect(await ask(`number ${asked}`, 'stand')).toBe(undefined)
  expect(await ask('one more', 'stand')).toBe(minutes)
  expect(await ask('one more', 'elsewhere')).toBe(undefined)
})

test('a refused request takes nothing from the allowance', async () => {
  const { count, minutes } = policy.code.perNumber
  for (let asked = 0; asked < count + 5; asked++) await ask('number', 'client')
  await later(minutes)
  expect(await ask('number', 'client')).toBe(undefined)
})

test('twelve requests for one number at once get three codes', async () => {
  const waits = await Promise.all(Array.from({ length: 12 }, (_, index) => ask('number', `client ${index}`)))
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(policy.code.perNumber.count)
})

test('thirty numbers asked for by one client at once get twenty codes', async () => {
  const waits = await Promise.all(Array.from({ length: 30 }, (_, index) => ask(`number ${index}`, 'stand')))
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(policy.code.perClient.count)
})
