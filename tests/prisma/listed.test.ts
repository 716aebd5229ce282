import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manyProposals, seeded } from '../../cli/replay/proposals.ts'
import { type Listed, orders, type Shelf } from '../../core/city.ts'
import { policy } from '../../core/policy.ts'
import { boroughs, following, listed, topics } from '../../prisma/listed.ts'
import { type TestStore, testStore } from '../city.ts'
import { World } from '../core/world.ts'
import { addProposals } from '../crowd-of-proposals.ts'

let store: TestStore
let client: PoolClient

beforeAll(async () => {
  store = await testStore(Array.from({ length: 41 }, () => 0))
  await addProposals(store.pool, manyProposals(160))
  client = await store.pool.connect()
})
afterAll(async () => {
  client.release()
  await store.close()
})

const asker = () => ({
  client,
  keys: store.keys,
  conversation: '1',
  consultation: 'constitucion',
  origin: 'test',
  channel: 'telegram' as const,
  stand: undefined,
  onCode: () => undefined,
  onEffect: () => undefined,
})

/** All ids that somebody meets who pages to the end; `between` happens between pages. */
async function walk(by: Shelf, between: () => Promise<void> = async () => undefined): Promise<number[]> {
  const seen: number[] = []
  for (;;) {
    const items = (await following({ by, seen }, asker())).slice(0, policy.pageSize)
    if (items.length === 0) return seen
    seen.push(...items.map(({ id }) => id))
    await between()
  }
}

const everyone = async (where = 'true') =>
  (await client.query<{ id: number }>(`SELECT id FROM proposal WHERE ${where} ORDER BY id`)).rows.map(
    ({ id }) => id,
  )
const ascending = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)

const shelves: [Shelf, string][] = [
  ...orders.map((by): [Shelf, string] => [by, 'true']),
  [{ topic: 'agua' }, `topic_id = 'agua'`],
  [{ borough: 'tlalpan' }, `borough_id = 'tlalpan'`],
]

describe('a list', () => {
  test.each(shelves)('%j leads to each of its proposals once', async (by, where) => {
    expect(ascending(await walk(by))).toEqual(await everyone(where))
  })

  test.each(shelves)('%j meets each once while all counts move', async (by, where) => {
    const chance = seeded(11)
    const move = async () => {
      await client.query('UPDATE tally SET count = ($1::int * proposal_id * 7919) % 60000', [
        1 + Math.floor(chance() * 1_000),
      ])
    }
    const met = await walk(by, move)
    expect(ascending(met)).toEqual(await everyone(where))
  })

  test('is in the order that the dialogues show', async () => {
    const world = new World()
    await client.query('UPDATE proposal SET closed_at = now() WHERE id > 41')
    await client.query(
      `UPDATE tally SET count = w.count FROM jsonb_to_recordset($1) AS w (id integer, count integer)
       WHERE proposal_id = w.id`,
      [JSON.stringify([...world.proposals.values()])],
    )
    for (const [by] of shelves) {
      const expected: number[] = []
      for (let more = true; more; ) {
        const told = world.answer({ type: 'following', by, seen: expected }) as readonly Listed[]
        expected.push(...told.slice(0, policy.pageSize).map(({ id }) => id))
        more = told.length > policy.pageSize
      }
      expect(await walk(by), JSON.stringify(by)).toEqual(expected)
    }
    await client.query('UPDATE proposal SET closed_at = NULL')
  })
})

test('a page that was shown is read again as it was, and one that is gone is left out', async () => {
  await client.query('UPDATE proposal SET closed_at = now() WHERE id = 3')
  const read = await listed({ ids: [9, 3, 999_999, 1] }, { client })
  expect(read.map(({ id }) => id)).toEqual([9, 3, 1])
  await client.query('UPDATE proposal SET closed_at = NULL WHERE id = 3')
})

test('topics and boroughs are counted, and those without proposals are not offered', async () => {
  const { rows } = await client.query<{ topic: string; count: number }>(
    'SELECT topic_id AS topic, count(*)::int FROM proposal GROUP BY 1',
  )
  const counted = Object.fromEntries((await topics(asker())).map(({ id, count }) => [id, count]))
  expect(counted).toEqual(Object.fromEntries(rows.map(({ topic, count }) => [topic, count])))
  await client.query(`UPDATE proposal SET borough_id = NULL WHERE borough_id = 'tlalpan'`)
  expect((await boroughs(asker())).map(({ id }) => id)).not.toContain('tlalpan')
})
