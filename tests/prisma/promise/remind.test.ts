import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { remind } from '../../../prisma/promise/remind.ts'
import { type TestStore, testStore } from '../../city.ts'
import { owedNotices, working } from './people.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([3, 3])
  await store.pool.query(`UPDATE city SET time_zone = 'America/Mexico_City'`)
  await working(store, 'Marta', ['analyst'])
  await working(store, 'Nora', ['administrator'], 'whatsapp')
  await working(store, 'Pedro', ['moderator', 'announcer'])
  await working(store, 'Elsa', ['analyst'], 'web')
  await working(store, 'Saul', ['analyst'])
  await store.pool.query(
    `UPDATE conversation SET muted_at = now() WHERE address = convert_to('Saul', 'UTF8')`,
  )
})
afterAll(() => store.close())

/** One promise of proposal 1, about this day. */
const owe = (day: string, duty = 'review') =>
  store.pool.query(
    `INSERT INTO promise (proposal_id, at, duty, due, on_day, reminded_on)
     VALUES (1, 5000, $2, $1, $1::date, $1::date - 30)`,
    [day, duty],
  )
/** Who is told at this moment (UTC), and whether it is late. */
async function told(moment: string): Promise<string[]> {
  await store.pool.query('DELETE FROM notice')
  await remind(store.pool, new Date(`${moment}Z`))
  return (await owedNotices(store)).map(({ name, body }) => `${name} ${body.late ? 'late' : 'before'}`)
}
const both = (when: string) => [`Marta ${when}`, `Nora ${when}`]

beforeEach(async () => {
  await store.pool.query('DELETE FROM promise')
  await store.pool.query('DELETE FROM notice')
})

describe('whoever works for the city as an analyst', () => {
  test('is reminded a week before, a day before, the day after and each week while it is late, once each', async () => {
    await owe('2016-11-04')
    const days: [string, string[]][] = [
      ['2016-10-28T04:59', []],
      // Midnight in the city, five hours behind UTC…
      ['2016-10-28T05:00', both('before')],
      ['2016-10-28T23:00', []],
      ['2016-11-02T18:00', []],
      ['2016-11-03T05:59', []],
      // …and six once the clocks are put back.
      ['2016-11-03T06:00', both('before')],
      ['2016-11-04T18:00', []],
      ['2016-11-05T06:00', both('late')],
      ['2016-11-06T18:00', []],
      ['2016-11-12T05:59', []],
      ['2016-11-12T06:00', both('late')],
      ['2016-11-19T18:00', both('late')],
    ]
    for (const [moment, who] of days) expect({ moment, who: await told(moment) }).toEqual({ moment, who })
  })

  test('hears the newest moment alone where no worker looked for weeks', async () => {
    await owe('2016-11-04')
    expect(await told('2016-11-27T18:00')).toEqual(both('late'))
    expect(await told('2016-11-27T18:01')).toEqual([])
    expect(await told('2016-12-03T18:00')).toEqual(both('late'))
  })

  test('is not written to at night', async () => {
    await owe('2016-11-04')
    await told('2016-10-28T06:00')
    expect((await owedNotices(store)).map(({ after }) => after?.toISOString())).toEqual([
      '2016-10-28T13:00:00.000Z',
      '2016-10-28T13:00:00.000Z',
    ])
  })

  test('hears nothing of what is kept, and nothing of a proposal that was ended', async () => {
    await owe('2016-11-04')
    await store.pool.query('UPDATE promise SET kept_at = now()')
    expect(await told('2016-11-05T18:00')).toEqual([])
    await store.pool.query('UPDATE promise SET kept_at = NULL')
    await store.pool.query(`UPDATE proposal SET ended = 'hidden', closed_at = now() WHERE id = 1`)
    expect(await told('2016-11-05T18:00')).toEqual([])
    await store.pool.query('UPDATE proposal SET ended = NULL, closed_at = NULL')
    expect(await told('2016-11-05T18:00')).toEqual(both('late'))
  })

  test('hears of the meeting where there is one', async () => {
    await owe('2016-11-04', 'presentation')
    await store.pool.query(
      `UPDATE promise SET meeting = '2016-11-20 23:00Z', place = 'P', on_day = '2016-11-20'`,
    )
    expect(await told('2016-11-13T18:00')).toEqual(both('before'))
    expect((await owedNotices(store)).map(({ body }) => body)).toMatchObject([
      { what: 'meeting', day: '2016-11-20', late: false },
      { what: 'meeting' },
    ])
  })

  test('is reminded once however many workers look at once', async () => {
    for (let round = 0; round < 20; round++) {
      await store.pool.query('DELETE FROM promise')
      await owe('2016-11-04')
      await store.pool.query('DELETE FROM notice')
      const at = new Date('2016-11-05T18:00Z')
      const counts = await Promise.all(Array.from({ length: 4 }, () => remind(store.pool, at)))
      expect(counts.toSorted()).toEqual([0, 0, 0, 2])
      expect(await owedNotices(store)).toHaveLength(2)
    }
  })

  test('is reminded still when the worker dies before it is done', async () => {
    await owe('2016-11-04')
    const client = await store.pool.connect()
    await client.query('BEGIN')
    await remind(client, new Date('2016-11-05T18:00Z'))
    client.release(true)
    expect(await told('2016-11-05T18:00')).toEqual(both('late'))
  })
})
