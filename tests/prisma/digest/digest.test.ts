import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeDigest } from '../../../prisma/digest/make.ts'
import { digestWeeks, readDigest } from '../../../prisma/digest/read.ts'
import { dueNotice } from '../../../prisma/notice.ts'
import { type TestStore, testSecret, testStore } from '../../city.ts'
import { publishDemoEssay, sayOfEssay } from '../../essay.ts'
import { publishEvent, someEvent } from '../../event.ts'
import { addConversation, addResident, addResidents, notices } from '../rows.ts'

let store: TestStore
let consultation: string

beforeAll(async () => {
  store = await testStore([9, 9, 9])
  // Its clocks go back in the night to Sunday 25 October 2026.
  await store.pool.query(`UPDATE city SET time_zone = 'Europe/Madrid'`)
  const { rows } = await store.pool.query<{ id: string }>('SELECT id FROM consultation')
  consultation = rows[0]?.id ?? ''
  await publishDemoEssay(store)
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query(
    'TRUNCATE notice, digest, signature, conversation, page_message, reached, staff CASCADE',
  )
  await staff('Diego', 'drafter')
  await staff('Marta', 'moderator')
  await store.pool.query(`UPDATE resident SET created_at = '2026-10-06T10:00:00Z'`)
})

async function staff(name: string, role: string) {
  const resident = await addResident(store.pool)
  await store.pool.query('INSERT INTO staff (resident_id, name, roles) VALUES ($1, $2, $3)', [
    resident,
    name,
    [role],
  ])
  await addConversation(store, resident, 'telegram', `${name} ${resident}`)
}

async function sign(proposal: number, people: number, moment: string) {
  await store.pool.query(
    `INSERT INTO signature (proposal_id, resident_id, stands, effect_id, signed_at)
     SELECT $1, unnest($2::bigint[]), true, 0, $3`,
    [proposal, await addResidents(store.pool, people), moment],
  )
}

const make = (moment: string) => makeDigest(store.pool, new Date(moment))
const read = (week: string) => readDigest(store.pool, { consultation, week })
const made = async () =>
  (
    await store.pool.query<{ week: string; hours: number }>(
      `SELECT week::text, (extract(epoch FROM until - since) / 3600)::int AS hours FROM digest ORDER BY digest.week`,
    )
  ).rows
const told = async () => (await notices(store.pool)).map(({ body }) => body)

/** A worker that makes the digest and is killed there. */
async function killed(at: string, boundary: string): Promise<void> {
  const script = fileURLToPath(new URL('./killed.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, store.url, testSecret, at, boundary], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)))
  expect(signal, boundary).toBe('SIGKILL')
}

test('a month has four digests, each made and told once, wherever workers are killed and across the change of clocks', async () => {
  await sign(1, 2, '2026-10-25T22:30:00Z')
  await sign(1, 3, '2026-10-25T23:30:00Z')
  // The first instant of each Monday, and what its week is made of.
  const month: readonly (readonly [at: string, boundaries: readonly string[]])[] = [
    ['2026-10-11T22:00:00Z', ['after:due-digest']],
    ['2026-10-18T22:00:00Z', ['before:INSERT INTO digest']],
    ['2026-10-25T23:00:00Z', ['after:INSERT INTO digest', 'after:owe-digest']],
    ['2026-11-01T23:00:00Z', ['after:COMMIT']],
  ]
  let weeks = 0
  for (const [at, boundaries] of month) {
    const before = new Date(Date.parse(at) - 1).toISOString()
    expect(await make(before), `before ${at}`).toBeUndefined()
    for (const boundary of boundaries) {
      await killed(at, boundary)
      expect(await made(), boundary).toHaveLength(boundary === 'after:COMMIT' ? weeks + 1 : weeks)
      expect(await told(), boundary).toHaveLength(boundary === 'after:COMMIT' ? weeks + 1 : weeks)
    }
    await Promise.all([make(at), make(at), make(at)])
    weeks += 1
    expect(await make(at)).toBeUndefined()
    expect(await told()).toHaveLength(weeks)
  }
  expect(await made()).toEqual([
    { week: '2026-10-05', hours: 168 },
    { week: '2026-10-12', hours: 168 },
    { week: '2026-10-19', hours: 169 },
    { week: '2026-10-26', hours: 168 },
  ])
  expect(await told()).toEqual(
    ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'].map((week) => ({
      type: 'digest',
      consultation,
      week,
    })),
  )
  // Half an hour before and after the midnight that ends the longer week.
  expect((await read('2026-10-19'))?.proposals).toMatchObject([{ proposal: 1, recent: 2, count: 6 }])
  expect((await read('2026-10-26'))?.proposals).toMatchObject([{ proposal: 1, recent: 3, count: 9 }])
})

