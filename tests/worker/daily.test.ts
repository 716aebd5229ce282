import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordSignatures } from '../../prisma/record.ts'
import { zoneAt } from '../city.ts'
import { addResidents, owe } from '../prisma/rows.ts'
import { postgresPlace } from '../queue/place.ts'
import { phoneOf, talk } from '../resident.ts'
import { startChild } from './child.ts'
import { type OpenHouse, openTestHouse } from './house.ts'

let house: OpenHouse

beforeEach(async () => {
  house = await openTestHouse(await postgresPlace(), [0, 4_990])
})
afterEach(async () => {
  await house.close()
  await house.place.close()
})

async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Somebody who wrote a proposal and talks in a chat. */
async function author(proposal: number) {
  const person = talk(house, 'telegram', '900000777')
  await person.goToSign(proposal, phoneOf(77))
  await house.store.pool.query(
    `UPDATE proposal SET author_id = (SELECT resident_id FROM conversation WHERE channel = 'telegram') WHERE id = $1`,
    [proposal],
  )
  return person
}

async function signed(proposal: number, people: number): Promise<void> {
  const residents = await addResidents(house.store.pool, people)
  const ids = await owe(
    house.store.pool,
    residents.map((resident) => ({ type: 'sign' as const, resident, proposal })),
  )
  const { announcements } = await recordSignatures(house.store.pool, ids)
  await house.queues.add(
    announcements.map((id) => ({ queue: 'effect' as const, type: 'announce' as const, id })),
  )
}

test('a day whose worker is killed while it tells authors is told by the next worker, once', async () => {
  const { pool } = house.store
  const person = await author(1)
  await signed(1, 12)
  // The notice is the last that the statement writes; a worker that waits for it has claimed the day and the steps.
  const blocker = await pool.connect()
  await blocker.query('BEGIN; LOCK TABLE notice IN SHARE MODE')
  const child = await startChild(house.place)
  await until(async () => {
    const { rowCount } = await pool.query(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%''daily''%'`,
    )
    return rowCount === 1
  })
  await child.kill()
  await blocker.query('ROLLBACK')
  blocker.release()
  await until(async () => {
    const { rowCount } = await pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%''daily''%' AND state = 'active' AND pid <> pg_backend_pid()`,
    )
    return rowCount === 0
  })
  // Killed before its commit, it told nothing; a server that had the commit already has told all of it.
  house.work()
  house.work()
  house.deliver('telegram')
  await until(async () => person.notices.length > 0)
  expect(person.notices[0]).toMatch(
    /^Tu propuesta avanza\.\n\n«.*» llegó a 10 firmas y ahora lleva 12 \(12 nuevas/,
  )
  const { rows } = await pool.query(`SELECT body FROM notice WHERE body->>'type' = 'daily'`)
  expect(rows).toHaveLength(1)
  expect((await pool.query('SELECT FROM reached WHERE proposal_id = 1 AND told_at IS NULL')).rowCount).toBe(0)
})

test('a tier is told at once by day; what comes to the night waits for the morning, on its way too', async () => {
  const { pool } = house.store
  const person = await author(2)
  house.work()
  house.deliver('telegram')
  await signed(2, 10)
  await until(async () => person.notices.length > 0)
  expect(person.notices[0]).toContain('alcanzó 5,000 firmas')
  await pool.query('UPDATE city SET time_zone = $1', [zoneAt(3)])
  await pool.query(
    `INSERT INTO notice (conversation_id, channel, body)
     SELECT id, 'telegram', '{"type":"tier","proposal":2,"at":10000,"author":true}' FROM conversation`,
  )
  await until(
    async () =>
      (await pool.query('SELECT FROM notice WHERE after > now() AND queued_at IS NULL')).rowCount === 1,
  )
  expect(person.notices).toHaveLength(1)
})
