import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readCourse } from '../../../prisma/author/course.ts'
import { tellWeekly } from '../../../prisma/author/weekly.ts'
import { dueNotice } from '../../../prisma/notice.ts'
import { type TestStore, testStore } from '../../city.ts'
import { addConversation, addResident, addResidents, notices } from '../rows.ts'

let store: TestStore
let author: string

beforeAll(async () => {
  store = await testStore([0, 0, 0])
  // Its clocks go back in the night to Sunday 25 October 2026.
  await store.pool.query(`UPDATE city SET time_zone = 'Europe/Madrid'`)
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query('TRUNCATE notice, signature, conversation, page_message, occasion CASCADE')
  author = await addResident(store.pool)
  await addConversation(store, author, 'telegram', `author ${author}`)
  await store.pool.query(
    `UPDATE proposal SET author_id = $1, closed_at = NULL, created_at = '2026-01-01Z' WHERE id IN (1, 2)`,
    [author],
  )
})

async function sign(proposal: number, people: number, moment: string, borough: string | null = 'iztapalapa') {
  const residents = await addResidents(store.pool, people)
  await store.pool.query(
    'UPDATE resident SET borough_id = $2, lives_here = $2::text IS NOT NULL WHERE id = ANY ($1)',
    [residents, borough],
  )
  await store.pool.query(
    `INSERT INTO signature (proposal_id, resident_id, stands, effect_id, signed_at, elsewhere)
     SELECT $1, unnest($2::bigint[]), true, 0, $3, $4`,
    [proposal, residents, moment, borough === null],
  )
}

async function told(moment: string): Promise<object[]> {
  await Promise.all([1, 2, 3].map(() => tellWeekly(store.pool, new Date(moment))))
  const all = await notices(store.pool)
  await store.pool.query('DELETE FROM notice')
  return all.map(({ body }) => body)
}

describe('the week of a proposal', () => {
  test('is shown to its author on Monday morning, once, when somebody signed in it', async () => {
    // Sunday, half an hour before midnight, and an hour later, which is another week.
    await sign(1, 1, '2026-10-25T22:30:00Z')
    await sign(2, 1, '2026-10-25T23:30:00Z')
    expect(await told('2026-10-26T07:59:59Z')).toEqual([])
    expect(await told('2026-10-26T08:00:00Z')).toEqual([{ type: 'weekly', proposal: 1, week: '2026-10-19' }])
    expect(await told('2026-10-26T10:00:00Z')).toEqual([])
    expect(await told('2026-10-28T10:00:00Z')).toEqual([])
    expect(await told('2026-11-02T08:00:00Z')).toEqual([{ type: 'weekly', proposal: 2, week: '2026-10-26' }])
    expect(await told('2026-11-09T08:00:00Z')).toEqual([])
  })

  test('is shown later where no worker ran on Monday, and not at night', async () => {
    await sign(1, 1, '2026-10-21T10:00:00Z')
    expect(await told('2026-10-26T21:00:00Z')).toEqual([])
    expect(await told('2026-10-28T06:00:00Z')).toEqual([])
    expect(await told('2026-10-28T09:00:00Z')).toHaveLength(1)
  })

  test('is not shown of one that closed, of one that nobody signed, or to who said stop', async () => {
    await sign(1, 1, '2026-10-21T10:00:00Z')
    await store.pool.query('UPDATE proposal SET closed_at = now() WHERE id = 1')
    expect(await told('2026-10-26T09:00:00Z')).toEqual([])
    await sign(2, 1, '2026-10-28T10:00:00Z')
    await store.pool.query('UPDATE conversation SET muted_at = now()')
    expect(await told('2026-11-02T09:00:00Z')).toEqual([])
  })

  test('is read when it is told, and ends with its Sunday', async () => {
    await sign(1, 6, '2026-10-20T10:00:00Z')
    await sign(1, 2, '2026-10-25T22:30:00Z', null)
    await sign(1, 3, '2026-10-26T07:00:00Z')
    await store.pool.query('UPDATE tally SET count = 11 WHERE proposal_id = 1')
    await tellWeekly(store.pool, new Date('2026-10-26T09:00:00Z'))
    const { rows } = await store.pool.query<{ id: string }>('SELECT id FROM notice')
    const due = await dueNotice(store, rows[0]?.id ?? '')
    expect(due?.about.course).toMatchObject({
      by: 'week',
      count: 11,
      recent: 6,
      places: [
        { borough: 'iztapalapa', count: 6 },
        { borough: null, count: 2 },
      ],
    })
    expect(due?.about.course?.bars).toHaveLength(8)
    expect(due?.about.course?.bars.at(-1)).toEqual({ from: '2026-10-19', count: 6 })
  })
})

describe('how a proposal goes', () => {
  const at = (moment: string) => ({ at: Date.parse(moment) })

  test('is told by days while it is new, each day by the city’s clock', async () => {
    await store.pool.query(`UPDATE proposal SET created_at = '2026-10-20T10:00:00Z' WHERE id = 1`)
    await sign(1, 1, '2026-10-24T21:30:00Z')
    await sign(1, 2, '2026-10-24T22:30:00Z')
    const course = await readCourse(store.pool, 1, at('2026-10-25T12:00:00Z'), author)
    expect(course?.by).toBe('day')
    expect(course?.bars).toHaveLength(14)
    expect(course?.bars.slice(-2)).toEqual([
      { from: '2026-10-24', count: 1 },
      { from: '2026-10-25', count: 2 },
    ])
  })

  test('leaves out what was withdrawn, and is told to nobody but its author', async () => {
    await sign(1, 2, '2026-10-24T10:00:00Z')
    await store.pool.query('UPDATE signature SET stands = false')
    const course = await readCourse(store.pool, 1, at('2026-10-25T12:00:00Z'), author)
    expect(course).toMatchObject({ recent: 0, places: [] })
    const other = await addResident(store.pool)
    expect(await readCourse(store.pool, 1, at('2026-10-25T12:00:00Z'), other)).toBeUndefined()
    expect(await readCourse(store.pool, 3, at('2026-10-25T12:00:00Z'), author)).toBeUndefined()
  })
})
