import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countViews } from '../../prisma/rotation.ts'
import { type TestStore, testStore } from '../city.ts'
import { addProposals, manyProposals, seeded } from '../crowd-of-proposals.ts'
import { asked } from './asks.ts'
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
  await store.pool.query('TRUNCATE viewed')
  await store.pool.query('UPDATE rotation SET shown = 0')
})

const chat = (address: string, resident: string | null = null) =>
  addConversation(store, resident, 'telegram', address)
const draw = (conversation: string, seed: number, resident?: string) =>
  asked(store, 'unseen', { resident, seed }, conversation)
const open = (conversation: string, id: number) =>
  asked(store, 'proposal', { id, resident: undefined, opened: true }, conversation)
const shown = async () => {
  const { rows } = await store.pool.query<{ id: number; shown: number }>(
    'SELECT proposal_id AS id, shown FROM rotation ORDER BY proposal_id',
  )
  return rows
}
/**
 * People who draw at the same moment, who may all draw the same: counts are no further apart than that. Left to chance
 * alone they would be twice as far apart, with 13 openings each.
 */
const atOnce = 8
const spread = (rows: readonly { shown: number }[]) => {
  const times = rows.map((row) => row.shown)
  return Math.max(...times) - Math.min(...times)
}

describe('one that was not read', () => {
  test('never is one that this chat opened, and ends when all were', async () => {
    const ana = await chat('ana')
    await open(ana, 1)
    await open(ana, 2)
    const drawn = new Set<number>()
    for (let seed = 0; seed < 58; seed++) drawn.add((await draw(ana, seed * 31)) ?? -1)
    expect(drawn.size).toBe(58)
    for (const id of [-1, 1, 2]) expect(drawn).not.toContain(id)
    expect(await draw(ana, 1)).toBeUndefined()
  })

  test('never is one that the resident opened in another chat of theirs', async () => {
    const resident = await addResident(store.pool)
    const [phone, stand] = [await chat('phone', resident), await chat('stand', resident)]
    for (const id of ids) if (id !== 33) await open(phone, id)
    expect(await draw(stand, 5, resident)).toBe(33)
    expect(await draw(stand, 5, resident)).toBeUndefined()
  })

  test('never is a closed one', async () => {
    await store.pool.query('UPDATE proposal SET closed_at = now() WHERE id > 3')
    const eva = await chat('eva')
    const drawn = [await draw(eva, 1), await draw(eva, 2), await draw(eva, 3), await draw(eva, 4)]
    expect(drawn.slice(0, 3).toSorted()).toEqual([1, 2, 3])
    expect(drawn[3]).toBeUndefined()
  })

  test('is left to chance among those that were opened least', async () => {
    const first = new Set<number | undefined>()
    for (let seed = 0; seed < 8; seed++) {
      first.add(await draw(await chat(`chance ${seed}`), seed))
      await store.pool.query('UPDATE rotation SET shown = 0')
    }
    expect(first.size).toBe(8)
  })
})

describe('a crowd that reads what it has not read', () => {
  test('opens all about as often, whatever the lists favour, and one published late catches up', async () => {
    const chance = seeded(5)
    const roll = (limit: number) => Math.floor(chance() * limit)
    const crowd = await Promise.all(Array.from({ length: 150 }, (_, person) => chat(`crowd ${person}`)))
    // The lists favour a few: everybody opens one of these first.
    const favourites = [1, 2, 3]
    await store.pool.query('UPDATE proposal SET closed_at = now() WHERE id > 50')
    const read = async (people: readonly string[], times: number) => {
      for (let time = 0; time < times; time++) {
        for (let start = 0; start < people.length; start += atOnce) {
          await Promise.all(people.slice(start, start + atOnce).map((person) => draw(person, roll(2 ** 31))))
        }
        await countViews(store.pool)
      }
    }
    for (const person of crowd) await open(person, favourites[roll(3)] ?? 1)
    await read(crowd.slice(0, 75), 8)
    const before = (await shown()).filter(({ id }) => !favourites.includes(id))
    expect(spread(before)).toBeLessThanOrEqual(atOnce)
    // Ten are published late, when the others have been read for long.
    await store.pool.query('UPDATE proposal SET closed_at = NULL WHERE id > 50')
    await read(crowd, 10)
    const after = (await shown()).filter(({ id }) => !favourites.includes(id))
    expect(after).toHaveLength(57)
    expect(spread(after)).toBeLessThanOrEqual(atOnce)
    const { rows } = await store.pool.query<{ total: number }>(
      'SELECT sum(shown)::int AS total FROM rotation',
    )
    expect(rows[0]?.total).toBe(150 + 75 * 8 + 150 * 10)
  })

  test('counts each opening once, however often a chat comes back to it, and each worker', async () => {
    const ana = await chat('again')
    for (let time = 0; time < 5; time++) await open(ana, 7)
    await Promise.all(Array.from({ length: 4 }, () => countViews(store.pool)))
    await open(ana, 7)
    await countViews(store.pool)
    expect((await shown()).filter((row) => row.shown > 0)).toEqual([{ id: 7, shown: 1 }])
  })
})
