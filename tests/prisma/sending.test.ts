import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Held } from '../../bots/channel.ts'
import { Pace } from '../../bots/whatsapp/pace.ts'
import { takePlace } from '../../prisma/sending.ts'
import { openStore, type Store } from '../../prisma/store.ts'
import { Pause } from '../../queue/queues.ts'
import { type TestStore, testSecret, testStore } from '../city.ts'

let here: TestStore
/** Another process that sends for the same account. */
let there: Store

beforeEach(async () => {
  here = await testStore([])
  there = openStore({ url: here.url, secret: testSecret })
})
afterEach(async () => {
  await there.close()
  await here.close()
})

const budget = { account: 'whatsapp', step: 1_000, burst: 5, day: '2016-09-05' }
const waits = async (stores: readonly Store[]) =>
  (await Promise.all(stores.map(({ pool }) => takePlace(pool, budget)))).map((place) =>
    'wait' in place ? place.wait : Number.NaN,
  )
const sent = async () => (await here.pool.query('SELECT day::text, sent FROM sending')).rows[0]

describe('an account’s places', () => {
  test('are a step apart after a burst, whichever process takes them', async () => {
    const taken = await waits(Array.from({ length: 20 }, (_, index) => (index % 2 ? here : there)))
    const sorted = taken.toSorted((one, other) => one - other)
    expect(sorted.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    // What is not at once comes one step after the other: none shares a moment, and none is left out.
    for (const [index, wait] of sorted.slice(5).entries()) {
      expect(wait).toBeGreaterThan(index * 1_000)
      expect(wait).toBeLessThanOrEqual((index + 1) * 1_000)
    }
    expect(await sent()).toEqual({ day: '2016-09-05', sent: 20 })
  })

  test('are free again after a rest, and not more of them for a longer one', async () => {
    await waits(Array.from({ length: 8 }, () => here))
    await here.pool.query(`UPDATE sending SET rests_at = now() - interval '1 hour'`)
    expect((await waits(Array.from({ length: 6 }, () => here))).filter((wait) => wait === 0)).toHaveLength(5)
  })

  test('that nobody waits for are only those to spare', async () => {
    const spare = { within: -2_000 }
    expect(await takePlace(here.pool, budget, spare)).toEqual({ taken: true, wait: 0 })
    await waits([here, there, here])
    const refused = await takePlace(here.pool, budget, spare)
    expect(refused).toEqual({ taken: false, wait: expect.any(Number) })
    expect('wait' in refused && refused.wait).toBeGreaterThan(500)
    // Whoever writes has room all the same.
    expect(await waits([here])).toEqual([0])
    expect(await sent()).toEqual({ day: '2016-09-05', sent: 5 })
  })

  test('that nobody waits for end with the day’s count, and begin again with the next day', async () => {
    const terms = { within: -1_000, perDay: 2 }
    await waits([here])
    expect(await takePlace(here.pool, budget, terms)).toMatchObject({ taken: true })
    await here.pool.query(`UPDATE sending SET rests_at = now()`)
    expect(await takePlace(here.pool, budget, terms)).toEqual({ taken: false, capped: true })
    expect(await waits([here])).toEqual([0])
    await here.pool.query(`UPDATE sending SET rests_at = now()`)
    expect(await takePlace(here.pool, { ...budget, day: '2016-09-06' }, terms)).toMatchObject({ taken: true })
    expect(await sent()).toEqual({ day: '2016-09-06', sent: 1 })
  })
})

describe('the pace of an account', () => {
  const stopping = new AbortController()
  const pace = (store: Store, perMinute: number, perDay = 1_000) =>
    new Pace(
      store,
      { account: 'whatsapp', perMinute, perDay, timeZone: 'America/Mexico_City' },
      stopping.signal,
    )

  test('is kept on average over two processes, and is not even', async () => {
    // 100 a second; after the burst of a sixth of a minute is used up.
    const [one, other] = [pace(here, 6_000), pace(there, 6_000)]
    await here.pool.query(
      `INSERT INTO sending VALUES ('whatsapp', now() + interval '10 seconds', '2016-09-05', 0)`,
    )
    const moments: number[] = []
    await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        await (index % 2 ? one : other).answer()
        moments.push(performance.now())
      }),
    )
    const took = (moments.at(-1) ?? 0) - (moments[0] ?? 0)
    expect(took).toBeGreaterThan(800)
    const { rows } = await here.pool.query<{ ahead: number }>(
      'SELECT extract(epoch FROM rests_at - now())::float AS ahead FROM sending',
    )
    expect(rows[0]?.ahead).toBeLessThanOrEqual(10)
  })

  test('lets those go first who wait for an answer', async () => {
    const slow = pace(here, 60)
    for (let taken = 0; taken < 6; taken++) await slow.answer()
    await expect(slow.notice(false)).rejects.toThrow(Pause)
    const begun = performance.now()
    await slow.notice(true)
    expect(performance.now() - begun).toBeLessThan(900)
    for (let taken = 0; taken < 2; taken++) await slow.answer()
    await expect(slow.notice(false)).rejects.toThrow(Pause)
  })

  test('stops what nobody asked for at the day’s count, in the city’s time zone, and says so', async () => {
    const capped = pace(here, 60_000, 3)
    for (let taken = 0; taken < 3; taken++) await capped.notice(false)
    await expect(capped.notice(false)).rejects.toThrow(Held)
    await capped.answer()
    await capped.notice(true)
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City' }).format(Date.now())
    expect(await sent()).toEqual({ day, sent: 5 })
  })

  test('is not waited for when the channel stops', async () => {
    const slow = pace(here, 2)
    for (let taken = 0; taken < 2; taken++) await slow.answer()
    const waiting = slow.answer()
    stopping.abort()
    await expect(waiting).rejects.toThrow(/abort/i)
  })
})
