import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tellDaily } from '../../../prisma/author/daily.ts'
import { dueNotice } from '../../../prisma/notice.ts'
import { unqueuedNotices } from '../../../prisma/owed.ts'
import { recordSignatures } from '../../../prisma/record.ts'
import { setMilestones, type TestStore, testStore } from '../../city.ts'
import { addConversation, addResident, addResidents, notices, owe } from '../rows.ts'

let store: TestStore
let author: string
let chat: string

beforeAll(async () => {
  store = await testStore([0, 0, 0])
  // Its clocks go back in the night to 25 October 2026.
  await store.pool.query(`UPDATE city SET time_zone = 'Europe/Madrid'`)
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query(
    'TRUNCATE effect, notice, signature, reached, conversation, page_message, occasion CASCADE',
  )
  await store.pool.query('UPDATE tally SET count = 0')
  await setMilestones(
    store,
    [1, 2, 4, 6].map((at) => ({ at, kind: 'progress' as const })).concat([{ at: 5, kind: 'tier' } as never]),
  )
  author = await addResident(store.pool)
  chat = await addConversation(store, author, 'telegram', `author ${author}`)
  await store.pool.query('UPDATE proposal SET author_id = $1, closed_at = NULL WHERE id IN (1, 2)', [author])
})

/** So many people sign at a moment. */
async function sign(proposal: number, people: number, moment: string): Promise<void> {
  const residents = await addResidents(store.pool, people)
  const ids = await owe(
    store.pool,
    residents.map((resident) => ({ type: 'sign' as const, resident, proposal })),
  )
  await store.pool.query('UPDATE effect SET created_at = $1', [moment])
  await recordSignatures(store.pool, ids)
}

/** What the author is told when all workers look at once at a moment. */
async function told(moment: string): Promise<object[]> {
  const at = new Date(moment)
  await Promise.all([1, 2, 3].map(() => tellDaily(store.pool, at)))
  const all = await notices(store.pool)
  await store.pool.query('DELETE FROM notice')
  return all.flatMap(({ conversation, body }) => {
    const { type, proposals } = body as { type: string; proposals: { title: string }[] }
    return type === 'daily' && conversation === chat
      ? [proposals.map(({ title: _title, ...one }) => one)]
      : []
  })
}

test('an author is told once a day of what was passed, over a night in which the clocks change', async () => {
  await sign(1, 1, '2026-10-23T15:00:00Z')
  await sign(2, 2, '2026-10-23T22:30:00Z')
  // Saturday 24 October, still two hours ahead of Greenwich.
  expect(await told('2026-10-24T07:59:59Z')).toEqual([])
  expect(await told('2026-10-24T08:00:00Z')).toEqual([
    [
      { proposal: 2, at: 2, count: 2, recent: 2 },
      { proposal: 1, at: 1, count: 1, recent: 1 },
    ],
  ])
  expect(await told('2026-10-24T18:00:00Z')).toEqual([])
  await sign(2, 3, '2026-10-24T21:30:00Z')
  await sign(1, 2, '2026-10-24T22:30:00Z')
  // Sunday has 25 hours: ten in the morning is nine at Greenwich now.
  expect(await told('2026-10-25T08:30:00Z')).toEqual([])
  // The second proposal crossed a tier after its step, and that was told at once.
  expect(await told('2026-10-25T09:00:00Z')).toEqual([[{ proposal: 1, at: 2, count: 3, recent: 2 }]])
  // Nothing was passed on Sunday, though somebody signed on Monday.
  await sign(3, 1, '2026-10-26T07:00:00Z')
  expect(await told('2026-10-26T12:00:00Z')).toEqual([])
  await sign(1, 3, '2026-10-26T12:30:00Z')
  expect(await told('2026-10-26T21:00:00Z')).toEqual([])
  expect(await told('2026-10-27T09:00:00Z')).toEqual([[{ proposal: 1, at: 6, count: 6, recent: 3 }]])
})

test('a worker that was away for three days tells all of it in one message', async () => {
  await sign(1, 1, '2026-10-20T10:00:00Z')
  await told('2026-10-21T09:00:00Z')
  await sign(1, 1, '2026-10-21T10:00:00Z')
  await sign(1, 2, '2026-10-23T10:00:00Z')
  await sign(2, 1, '2026-10-22T10:00:00Z')
  expect(await told('2026-10-24T12:00:00Z')).toEqual([
    [
      { proposal: 1, at: 4, count: 4, recent: 2 },
      { proposal: 2, at: 1, count: 1, recent: 0 },
    ],
  ])
  expect(await told('2026-10-24T12:00:15Z')).toEqual([])
})

test('nobody is told at night: a worker that comes back then waits for ten in the morning', async () => {
  await sign(1, 1, '2026-10-20T10:00:00Z')
  for (const moment of ['2026-10-20T19:00:00Z', '2026-10-20T22:30:00Z', '2026-10-21T07:00:00Z'])
    expect(await told(moment)).toEqual([])
  expect(await told('2026-10-21T18:59:00Z')).toHaveLength(1)
})

describe('who is told nothing', () => {
  const one = '2026-10-20T10:00:00Z'
  const next = '2026-10-21T09:00:00Z'

  test('is an author who said stop, and hears of it no later either', async () => {
    await sign(1, 1, one)
    await store.pool.query('UPDATE conversation SET muted_at = now()')
    expect(await told(next)).toEqual([])
    await store.pool.query('UPDATE conversation SET muted_at = NULL')
    expect(await told('2026-10-22T09:00:00Z')).toEqual([])
  })

  test('is the author of a proposal that is closed, and of one whose signatures were all withdrawn', async () => {
    await sign(1, 1, one)
    await store.pool.query('UPDATE proposal SET closed_at = now() WHERE id = 1')
    await sign(2, 1, one)
    await store.pool.query('UPDATE tally SET count = 0 WHERE proposal_id = 2')
    expect(await told(next)).toEqual([])
  })
})

test('progress that was owed before it was told by the day is told in the new form', async () => {
  await store.pool.query(`INSERT INTO notice (conversation_id, channel, body) VALUES ($1, 'telegram', $2)`, [
    chat,
    JSON.stringify({ type: 'progress', proposal: 1, at: 10, author: true }),
  ])
  const [queued] = await unqueuedNotices(store.pool, 10)
  const due = await dueNotice(store, queued?.id ?? '')
  const { rows } = await store.pool.query<{ title: string }>('SELECT title FROM proposal WHERE id = 1')
  expect(due?.notice).toEqual({
    type: 'daily',
    proposals: [{ proposal: 1, title: rows[0]?.title, at: 10, count: 10 }],
  })
})

test('what somebody waits for goes before a crowd of what nobody asked for', async () => {
  await store.pool.query(
    `INSERT INTO notice (conversation_id, channel, body, asked_at)
     SELECT $1, 'telegram', '{"type":"closed","proposal":1}', CASE WHEN n = 50 THEN now() END
     FROM generate_series(1, 50) AS n`,
    [chat],
  )
  const order = await unqueuedNotices(store.pool, 3)
  expect(order.map(({ awaited }) => awaited).toSorted()).toEqual([false, false, true])
})
