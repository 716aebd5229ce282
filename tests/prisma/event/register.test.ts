import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestStore, testStore } from '../../city.ts'
import { Agenda } from '../../core/world/agenda.ts'
import { city } from '../../core/world.ts'
import { publishEvent, someEvent } from '../../event.ts'
import { peopleWithChats, registers, standings, toldOfPlaces, unregisters } from './people.ts'

let store: TestStore
let people: string[]

beforeAll(async () => {
  store = await testStore([3], 24)
  people = await peopleWithChats(store.pool, 500)
})
afterAll(() => store.close())

const statuses = async (event: number) => (await standings(store.pool, event)).map(({ status }) => status)
const who = (place: number): string => people[place] ?? ''

describe('an event with 50 places', () => {
  test('takes 50 of 500 people who register at once, and has 450 wait in the order of arrival; none is lost when many cancel', async () => {
    const event = await publishEvent(store, someEvent(Date.now(), { capacity: 50 }))
    const outcomes = await Promise.all(people.map((person) => registers(store.pool, event, person)))
    const all = await standings(store.pool, event)
    expect(all).toHaveLength(500)
    expect(all.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 50 }, () => 'in'),
      ...Array.from({ length: 450 }, () => 'waiting'),
    ])
    // Each was told just the turn that they have.
    const turns = new Map(people.map((person, place) => [person, outcomes[place]]))
    for (const [place, { resident }] of all.entries())
      expect(turns.get(resident)).toEqual(
        place < 50
          ? { outcome: 'in', before: false }
          : { outcome: 'waiting', before: false, turn: place - 49 },
      )

    // All who have a place and every third of those who wait cancel at once; some of them want it back, and some cancel twice.
    const leaving = all.filter(({ status }, place) => status === 'in' || place % 3 === 0)
    const returning = leaving.filter((_, place) => place % 4 === 0)
    await Promise.all([
      ...leaving.map(({ resident }) => unregisters(store.pool, event, resident)),
      ...leaving.slice(0, 20).map(({ resident }) => unregisters(store.pool, event, resident)),
      ...returning.map(({ resident }) =>
        unregisters(store.pool, event, resident).then(() => registers(store.pool, event, resident)),
      ),
    ])
    const gone = new Set(leaving.map(({ resident }) => resident))
    const stayed = all.map(({ resident }) => resident).filter((resident) => !gone.has(resident))
    const after = await standings(store.pool, event)
    // Those who stayed keep their order, before whoever came again; nobody is lost, and all places are taken.
    expect(after.map(({ resident }) => resident).filter((resident) => !gone.has(resident))).toEqual(stayed)
    expect(after.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 50 }, () => 'in'),
      ...Array.from({ length: after.length - 50 }, () => 'waiting'),
    ])
    // Whoever moved up was told once for it.
    const told = await toldOfPlaces(store.pool, event)
    const moved = after.filter(({ resident, status }) => status === 'in' && !gone.has(resident))
    for (const { resident } of moved) expect(told.filter((one) => one === resident)).toHaveLength(1)
  })
})

const act = fc.record({
  person: fc.nat(11),
  does: fc.constantFrom('register' as const, 'register' as const, 'unregister' as const),
})

describe('whatever people do', () => {
  test('one after another, each is answered as a model of the list answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
        fc.array(act, { maxLength: 40, size: 'max' }),
        async (capacity, acts) => {
          const event = await publishEvent(store, someEvent(Date.now(), { capacity }))
          const model = new Agenda({ now: Date.now, city })
          model.events.splice(0, Number.POSITIVE_INFINITY, {
            id: event,
            ...someEvent(Date.now(), { capacity }),
          })
          const expected: string[] = []
          for (const { person, does } of acts) {
            if (does === 'register') {
              const answered = await registers(store.pool, event, who(person))
              expect(answered).toEqual(model.register(event, who(person)))
            } else {
              const up = model.unregister(event, who(person))
              expect(await unregisters(store.pool, event, who(person))).toBe(up !== undefined)
              expected.push(...(up ?? []))
            }
          }
          expect(await toldOfPlaces(store.pool, event)).toEqual(expected)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('at once, every place is taken while anybody waits, first come first served, and nobody is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.uniqueArray(act, { selector: ({ person }) => person, maxLength: 12, size: 'max' }), {
          maxLength: 5,
        }),
        async (capacity, rounds) => {
          const event = await publishEvent(store, someEvent(Date.now(), { capacity }))
          const active = new Set<string>()
          for (const acts of rounds) {
            await Promise.all(
              acts.map(({ person, does }) =>
                (does === 'register' ? registers : unregisters)(store.pool, event, who(person)),
              ),
            )
            for (const { person, does } of acts)
              if (does === 'register') active.add(who(person))
              else active.delete(who(person))
            const all = await standings(store.pool, event)
            expect(new Set(all.map(({ resident }) => resident))).toEqual(active)
            const places = Math.min(capacity, active.size)
            expect(await statuses(event)).toEqual(all.map((_, place) => (place < places ? 'in' : 'waiting')))
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('an event that is over or cancelled', () => {
  test.each([
    { what: 'over', more: { starts: Date.now() - 3 * 60 * 60_000, ends: Date.now() - 60 * 60_000 } },
    { what: 'cancelled', more: {} },
  ])('takes nobody once it is $what', async ({ what, more }) => {
    const event = await publishEvent(store, someEvent(Date.now(), more))
    if (what === 'cancelled')
      await store.pool.query(`UPDATE event SET status = 'cancelled' WHERE id = $1`, [event])
    expect(await registers(store.pool, event, who(0))).toEqual({ outcome: 'closed' })
    expect(await statuses(event)).toEqual([])
  })

  test('one that never was takes nobody', async () => {
    expect(await registers(store.pool, 999_999, who(0))).toEqual({ outcome: 'closed' })
    expect(await unregisters(store.pool, 999_999, who(0))).toBe(false)
  })
})
