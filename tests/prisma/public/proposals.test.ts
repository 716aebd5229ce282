import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manyProposals } from '../../../cli/replay/proposals.ts'
import { orders } from '../../../core/city.ts'
import { readCity } from '../../../prisma/city.ts'
import { type Cursor, publicProposals, type Wanted } from '../../../prisma/public/proposals.ts'
import { type TestStore, testStore } from '../../city.ts'
import { addProposals } from '../../crowd-of-proposals.ts'

let store: TestStore
let consultation: string
let tiers: number[]

beforeAll(async () => {
  store = await testStore([])
  const city = await readCity(store)
  consultation = city.consultation.id
  tiers = city.consultation.tiers.map(({ at }) => at)
  await addProposals(store.pool, manyProposals(80))
  // Counts that are alike, on both sides of a tier, and parts of two tiers that are the same.
  await store.pool.query('UPDATE tally SET count = 2500 + proposal_id % 3 WHERE proposal_id % 10 = 0')
  await store.pool.query('UPDATE tally SET count = 30000 WHERE proposal_id % 25 = 0')
  await store.pool.query('UPDATE tally SET count = 60000 - proposal_id % 2 WHERE proposal_id % 37 = 0')
})
afterAll(() => store.close())

const usual: Wanted = { order: 'most-signed', state: 'open', topic: undefined, borough: undefined }

/** All pages of a list, walked as a reader does. */
async function walked(wanted: Wanted, limit: number) {
  const items = []
  let after: Cursor | undefined
  for (;;) {
    const page = await publicProposals(store.pool, consultation, { ...wanted, after, tiers, limit })
    items.push(...page.items)
    after = page.items.at(-1)
    if (!page.more) return items
  }
}

describe('pages of proposals', () => {
  test.each(orders)('lead through all of them, each once, in the order %s', async (order) => {
    const whole = await walked({ ...usual, order }, 1_000)
    expect(whole).toHaveLength(80)
    for (const limit of [7, 50])
      expect((await walked({ ...usual, order }, limit)).map(({ id }) => id)).toEqual(
        whole.map(({ id }) => id),
      )
  })

  test('the nearest lacks the smallest part of its next tier', async () => {
    const parts = (await walked({ ...usual, order: 'nearest' }, 20)).map(({ count }) => {
      const next = tiers.find((at) => at > count)
      return next === undefined ? Number.POSITIVE_INFINITY : (next - count) / next
    })
    expect(parts).toEqual(parts.toSorted((one, other) => one - other))
    expect(parts).toContain(Number.POSITIVE_INFINITY)
  })

  test('of a topic, a borough and the whole city hold those and no others', async () => {
    const [some] = await walked(usual, 1)
    if (!some) throw new Error('no proposals')
    const ofTopic = await walked({ ...usual, topic: some.topic }, 9)
    expect(new Set(ofTopic.map(({ topic }) => topic))).toEqual(new Set([some.topic]))
    const ofCity = await walked({ ...usual, borough: null, order: 'newest' }, 9)
    expect(ofCity.every(({ borough }) => borough === null)).toBe(true)
  })
})
