import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readSince } from '../../cli/audit.ts'
import { actsSince } from '../../prisma/team/acts.ts'
import { dismiss, enlist, grant } from '../../prisma/team/change.ts'
import { transaction } from '../../prisma/transaction.ts'
import { type TestStore, testStore } from '../city.ts'
import { employ } from './moderation/drafts.ts'
import { addResident } from './rows.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([12])
})
afterAll(() => store.close())
afterEach(() => store.pool.query('DELETE FROM staff'))

const administrators = async () =>
  (
    await store.pool.query<{ name: string }>(
      `SELECT name FROM staff WHERE 'administrator' = ANY (roles) ORDER BY name`,
    )
  ).rows.map(({ name }) => name)

async function administrator(name: string): Promise<string> {
  const id = await addResident(store.pool)
  await employ(store.pool, id, name, ['administrator'])
  return id
}

describe('a team', () => {
  test('keeps an administrator, though two dismiss each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      await store.pool.query('DELETE FROM staff')
      const [rosa, luz] = [await administrator('Rosa'), await administrator('Luz')]
      const outcomes = await Promise.all([
        transaction(store.pool, (client) => dismiss(client, { resident: rosa }, luz)),
        transaction(store.pool, (client) =>
          grant(client, { resident: luz }, { member: rosa, role: 'administrator', on: false }),
        ),
      ])
      expect(outcomes.filter((one) => one === 'done')).toHaveLength(1)
      expect(await administrators()).toHaveLength(1)
    }
  })

  test('has its first one as administrator, and only the first', async () => {
    const add = (name: string) =>
      transaction(store.pool, (client) =>
        enlist(client, 'server', { key: Buffer.from(`key of ${name}`), name, roles: [] }),
      )
    await add('Ana')
    await add('Luis')
    expect(await administrators()).toEqual(['Ana'])
    expect(await add('Luis')).toMatchObject({ roles: [] })
  })
})

describe('what staff did', () => {
  test('is read from a day in the city, or from a while ago', async () => {
    const { pool } = store
    await pool.query(`UPDATE city SET time_zone = 'America/Mexico_City'`)
    await pool.query(
      `INSERT INTO audit (at, name, act, about) VALUES
       ('2016-09-05 04:59Z', 'Ana', 'hid', '{"proposal":1}'), ('2016-09-05 05:00Z', 'Ana', 'showed', '{"proposal":1}')`,
    )
    const since = async (typed: string) =>
      (await actsSince(pool, readSince(typed, Date.UTC(2016, 8, 5, 6)))).filter(
        ({ at }) => at < Date.UTC(2017, 0),
      )
    expect((await since('2016-09-05')).map(({ act }) => act)).toEqual(['showed'])
    expect((await since('61m')).map(({ act }) => act)).toEqual(['hid', 'showed'])
    expect((await since('1h')).map(({ act }) => act)).toEqual(['showed'])
  })

  test.each(['yesterday', '2016-13-40', '7', '-3d'])('is not asked for by %s', (typed) => {
    expect(() => readSince(typed, 0)).toThrow('give a day')
  })
})
