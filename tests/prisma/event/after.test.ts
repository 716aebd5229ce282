import { afterAll, beforeAll, expect, test } from 'vitest'
import { askAfterEvents } from '../../../prisma/event/after.ts'
import { rate } from '../../../prisma/event/conclusions.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { publishEvent, someEvent } from '../../event.ts'
import { peopleWithChats, registers } from './people.ts'

const hour = 60 * 60_000

let store: TestStore
let people: string[]
beforeAll(async () => {
  store = await testStore([3])
  people = await peopleWithChats(store.pool, 4)
})
afterAll(() => store.close())

const who = (place: number) => people[place] ?? ''

test('host and those who had a place are asked how it was, once, however many look; of what was cancelled nobody is', async () => {
  const now = Date.now()
  const event = await publishEvent(store, someEvent(now, { capacity: 2, starts: now + hour }), who(0))
  for (const person of people.slice(1)) await registers(store.pool, event, person)
  const cancelled = await publishEvent(store, someEvent(now, { starts: now + hour }), who(0))
  await registers(store.pool, cancelled, who(1))
  await store.pool.query(`UPDATE event SET status = 'cancelled' WHERE id = $1`, [cancelled])
  expect(await askAfterEvents(store.pool, new Date(now + 3 * hour))).toBe(0)
  const later = new Date(now + 4 * hour)
  const owed = await Promise.all(Array.from({ length: 6 }, () => askAfterEvents(store.pool, later)))
  expect(owed.toSorted()).toEqual([0, 0, 0, 0, 0, 3])
  const { rows } = await store.pool.query<{ type: string; resident: string }>(
    `SELECT n.body->>'type' AS type, c.resident_id AS resident
     FROM notice n JOIN conversation c ON c.id = n.conversation_id ORDER BY n.id`,
  )
  expect(rows).toEqual([
    { type: 'event-over', resident: who(0) },
    { type: 'event-rate', resident: who(1) },
    { type: 'event-rate', resident: who(2) },
  ])
})

test('only who had a place rates an event, and not before it is over; the last rating stands', async () => {
  const now = Date.now()
  const event = await publishEvent(store, someEvent(now, { capacity: 1 }))
  for (const person of people.slice(1)) await registers(store.pool, event, person)
  const rates = (person: string, rating: number) =>
    transaction(store.pool, (client) => rate({ event, resident: person, rating }, { client }))
  expect(await rates(who(1), 4)).toBe(false)
  await store.pool.query(
    `UPDATE event SET starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' WHERE id = $1`,
    [event],
  )
  expect([await rates(who(1), 4), await rates(who(1), 2), await rates(who(2), 5)]).toEqual([
    true,
    true,
    false,
  ])
  const { rows } = await store.pool.query('SELECT rating FROM event_opinion WHERE event_id = $1', [event])
  expect(rows).toEqual([{ rating: 2 }])
})
