import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCity } from '../../../prisma/city.ts'
import { keepRepresentation } from '../../../prisma/representation/keep.ts'
import { keepParticipation, readParticipation } from '../../../prisma/representation/participation.ts'
import { readRepresentation } from '../../../prisma/representation/read.ts'
import { type TestStore, testStore } from '../../city.ts'
import { sign, withdraw } from '../receipts/days.ts'
import { addConversation, addResidents } from '../rows.ts'

let store: TestStore

beforeAll(async () => {
  store = await testStore([0, 0])
})
afterAll(() => store.close())

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

test('signatures are counted for everybody, and again only when five came or went', async () => {
  const { pool } = store
  const residents = await addResidents(pool, 24)
  await pool.query(
    `UPDATE resident SET borough_id = 'coyoacan', age = '30-44', gender = 'woman' WHERE id = ANY ($1)`,
    [residents.slice(0, 12)],
  )
  await sign(store, residents.slice(0, 16))
  expect(await keepRepresentation(pool, later(0))).toBe(1)
  const first = await readRepresentation(pool, 1)
  // Four of Iztapalapa are too few, and the twelve of Coyoacán would tell them.
  const told = (facet: 'borough' | 'age', category: string) =>
    first?.facets[facet].parts.find((part) => part.category === category)?.people
  expect(first?.signatures).toBe(16)
  expect([told('borough', 'coyoacan'), told('borough', 'iztapalapa')]).toEqual([null, null])
  expect([told('age', '30-44'), first?.facets.age.unsaid, first?.facets.gender.said]).toEqual([12, 4, 12])

  await sign(store, residents.slice(16, 20))
  expect(await keepRepresentation(pool, later(60))).toBe(undefined)
  await sign(store, residents.slice(20))
  // Not at once either.
  expect(await keepRepresentation(pool, later(1))).toBe(undefined)
  expect(await keepRepresentation(pool, later(60))).toBe(1)
  const again = await readRepresentation(pool, 1)
  const people = (id: string) => again?.facets.borough.parts.find(({ category }) => category === id)?.people
  expect([people('coyoacan'), people('iztapalapa'), people('tlalpan')]).toEqual([12, 12, 0])

  await withdraw(store, residents.slice(0, 12))
  expect(await keepRepresentation(pool, later(120))).toBe(1)
  expect((await readRepresentation(pool, 1))?.signatures).toBe(12)
  await pool.query(`UPDATE proposal SET closed_at = now(), ended = 'hidden' WHERE id = 1`)
  expect(await readRepresentation(pool, 1)).toBe(undefined)
})

test('how far people went is counted of each once, and of few nothing is told', async () => {
  const { pool } = store
  await pool.query('UPDATE proposal SET closed_at = NULL, ended = NULL WHERE id = 1')
  const residents = await addResidents(pool, 10)
  await sign(store, residents, 1)
  await sign(store, residents.slice(0, 6), 2)
  await addConversation(store, null, 'terminal', 'somebody')
  await addConversation(store, residents[0] ?? '', 'terminal', 'somebody else')
  await pool.query('UPDATE proposal SET author_id = $1 WHERE id = 2', [residents[0]])
  expect([await keepParticipation(pool), await keepParticipation(pool)]).toEqual([true, false])
  const { consultation } = await readCity(store)
  expect((await readParticipation(pool, consultation.id))?.pyramid).toEqual({
    joined: 35,
    proved: 34,
    signed: 22,
    several: 6,
    beyond: null,
  })
})
