import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Audience } from '../../core/announcement/audience.ts'
import { compose } from '../../prisma/announcement/compose.ts'
import { announcement } from '../../prisma/announcement/sheet.ts'
import { transaction } from '../../prisma/transaction.ts'
import { type TestStore, testStore } from '../city.ts'
import { publishEvent, someEvent } from '../event.ts'
import { working } from './promise/people.ts'
import { addConversation, addResidents } from './rows.ts'

let store: TestStore
let by: string
let people: string[]
let id: string

beforeAll(async () => {
  store = await testStore([])
  by = await working(store, 'Marta', ['announcer'])
  people = await addResidents(store.pool, 6)
  for (const [place, resident] of people.entries())
    await addConversation(store, resident, 'telegram', `9${place}`)
  const made = await transaction(store.pool, (client) =>
    compose({ by, id: undefined, change: { kind: 'events' } }, { client }),
  )
  id = typeof made === 'object' ? made.id : ''
})
afterAll(() => store.close())

/** How many people it reaches, and what the audience is called after. */
async function reached(audience: Audience): Promise<{ people: number; title: string | undefined }> {
  return transaction(store.pool, async (client) => {
    await compose({ by, id, change: { audience } }, { client })
    const sheet = await announcement({ by, id }, { client })
    if (sheet === undefined || sheet === 'gone') throw new Error('no announcement')
    return { people: sheet.reach.reduce((sum, one) => sum + one.people, 0), title: sheet.title }
  })
}

test('those who have a place at an event or wait for one are told, and not who took theirs back', async () => {
  const event = await publishEvent(store, someEvent(Date.now()))
  const other = await publishEvent(store, { ...someEvent(Date.now()), title: 'Otra mesa' })
  const register = (of: number, resident: string | undefined, status: string) =>
    store.pool.query('INSERT INTO registration (event_id, resident_id, status) VALUES ($1, $2, $3)', [
      of,
      resident,
      status,
    ])
  const { rows } = await store.pool.query<{ status: string }>(
    `SELECT DISTINCT unnest(regexp_matches(pg_get_constraintdef(oid), '''(\\w+)''', 'g')) AS status
     FROM pg_constraint WHERE conrelid = 'registration'::regclass AND pg_get_constraintdef(oid) LIKE '%status%'`,
  )
  const states = rows.map(({ status }) => status)
  expect(states).toContain('cancelled')
  for (const [place, status] of states.entries()) await register(event, people[place], status)
  await register(other, people[5], states.find((status) => status !== 'cancelled') ?? '')
  expect(await reached({ type: 'registered', event })).toEqual({
    people: states.length - 1,
    title: 'Mesa abierta del agua',
  })
  expect(await reached({ type: 'registered', event: other })).toEqual({ people: 1, title: 'Otra mesa' })
  expect(await reached({ type: 'registered', event: 999 })).toEqual({ people: 0, title: undefined })
})

test('the panel is who is of it, and nobody who left', async () => {
  await store.pool.query(
    `INSERT INTO panel (id, city_id, name, source) SELECT 'panel', id, '{"es":"Panel","en":"Panel"}', 'test' FROM city`,
  )
  await store.pool.query(
    `INSERT INTO panel_member (panel_id, number, resident_id, left_at)
     SELECT 'panel', n, CASE WHEN n <= 3 THEN resident END, CASE WHEN n > 3 THEN now() END
     FROM unnest($1::bigint[]) WITH ORDINALITY AS p (resident, n)`,
    [people.slice(0, 5)],
  )
  expect((await reached({ type: 'panel' })).people).toBe(3)
})
