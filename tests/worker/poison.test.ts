import { afterEach, beforeEach, expect, test } from 'vitest'
import { addConversation, addResidents, counts, owe } from '../prisma/rows.ts'
import { postgresPlace } from '../queue/place.ts'
import { type OpenHouse, openTestHouse } from './house.ts'

let house: OpenHouse

beforeEach(async () => {
  house = await openTestHouse(await postgresPlace(), [10])
})
afterEach(async () => {
  await house.close()
  await house.place.close()
})

test('a signature that the database refuses does not keep back those that are recorded with it', async () => {
  const { pool } = house.store
  const residents = await addResidents(pool, 40)
  const conversation = await addConversation(house.store, null, 'telegram', '900000418')
  const refused = residents[17]
  await pool.query(
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = 'check_violation'; END $$`,
  )
  await pool.query(
    `CREATE TRIGGER refuse BEFORE INSERT ON signature FOR EACH ROW WHEN (NEW.resident_id = ${refused})
     EXECUTE FUNCTION refuse()`,
  )
  const effects = await owe(
    pool,
    residents.map((resident) => ({
      type: 'sign' as const,
      resident,
      proposal: 1,
      conversation,
      channel: 'telegram' as const,
    })),
  )
  house.work()
  await house.queues.add(effects.map((id) => ({ queue: 'effect' as const, type: 'sign' as const, id })))
  await expect.poll(() => counts(pool)).toEqual({ count: 49, recount: 49 })
  const { rows } = await pool.query<{ resident_id: string }>(
    `SELECT resident_id FROM effect WHERE type = 'sign'`,
  )
  expect(rows).toEqual([{ resident_id: refused }])
})
