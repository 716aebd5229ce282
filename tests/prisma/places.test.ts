import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPlaces } from '../../bots/places.ts'
import { writeHealth } from '../../prisma/health.ts'
import { readPlaces, writeBot } from '../../prisma/places.ts'
import { type TestStore, testStore } from '../city.ts'
import { testLog } from '../worker/house.ts'

let store: TestStore

beforeAll(async () => {
  store = await testStore([0])
})
afterAll(() => store.close())

test('a page that runs no bot knows where the bots are found, once they said so, and keeps it when they stop', async () => {
  expect(await readPlaces(store)).toEqual({})
  await writeBot(store, 'old_bot')
  await writeBot(store, 'voces_cdmx_bot')
  await writeHealth(store, 'whatsapp', 'one', { state: 'ready', number: '525550001234' })
  await store.pool.query(`UPDATE health SET seen_at = now() - interval '5 hours'`)
  const known = { telegram: 'voces_cdmx_bot', whatsapp: '525550001234' }
  expect(await readPlaces(store)).toEqual(known)
  const places = await openPlaces(
    store,
    { web: 'https://voces.example.org', whatsapp: '525559999999' },
    testLog(),
  )
  expect(places()).toEqual({ web: 'https://voces.example.org', ...known })
})
