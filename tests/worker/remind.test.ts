import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonicalPhone } from '../../core/phone.ts'
import { addStaff } from '../../prisma/staff.ts'
import { postgresPlace } from '../queue/place.ts'
import { phoneOf, talk } from '../resident.ts'
import { type OpenHouse, openTestHouse } from './house.ts'

let house: OpenHouse
beforeEach(async () => {
  house = await openTestHouse(await postgresPlace(), [10])
})
afterEach(async () => {
  await house.close()
  await house.place.close()
})

const reminders = async () =>
  (
    await house.store.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM notice WHERE body->>'type' = 'owed'`,
    )
  ).rows[0]?.count

test('an analyst is reminded once of what is late, however many workers look', async () => {
  const { pool } = house.store
  await talk(house, 'telegram', '900000418').sign(1, phoneOf(1))
  const phone = canonicalPhone(phoneOf(1), 'MX')
  if (!phone.ok) throw new Error('a phone of the tests is none')
  await addStaff(house.store, phone.phone, 'Marta')
  await pool.query(`UPDATE staff SET roles = '{analyst}'`)
  await pool.query(
    `INSERT INTO promise (proposal_id, at, duty, due, on_day, reminded_on)
     SELECT 1, 5000, 'review', day, day, day - 30
     FROM (SELECT (now() AT TIME ZONE time_zone)::date - 3 AS day FROM city) AS d`,
  )
  const workers = [house.work(), house.work()]
  await expect.poll(reminders, { interval: 20 }).toBe(1)
  // A worker that stops ends the round that it is at.
  await Promise.all(workers.map((stop) => stop()))
  expect(await reminders()).toBe(1)
})
