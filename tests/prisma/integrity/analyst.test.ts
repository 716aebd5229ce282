import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { integrityAnswers as ask } from '../../../prisma/integrity/asks.ts'
import { recordSignatures } from '../../../prisma/record.ts'
import { setMilestones, type TestStore, testStore } from '../../city.ts'
import { addResidents, counts, owe, reached } from '../rows.ts'
import { addAnalyst, asStaff } from './staff.ts'

let store: TestStore
let analyst: string

beforeAll(async () => {
  store = await testStore([0, 0, 4])
  analyst = await addAnalyst(store.pool)
})
afterAll(() => store.close())

const about = (by: string, proposal = 3) => ({ by, proposal, filter: {}, asOf: Date.now() })
const seen = { count: 4, elsewhere: 0 }
const reason = 'una máquina firmó'

async function sign(count: number, proposal: number, stand?: string): Promise<string[]> {
  const residents = await addResidents(store.pool, count)
  const effects = residents.map((resident) => ({
    type: 'sign' as const,
    resident,
    proposal,
    channel: 'web' as const,
    ...(stand !== undefined && { stand }),
  }))
  await recordSignatures(store.pool, await owe(store.pool, effects))
  return residents
}

describe('whatever the conversation believes', () => {
  test('who is no analyst is told nothing and changes nothing', async () => {
    const [stranger = ''] = await addResidents(store.pool, 1)
    const moderator = await addAnalyst(store.pool, ['moderator'])
    for (const by of [stranger, moderator]) {
      const { told } = await asStaff(store, async (asker) => [
        await ask.suspect({ by, proposal: 3, now: Date.now() }, asker),
        await ask.shares({ by, proposal: 3, of: 'stand' }, asker),
        await ask.preview(about(by), asker),
        await ask.invalidate({ ...about(by), reason, seen }, asker),
        await ask.invalidations({ by, page: 1 }, asker),
        await ask.invalidation({ by, id: '1' }, asker),
        await ask.restore({ by, id: '1', reason }, asker),
      ])
      expect(told).toEqual(Array.from({ length: 7 }, () => 'denied'))
    }
    expect(await counts(store.pool, 3)).toEqual({ count: 4, recount: 4 })
    expect((await store.pool.query('SELECT FROM audit')).rowCount).toBe(0)
  })

  test('nobody invalidates, or lets count again, signatures of what they wrote', async () => {
    const author = await addAnalyst(store.pool)
    const { told } = await asStaff(store, (asker) =>
      ask.invalidate({ ...about(analyst), reason, seen }, asker),
    )
    if (typeof told === 'string') throw new Error(told)
    await store.pool.query('UPDATE proposal SET author_id = $1 WHERE id = 3', [author])
    const own = await asStaff(store, async (asker) => [
      await ask.invalidate({ ...about(author), reason, seen }, asker),
      await ask.restore({ by: author, id: told.id, reason }, asker),
      await ask.invalidation({ by: author, id: told.id }, asker),
      await ask.invalidations({ by: author, page: 1 }, asker),
    ])
    expect(own.told).toEqual(['own', 'own', 'own', []])
    expect(await counts(store.pool, 3)).toEqual({ count: 0, recount: 0 })
    await asStaff(store, (asker) => ask.restore({ by: analyst, id: told.id, reason }, asker))
    expect(await counts(store.pool, 3)).toEqual({ count: 4, recount: 4 })
    const { rows } = await store.pool.query('SELECT name, act, about FROM audit ORDER BY id')
    const what = { proposal: 3, invalidation: told.id, count: 4, elsewhere: 0, reason }
    expect(rows).toEqual([
      { name: 'Ana', act: 'invalidated', about: what },
      { name: 'Ana', act: 'restored', about: what },
    ])
  })
})

test('a number that is not the one that was seen changes nothing, and is said', async () => {
  await sign(3, 2, 'Alameda')
  const invalidate = (count: number) =>
    asStaff(store, (asker) =>
      ask.invalidate(
        {
          ...about(analyst, 2),
          filter: { stand: 'Alameda' },
          reason,
          seen: { count, elsewhere: 0 },
        },
        asker,
      ),
    )
  expect(await invalidate(2)).toEqual({ told: 'changed', queued: [] })
  expect(await counts(store.pool, 2)).toEqual({ count: 3, recount: 3 })
  expect(await invalidate(3)).toMatchObject({ told: { left: { count: 0 } }, queued: [{ type: 'tell' }] })
  expect(await invalidate(0)).toEqual({ told: 'changed', queued: [] })
})

test('a tier that the count rises over when it is undone is crossed as ever', async () => {
  await setMilestones(store, [{ at: 5, kind: 'tier' }])
  await sign(4, 1, 'Alameda')
  const { told } = await asStaff(store, (asker) =>
    ask.invalidate({ ...about(analyst, 1), reason, seen: { count: 4, elsewhere: 0 } }, asker),
  )
  if (typeof told === 'string') throw new Error(told)
  await sign(2, 1)
  expect(await reached(store.pool)).toEqual([])
  const undone = await asStaff(store, (asker) => ask.restore({ by: analyst, id: told.id, reason }, asker))
  expect(undone.queued.map(({ type }) => type).sort()).toEqual(['announce', 'tell'])
  expect(await counts(store.pool)).toEqual({ count: 6, recount: 6 })
  expect(await reached(store.pool)).toEqual([5])
})

test('an hour, a stand and a country are told apart, and what is not known is looked for too', async () => {
  const { told } = await asStaff(store, async (asker) => ({
    stands: await ask.shares({ by: analyst, proposal: 1, of: 'stand' }, asker),
    countries: await ask.shares({ by: analyst, proposal: 1, of: 'callingCode' }, asker),
    boroughs: await ask.shares({ by: analyst, proposal: 1, of: 'borough' }, asker),
    none: await ask.preview({ ...about(analyst, 1), filter: { stand: null } }, asker),
    unknown: await ask.preview({ ...about(analyst, 1), filter: { callingCode: null } }, asker),
    abroad: await ask.preview({ ...about(analyst, 1), filter: { callingCode: 34 } }, asker),
    never: await ask.preview(
      { ...about(analyst, 1), filter: { from: '2020-01-01T00', until: '2020-01-01T23' } },
      asker,
    ),
  }))
  expect(told).toMatchObject({
    stands: [
      { value: 'Alameda', count: 4 },
      { value: null, count: 2 },
    ],
    countries: [{ value: null, count: 6 }],
    boroughs: [{ value: 'iztapalapa', count: 6 }],
    none: { count: 2, left: { count: 4 }, tier: 5 },
    unknown: { count: 6, boroughs: [{ value: 'iztapalapa', count: 6 }] },
    abroad: { count: 0 },
    never: { count: 0, boroughs: [], tier: undefined },
  })
})
