import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CityEvent } from '../../../core/event/event.ts'
import { remindOfEvents } from '../../../prisma/event/remind.ts'
import { dueNotice } from '../../../prisma/notice.ts'
import { type TestStore, testStore } from '../../city.ts'
import { publishEvent, someEvent } from '../../event.ts'
import { peopleWithChats, registers, unregisters } from './people.ts'

const zone = 'Europe/Madrid'
const before = Date.parse('2040-10-01T12:00Z')

let store: TestStore
let people: string[]
beforeAll(async () => {
  store = await testStore([3])
  await store.pool.query('UPDATE city SET time_zone = $1', [zone])
  people = await peopleWithChats(store.pool, 4)
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query('DELETE FROM notice')
  await store.pool.query('DELETE FROM registration')
  await store.pool.query('DELETE FROM event')
})

const who = (place: number) => people[place] ?? ''

/** The afternoon after the clocks of Madrid are put back, at 16:00; three go, and one waits. */
async function event(more: Partial<CityEvent> = {}): Promise<number> {
  const starts = Date.parse('2040-10-28T15:00Z')
  const id = await publishEvent(store, someEvent(before, { starts, capacity: 3, ...more }))
  for (const person of people) await registers(store.pool, id, person)
  return id
}
const at = (moment: string) => remindOfEvents(store.pool, new Date(moment))

describe('whoever has a place', () => {
  test('is reminded at the same hour of the day before, and two hours before, though the clocks change between', async () => {
    await event()
    expect(await at('2040-10-27T13:59Z')).toBe(0)
    expect(await at('2040-10-27T14:00Z')).toBe(3)
    expect(await at('2040-10-27T14:01Z')).toBe(0)
    expect(await at('2040-10-28T12:59Z')).toBe(0)
    expect(await at('2040-10-28T13:00Z')).toBe(3)
    expect(await at('2040-10-28T13:01Z')).toBe(0)
  })

  test('is reminded once, however many workers look at the same moment', async () => {
    await event()
    const owed = await Promise.all(Array.from({ length: 8 }, () => at('2040-10-27T14:00Z')))
    expect(owed.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 3])
  })

  test('is reminded of the nearer moment alone where no worker looked for a while, and not of what has begun', async () => {
    await event()
    expect(await at('2040-10-28T14:00Z')).toBe(3)
    await event()
    expect(await at('2040-10-28T15:00Z')).toBe(0)
    expect(await at('2040-10-28T15:30Z')).toBe(0)
  })

  test('is not reminded when they cancelled, nor of an event that was cancelled', async () => {
    const id = await event()
    await unregisters(store.pool, id, who(1))
    await unregisters(store.pool, id, who(3))
    expect(await at('2040-10-27T14:00Z')).toBe(2)
    await store.pool.query(`UPDATE event SET status = 'cancelled'`)
    expect(await at('2040-10-28T13:00Z')).toBe(0)
  })

  test('who cancels while the reminder is on its way does not get it', async () => {
    const id = await event({ starts: Date.now() + 72 * 60 * 60_000, changed: Date.now() })
    await remindOfEvents(store.pool, new Date(Date.now() + 71 * 60 * 60_000))
    const { rows } = await store.pool.query<{ id: string; resident: string }>(
      `SELECT n.id, c.resident_id AS resident FROM notice n JOIN conversation c ON c.id = n.conversation_id
       WHERE n.body->>'type' = 'event-reminder' ORDER BY n.id`,
    )
    expect(rows.map(({ resident }) => resident)).toEqual([who(0), who(1), who(2)])
    await store.pool.query('UPDATE conversation SET address = $1', [store.keys.close('1')])
    expect(await dueNotice(store, rows[1]?.id ?? '')).toMatchObject({ unwanted: false })
    await unregisters(store.pool, id, who(1))
    expect(await dueNotice(store, rows[1]?.id ?? '')).toMatchObject({ unwanted: true })
  })
})
