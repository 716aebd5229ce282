import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../prisma/store.ts'
import { openQueues, type Queues } from '../../queue/queues.ts'
import { testSecret } from '../city.ts'
import { run } from '../servers/postgres.ts'
import { type Place, postgresPlace } from './place.ts'

let place: Place
let queues: Queues
const faults: string[] = []

beforeEach(async () => {
  place = await postgresPlace()
  queues = await openQueues({
    databaseUrl: place.databaseUrl,
    redisUrl: undefined,
    onFault: (fault) => faults.push(fault.message),
  })
})
afterEach(async () => {
  await queues.close()
  await place.close()
})

/** As a restart of the database does to everybody who is connected. */
const breakAll = () =>
  run(
    place.databaseUrl,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )

test('a worker whose connections all break is told so, lives on, and does what is added later', async () => {
  const done: string[] = []
  queues.work('signatures', async (id) => void done.push(id), { concurrency: 100 })
  await queues.add([{ queue: 'effect', type: 'sign', id: '1' }])
  await expect.poll(() => done).toEqual(['1'])
  await breakAll()
  await expect.poll(() => faults.length).toBeGreaterThan(0)
  await expect
    .poll(() =>
      queues.add([{ queue: 'effect', type: 'sign', id: '2' }]).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
  await expect.poll(() => done).toContain('2')
}, 40_000)

test('a store whose connections break while they are idle opens others', async () => {
  const heard: string[] = []
  const store = openStore({
    url: place.databaseUrl,
    secret: testSecret,
    onFault: (fault) => heard.push(fault.message),
  })
  await Promise.all([store.pool.query('SELECT pg_sleep(0.1)'), store.prisma.city.findMany()])
  await breakAll()
  // Each is told to this process in its own time; one that is used before that fails its query.
  await expect.poll(() => store.pool.totalCount).toBe(0)
  expect(heard.length).toBeGreaterThan(0)
  expect(await store.prisma.city.findMany()).toEqual([])
  await store.close()
})
