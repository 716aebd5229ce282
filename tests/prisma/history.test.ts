import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '../../prisma/audit.ts'
import { addEntry } from '../../prisma/history.ts'
import { tell } from '../../prisma/tell.ts'
import { type TestStore, testStore } from '../city.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([12, 3])
})
afterAll(() => store.close())

/** A resident who talks in a chat of this name. @returns their id. */
async function chatting(name: string): Promise<string> {
  const { rows } = await store.pool.query<{ id: string }>(
    `WITH who AS (INSERT INTO resident (key) VALUES (convert_to($1, 'UTF8')) RETURNING id)
     INSERT INTO conversation (channel, address_key, address, resident_id, state)
     SELECT 'telegram', convert_to($1, 'UTF8'), convert_to($1, 'UTF8'), id, '{}' FROM who RETURNING resident_id AS id`,
    [name],
  )
  return rows[0]?.id ?? ''
}

/** Who is told of what. */
const told = async () =>
  (
    await store.pool.query<{ name: string; author: boolean }>(
      `SELECT convert_from(c.address, 'UTF8') AS name, (n.body->>'author')::boolean AS author
       FROM notice n JOIN conversation c ON c.id = n.conversation_id ORDER BY n.id`,
    )
  ).rows

describe('an entry of the history', () => {
  test('is told to the author and those who follow, or to those who signed, once', async () => {
    const { pool } = store
    const [author, follower, signer] = [
      await chatting('Ana'),
      await chatting('Fabi'),
      await chatting('Sergio'),
    ]
    await pool.query('UPDATE proposal SET author_id = $1 WHERE id = 1', [author])
    await pool.query('INSERT INTO follow (proposal_id, resident_id) VALUES (1, $1)', [follower])
    await pool.query(
      'INSERT INTO signature (proposal_id, resident_id, stands, effect_id) VALUES (1, $1, true, 0)',
      [signer],
    )
    const effect = await addEntry(pool, 1, { kind: 'published' }, 'followers')
    expect(await tell(pool, effect.id)).toBe(2)
    expect(await tell(pool, effect.id)).toBe(0)
    expect(await told()).toEqual([
      { name: 'Ana', author: true },
      { name: 'Fabi', author: false },
    ])
    await pool.query('DELETE FROM notice')
    const other = await addEntry(pool, 1, { kind: 'published' }, 'signers')
    expect(await tell(pool, other.id)).toBe(2)
    expect((await told()).map(({ name }) => name)).toEqual(['Ana', 'Sergio'])
  })

  test('stays as it was written', async () => {
    await addEntry(store.pool, 1, { kind: 'published' }, 'followers')
    await expect(store.pool.query('DELETE FROM entry')).rejects.toThrow('only added to')
  })
})

test('what staff did cannot be taken back from the record', async () => {
  await audit(store.pool, 'server', 'granted', { staff: '7' })
  for (const statement of ["UPDATE audit SET name = 'x'", 'DELETE FROM audit', 'TRUNCATE audit'])
    await expect(store.pool.query(statement)).rejects.toThrow('only added to')
})

describe('nobody is written to at night', () => {
  test.each([
    ['in the evening', '2016-09-06 03:00Z', '2016-09-06 13:00Z'],
    ['after midnight', '2016-09-06 08:00Z', '2016-09-06 13:00Z'],
    ['just before eight', '2016-09-06 12:59Z', '2016-09-06 13:00Z'],
    ['at eight', '2016-09-06 13:00Z', null],
    ['in the afternoon', '2016-09-06 20:00Z', null],
    ['just before nine', '2016-09-07 01:59Z', null],
    ['at nine', '2016-09-07 02:00Z', '2016-09-07 13:00Z'],
    ['in the night in which the clocks change', '2016-04-03 07:30Z', '2016-04-03 13:00Z'],
  ])('%s', async (_when, moment, until) => {
    const { rows } = await store.pool.query<{ waking: Date | null }>(
      `SELECT waking('America/Mexico_City', $1::timestamptz)`,
      [moment],
    )
    expect(rows[0]?.waking?.toISOString() ?? null).toBe(until && new Date(until).toISOString())
  })
})