test('weeks in which no worker ran are made up, one after another, and a new house has none yet', async () => {
  expect(await make('2026-10-07T10:00:00Z')).toBeUndefined()
  await make('2026-10-12T10:00:00Z')
  const later = '2026-11-04T10:00:00Z'
  while (await make(later));
  expect(await digestWeeks(store.pool, consultation, { limit: 9, offset: 0 })).toEqual([
    '2026-10-26',
    '2026-10-19',
    '2026-10-12',
    '2026-10-05',
  ])
})

test('a digest has what there was, as it was then, and no words that nobody may read any more', async () => {
  const { pool } = store
  await sign(2, 4, '2026-10-14T10:00:00Z')
  await sign(3, 6, '2026-10-14T10:00:00Z')
  await sign(3, 1, '2026-10-20T10:00:00Z')
  await pool.query(
    `INSERT INTO reached (proposal_id, at, kind, reached_at) VALUES (2, 5, 'tier', '2026-10-14Z'), (3, 5, 'tier', '2026-09-01Z')`,
  )
  await pool.query(
    `INSERT INTO promise (proposal_id, at, duty, due, on_day, reminded_on, kept_at)
     VALUES (2, 5, 'review', '2026-10-21', '2026-10-21', '2026-10-14', NULL),
       (3, 5, 'presentation', '2026-10-01', '2026-10-01', '2026-09-01', '2026-10-22Z')`,
  )
  const event = await publishEvent(
    store,
    someEvent(Date.parse('2026-10-10T10:00:00Z'), {
      starts: Date.parse('2026-10-13T10:00:00Z'),
    }),
  )
  await pool.query(
    `UPDATE event SET conclusions = 'Se pidió arreglar la bomba.', attended = 14, changed_at = '2026-10-15Z'
     WHERE id = $1`,
    [event],
  )
  const question = { section: 'acceso', kind: 'question' as const, words: '¿Quién repara la fuga?' }
  const { rows } = await pool.query<{ section: string }>(
    'SELECT section FROM essay_section ORDER BY place LIMIT 1',
  )
  const point = await sayOfEssay(store, { ...question, section: rows[0]?.section ?? '' })
  await pool.query(`UPDATE essay_comment SET at = '2026-10-13Z'`)
  await pool.query(`UPDATE essay_point SET answered_at = '2026-10-23Z', answer = 'La ciudad' WHERE id = $1`, [
    point,
  ])

  await make('2026-10-19T10:00:00Z')
  const seen = await read('2026-10-12')
  expect(seen?.proposals.map(({ proposal, tier, recent, count }) => [proposal, tier, recent, count])).toEqual(
    [
      [2, 5, 4, 9],
      [3, null, 6, 8],
    ],
  )
  expect(seen?.owed.map(({ proposal, duty, day }) => [proposal, duty, day])).toEqual([
    [3, 'presentation', '2026-10-01'],
    [2, 'review', '2026-10-21'],
  ])
  expect(seen?.events).toEqual([
    { event, title: 'Mesa abierta del agua', conclusions: 'Se pidió arreglar la bomba.', attended: 14 },
  ])
  expect(seen?.questions).toMatchObject([{ point, words: '¿Quién repara la fuga?', people: 1 }])
  const [notice] = (await pool.query<{ id: string }>('SELECT id FROM notice')).rows
  expect((await dueNotice(store, notice?.id ?? ''))?.about.digest).toEqual(seen)

  await pool.query(`UPDATE proposal SET ended = 'hidden', closed_at = now() WHERE id = 2`)
  await pool.query(`UPDATE essay_comment SET status = 'returned', words = NULL`)
  await pool.query(`UPDATE event SET status = 'returned' WHERE id = $1`, [event])
  const after = await read('2026-10-12')
  expect(after?.proposals[0]?.title).toBe('')
  expect(after).toMatchObject({ events: [], questions: [], of: { events: 1, questions: 1 } })
})
