import type { PoolClient } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { manyProposals, seeded } from '../../cli/replay/proposals.ts'
import { unseen } from '../../prisma/rotation.ts'
import { type TestStore, testStore } from '../city.ts'
import { addProposals } from '../crowd-of-proposals.ts'
import { addConversation, addResident } from './rows.ts'

let store: TestStore
/** All proposals there are: the first few of the demonstration, and made ones. */
let ids: number[]

beforeAll(async () => {
  store = await testStore([0, 0, 0, 0, 0])
  ids = [1, 2, 3, 4, 5, ...(await addProposals(store.pool, manyProposals(55)))]
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query('UPDATE proposal SET closed_at = NULL WHERE closed_at IS NOT NULL')
  await store.pool.query('UPDATE rotation SET offered = 0')
})

const ask = (client: PoolClient, read: readonly number[], resident?: string) =>
  unseen({ read, resident }, { client, consultation: 'constitucion' })

/** A turn, which is under way until `end` is called. */
async function begin() {
  const client = await store.pool.connect()
  await client.query('BEGIN')
  return {
    client,
    async end() {
      await client.query('COMMIT')
      client.release()
    },
  }
}

/** A turn of its own in which somebody who read these is offered one. */
async function offered(read: readonly number[], resident?: string): Promise<number | undefined> {
  const turn = await begin()
  const id = await ask(turn.client, read, resident)
  await turn.end()
  return id
}

const counts = async () => {
  const { rows } = await store.pool.query<{ offered: number }>('SELECT offered FROM rotation')
  return rows.map((row) => row.offered)
}
const spread = (times: readonly number[]) => Math.max(...times) - Math.min(...times)

describe('a resident who wants one that they have not read', () => {
  test('is offered each once, and then none', async () => {
    const read = [1, 2]
    for (let times = 0; times < 58; times++) read.push((await offered(read)) ?? 0)
    expect(read.toSorted((a, b) => a - b)).toEqual(ids)
    expect(await offered(read)).toBeUndefined()
  })

  test('is not offered what they read in another chat of theirs', async () => {
    const resident = await addResident(store.pool)
    const chat = await addConversation(store, resident, 'telegram', 'phone')
    const others = ids.filter((id) => id !== 7 && id !== 33)
    const state = { read: others }
    await store.pool.query('UPDATE conversation SET state = state || $2 WHERE id = $1', [chat, state])
    expect(await offered([7], resident)).toBe(33)
    expect(await offered([7, 33], resident)).toBeUndefined()
    expect(await offered([7, 33])).toBe(1)
  })

  test('is not offered a closed one', async () => {
    await store.pool.query('UPDATE proposal SET closed_at = now() WHERE id <> 9')
    expect(await offered([])).toBe(9)
    expect(await offered([9])).toBeUndefined()
  })

  test('who asks in the same moment as others is offered another one, without waiting for them', async () => {
    const turns = [await begin(), await begin(), await begin()]
    const met: (number | undefined)[] = []
    for (const { client } of turns) met.push(await ask(client, []))
    for (const turn of turns) await turn.end()
    expect(new Set(met).size).toBe(3)
  })

  test('who has one left is offered it while somebody else is', async () => {
    const read = ids.filter((id) => id !== 12)
    const [first, second] = [await begin(), await begin()]
    expect(await ask(first.client, read)).toBe(12)
    const waiting = ask(second.client, read)
    await first.end()
    expect(await waiting).toBe(12)
    await second.end()
    expect(Math.max(...(await counts()))).toBe(2)
  })
})

describe('a crowd that wants what it has not read', () => {
  /** People who ask at the same moment. */
  const atOnce = 8
  const people = 120

  test('is offered all equally often, whatever the lists favour, and what is published late catches up', async () => {
    const chance = seeded(5)
    // Everybody has read one from the lists, which favour a few.
    const crowd = Array.from({ length: people }, () => [1 + Math.floor(3 * chance())])
    const round = async (times: number) => {
      for (let time = 0; time < times; time++) {
        for (let start = 0; start < people; start += atOnce) {
          await Promise.all(
            crowd.slice(start, start + atOnce).map(async (read) => {
              const id = await offered(read)
              if (id !== undefined) read.push(id)
            }),
          )
        }
      }
    }
    await store.pool.query('UPDATE proposal SET closed_at = now() WHERE id > 50')
    await round(8)
    const before = await counts()
    expect(before).toHaveLength(50)
    expect(spread(before)).toBeLessThanOrEqual(atOnce)
    await store.pool.query('UPDATE proposal SET closed_at = NULL WHERE id > 50')
    await round(3)
    const after = await counts()
    expect(after).toHaveLength(60)
    expect(spread(after)).toBeLessThanOrEqual(atOnce)
    expect(after.reduce((sum, times) => sum + times)).toBe(people * 11)
    // Nobody was offered one twice.
    for (const read of crowd) expect(new Set(read).size).toBe(read.length)
  })
})
