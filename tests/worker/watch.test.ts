import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { heartbeat } from '../../bots/whatsapp/transport.ts'
import { seenAfter, timings } from '../../bots/whatsapp/web/timings.ts'
import { canonicalPhone } from '../../core/phone.ts'
import { readHealth, silentAfter, writeHealth } from '../../prisma/health.ts'
import { addStaff } from '../../prisma/staff.ts'
import { watchChannels, watchEvery } from '../../worker/watch.ts'
import { postgresPlace } from '../queue/place.ts'
import { type FakeChannel, fakeChannel, phoneOf, type Resident, talk } from '../resident.ts'
import { type OpenHouse, openTestHouse } from './house.ts'

let house: OpenHouse
let telegram: FakeChannel
let ana: Resident
const address = '900000417'

const eventually = { timeout: 60_000, interval: 50 }
const told = () => ana.notices.slice(1)
/** How many notices she was ever owed, beside her receipt. */
const owed = async () => ((await house.store.pool.query('SELECT FROM notice')).rowCount ?? 0) - 1
const is = (state: 'ready' | 'broken' | 'pairing' | 'reconnecting', detail?: string) =>
  writeHealth(house.store, 'whatsapp', 'one', { state, detail })
/** As if so many seconds had passed since. */
const passes = (seconds: number) =>
  house.store.pool.query(
    `UPDATE health SET since = since - $1 * interval '1 second', seen_at = seen_at - $1 * interval '1 second'`,
    [seconds],
  )
const lasts = (seconds: number) =>
  house.store.pool.query(`UPDATE health SET since = since - $1 * interval '1 second'`, [seconds])
/** Two more look, at the same moment and once: closing waits for the round that it begins with. */
const looked = () => Promise.all([1, 2].map(() => watchChannels(house).close()))

describe('somebody of the team who uses Telegram', () => {
  beforeEach(async () => {
    house = await openTestHouse(await postgresPlace(), [10])
    telegram = fakeChannel(house, 'telegram')
    ana = talk(house, 'telegram', address)
    // Two workers watch, and deliver once.
    house.work()
    house.work()
    house.deliver('telegram', 'whatsapp')
    await ana.sign(1, phoneOf(1))
    await house.settled()
    await expect.poll(() => ana.notices.length, eventually).toBe(1)
    const phone = canonicalPhone(phoneOf(1), 'MX')
    if (!phone.ok) throw new Error('a phone of the tests is none')
    await addStaff(house.store, phone.phone, 'Ana')
  })
  afterEach(async () => {
    await house.close()
    await house.place.close()
  })

  test('hears once that WhatsApp broke, and once that it works again', async () => {
    await is('broken', 'Chromium is gone')
    await expect.poll(told, eventually).toEqual([expect.stringContaining('WhatsApp dejó de funcionar')])
    await is('ready')
    await lasts(20)
    await looked()
    await expect.poll(() => told().length, eventually).toBe(2)
    expect(told()[1]).toContain('WhatsApp funciona de nuevo')
    await looked()
    expect(await owed()).toBe(2)
    expect(told()).toHaveLength(2)
    expect(telegram.delivered.filter(({ words }) => words.includes('Chromium'))).toEqual([])
  })

  test('hears that the process of WhatsApp is gone, and nothing of one that always worked', async () => {
    await is('ready')
    await lasts(120)
    await looked()
    expect(await owed()).toBe(0)
    await passes(silentAfter)
    expect(await readHealth(house.store)).toMatchObject([{ channel: 'whatsapp', state: 'silent' }])
    await looked()
    await expect.poll(told, eventually).toEqual([expect.stringContaining('no da señales de vida')])
  })

  test('hears that the phone ended the session, when a new code to pair it is there already', async () => {
    await is('pairing', 'the phone ended the session (2026-11-25 10:00 UTC): pair it again')
    await looked()
    await expect.poll(told, eventually).toEqual([expect.stringContaining('el teléfono cerró la sesión')])
  })
})

describe('within a minute', () => {
  /** From the moment that it is seen to the moment that the notice is handed to its channel's queue. Milliseconds. */
  const telling = watchEvery + 1_000

  test('staff hear of a process that is gone: three heartbeats are waited for, and no more', () => {
    expect(silentAfter * 1_000).toBeGreaterThan(3 * heartbeat)
    expect(silentAfter * 1_000 + telling).toBeLessThan(60_000)
  })

  test.each(Object.entries(seenAfter(timings)))('staff hear that %s', (_what, milliseconds) => {
    expect(milliseconds + telling).toBeLessThan(60_000)
  })
})
