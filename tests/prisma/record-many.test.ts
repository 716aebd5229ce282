import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordSql } from '../../prisma/record.ts'
import { setMilestones, type TestStore, testStore } from '../city.ts'
import { addResidents, counts, owe } from './rows.ts'

const proposals = 40
let store: TestStore

beforeAll(async () => {
  store = await testStore(Array.from({ length: proposals }, () => 0))
  await setMilestones(store, [])
})
afterAll(() => store.close())

interface Plan {
  'Rows Removed by Join Filter'?: number
  Plans?: Plan[]
}

const compared = (plan: Plan): number =>
  (plan['Rows Removed by Join Filter'] ?? 0) +
  (plan.Plans ?? []).reduce((sum, part) => sum + compared(part), 0)

test('a batch over many proposals does not compare each of them with each other', async () => {
  const residents = await addResidents(store.pool, proposals)
  const effects = await owe(
    store.pool,
    residents.map((resident, place) => ({ type: 'sign' as const, resident, proposal: place + 1 })),
  )
  const client = await store.pool.connect()
  try {
    // As it is planned once it is prepared and used again and again.
    await client.query('SET plan_cache_mode = force_generic_plan')
    await client.query(`PREPARE record (bigint[]) AS ${recordSql}`)
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE record ('{${effects.join(',')}}')`,
    )
    const plan = rows[0]?.['QUERY PLAN'][0].Plan
    expect(plan && compared(plan)).toBe(0)
  } finally {
    client.release()
  }
  expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
})
