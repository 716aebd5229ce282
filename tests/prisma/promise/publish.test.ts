import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Asks } from '../../../core/ask.ts'
import { clarify, missing } from '../../../prisma/promise/clarity.ts'
import { history } from '../../../prisma/promise/history.ts'
import { owed } from '../../../prisma/promise/owed.ts'
import { publish } from '../../../prisma/promise/publish.ts'
import { answers, standing } from '../../../prisma/promise/standing.ts'
import { tell } from '../../../prisma/tell.ts'
import { type TestStore, testStore } from '../../city.ts'
import { chatting, inTransaction, owedNotices, working } from './people.ts'

let store: TestStore
let marta: string
let nora: string
let pedro: string
let ana: string
let promise: string

beforeAll(async () => {
  store = await testStore([3, 3])
  marta = await working(store, 'Marta', ['analyst'])
  nora = await working(store, 'Nora', ['administrator'])
  pedro = await working(store, 'Pedro', ['moderator', 'announcer'])
  ana = await chatting(store, 'Ana')
  await store.pool.query('INSERT INTO follow (proposal_id, resident_id) VALUES (1, $1)', [ana])
  await store.pool.query(`INSERT INTO reached (proposal_id, at, kind) VALUES (1, 5000, 'tier')`)
  const { rows } = await store.pool.query<{ id: string }>(
    `INSERT INTO promise (proposal_id, at, duty, due, on_day, reminded_on)
     VALUES (1, 5000, 'review', '2016-11-04', '2016-11-04', '2016-10-05') RETURNING id`,
  )
  promise = rows[0]?.id ?? ''
})
afterAll(() => store.close())

const status = { kind: 'reviewed', summary: 'Se puede.' } as const
const say = (staff: string, about: Partial<Asks['publish']['ask']> = {}) =>
  inTransaction(store, (asker) =>
    publish({ staff, proposal: 1, promise: undefined, status, ...about }, asker),
  )
const entries = async () => (await store.pool.query<{ id: string }>('SELECT id FROM entry ORDER BY id')).rows

describe('what staff say of a proposal', () => {
  test('is refused from those who are no analysts, whatever their chat believes, and where no tier was reached', async () => {
    expect(await say(pedro)).toBeUndefined()
    expect(await say(ana)).toBeUndefined()
    expect(await say(marta, { proposal: 2 })).toBeUndefined()
    for (const staff of [pedro, ana]) {
      expect(await inTransaction(store, (asker) => standing({ staff, proposal: 1 }, asker))).toBeUndefined()
      expect(await inTransaction(store, (asker) => owed({ staff, which: { unseen: [] } }, asker))).toEqual([])
      expect(
        await inTransaction(store, (asker) => owed({ staff, which: { ids: [promise] } }, asker)),
      ).toEqual([])
    }
    expect(await entries()).toEqual([])
  })

  test('keeps a promise once, whoever of two is first, and one entry and one record stand', async () => {
    const said = await Promise.all([say(marta, { promise }), say(nora, { promise })])
    expect(said.toSorted()).toEqual(['kept', 'published'])
    expect(await entries()).toHaveLength(1)
    const { rows } = await store.pool.query(`SELECT act, about FROM audit`)
    expect(rows).toEqual([{ act: 'published', about: { proposal: 1, status: 'reviewed', promise } }])
  })

  test('of another duty does not keep it, nor does that of another proposal', async () => {
    await store.pool.query('UPDATE promise SET kept_at = NULL')
    const meeting = { kind: 'presented', outcome: 'Sí.' } as const
    expect(await say(marta, { promise, status: meeting })).toBe('kept')
    expect(await say(marta, { promise: '999' })).toBe('kept')
    expect(await entries()).toHaveLength(1)
  })

  test('is told once to who follows, who may answer, once, and change their mind', async () => {
    const [entry] = await entries()
    const id = entry?.id ?? ''
    const { rows } = await store.pool.query<{ id: string }>(`SELECT id FROM effect WHERE type = 'tell'`)
    for (const effect of [...rows, ...rows]) await tell(store.pool, effect.id)
    expect((await owedNotices(store)).map(({ name }) => name)).toEqual(['Ana'])
    const answer = (resident: string, clear: boolean) =>
      inTransaction(store, (asker) => clarify({ entry: id, resident, clear }, asker))
    expect(await answer(pedro, true)).toBeUndefined()
    expect(await answer(ana, false)).toBe('noted')
    await inTransaction(store, (asker) => missing({ entry: id, resident: ana, words: '¿Cuándo?' }, asker))
    const read = () => inTransaction(store, (asker) => answers({ staff: marta, entry: id, page: 1 }, asker))
    expect(await read()).toMatchObject({ clear: 0, answered: 1, missing: ['¿Cuándo?'], more: false })
    expect(await answer(ana, true)).toBe('noted')
    expect(await read()).toMatchObject({ clear: 1, answered: 1, missing: [] })
    await inTransaction(store, (asker) => missing({ entry: id, resident: ana, words: 'tarde' }, asker))
    expect(await read()).toMatchObject({ missing: [] })
    expect(
      await inTransaction(store, (asker) => clarify({ entry: '9999', resident: ana, clear: true }, asker)),
    ).toBeUndefined()
  })
})

describe('a history', () => {
  const page = (proposal: number, asked?: number) =>
    inTransaction(store, (asker) => history({ proposal, page: asked }, asker))

  test('of a proposal of which nothing was said begins when it was published', async () => {
    const { rows } = await store.pool.query<{ at: Date }>(
      'SELECT created_at AS at FROM proposal WHERE id = 2',
    )
    expect(await page(2)).toMatchObject({
      entries: [{ at: rows[0]?.at.getTime(), entry: { kind: 'published' }, clear: 0, answered: 0 }],
      page: 1,
      pages: 1,
    })
    expect(await page(999)).toBeUndefined()
  })

  test('keeps its pages while it grows, and opens at its end', async () => {
    for (let said = 0; said < 6; said++) await say(marta, { status: { kind: 'in-review' } })
    const first = await page(1, 1)
    const second = await page(1, 2)
    expect(await page(1)).toMatchObject({ page: 3, pages: 3 })
    await say(marta, { status: { kind: 'not-included', reason: 'No.' } })
    expect((await page(1, 1))?.entries).toEqual(first?.entries)
    expect((await page(1, 2))?.entries).toEqual(second?.entries)
    const all = [first, second, await page(1, 3)].flatMap((one) => one?.entries ?? [])
    expect(new Set(all.map(({ id }) => id)).size).toBe(9)
    expect(all.at(-1)?.entry).toEqual({ kind: 'not-included', reason: 'No.' })
    expect(await page(1, 99)).toMatchObject({ page: 3 })
  })
})
