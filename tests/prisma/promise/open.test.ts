import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { announce } from '../../../prisma/announce.ts'
import { setMilestones, type TestStore, testStore } from '../../city.ts'
import { onSameServer, run } from '../../servers/postgres.ts'
import { chatting, owedNotices } from './people.ts'

describe('a tier that is reached', () => {
  let store: TestStore
  beforeAll(async () => {
    store = await testStore([12, 3, 0])
    await store.pool.query(`UPDATE city SET time_zone = 'America/Mexico_City'`)
    await store.pool.query(`UPDATE tier SET at = CASE at WHEN 5000 THEN 5 WHEN 10000 THEN 8 ELSE 12 END`)
    await setMilestones(store, [
      { at: 4, kind: 'progress' },
      { at: 5, kind: 'tier' },
    ])
  })
  afterAll(() => store.close())

  /** The effect of a count that was reached at this moment. */
  async function reached(proposal: number, at: number, moment: string): Promise<string> {
    const kind = at === 4 ? 'progress' : 'tier'
    await store.pool.query(
      'INSERT INTO reached (proposal_id, at, kind, reached_at) VALUES ($1, $2, $3, $4)',
      [proposal, at, kind, moment],
    )
    const { rows } = await store.pool.query<{ id: string }>(
      `INSERT INTO effect (type, proposal_id, at) VALUES ('announce', $1, $2) RETURNING id`,
      [proposal, at],
    )
    return rows[0]?.id ?? ''
  }
  const promises = async (proposal: number) =>
    (
      await store.pool.query(
        `SELECT at, duty, due::text AS due, on_day::text AS on_day, reminded_on::text AS reminded
         FROM promise WHERE proposal_id = $1 ORDER BY at`,
        [proposal],
      )
    ).rows

  test('opens what the city owes, once, dated by the city’s calendar, and says by when', async () => {
    const author = await chatting(store, 'Ana')
    await store.pool.query('UPDATE proposal SET author_id = $1 WHERE id = 2', [author])
    // Half past eleven at night in the city, the day after in UTC; in thirty days its clocks will have been put back.
    const effect = await reached(2, 5, '2016-10-06 04:30Z')
    await Promise.all([announce(store.pool, effect), announce(store.pool, effect)])
    expect(await promises(2)).toEqual([
      { at: 5, duty: 'review', due: '2016-11-04', on_day: '2016-11-04', reminded: '2016-10-05' },
    ])
    const { rows } = await store.pool.query('SELECT at, body FROM entry WHERE proposal_id = 2')
    expect(rows).toEqual([
      { at: new Date('2016-10-06T04:30Z'), body: { kind: 'tier', at: 5, due: '2016-11-04' } },
    ])
    expect((await owedNotices(store)).map(({ body }) => body)).toEqual([
      { type: 'tier', proposal: 2, at: 5, author: true, due: '2016-11-04' },
    ])
  })

  test('opens it even where the same was opened before, once, and a step towards it opens nothing', async () => {
    await announce(store.pool, await reached(3, 4, '2016-09-05 18:00Z'))
    expect(await promises(3)).toEqual([])
    await store.pool.query(
      `INSERT INTO promise (proposal_id, at, duty, due, on_day, reminded_on)
       VALUES (3, 8, 'presentation', '2016-12-01', '2016-12-01', '2016-11-01')`,
    )
    await announce(store.pool, await reached(3, 8, '2016-09-05 18:00Z'))
    expect(await promises(3)).toMatchObject([{ at: 8, due: '2016-12-01' }])
  })

  test('has been reached by what the city begins with', async () => {
    // Planted with its own tiers, of which a few signatures reach none.
    expect(await promises(1)).toEqual([])
  })
})

describe('a city that was there before promises were kept', () => {
  const folder = new URL('../../../prisma/migrations/', import.meta.url)
  const mine = '20261127300000_promises'
  const sql = (migration: string) => readFileSync(new URL(`${migration}/migration.sql`, folder), 'utf8')
  let name: string
  let client: pg.Client
  beforeEach(async () => {
    name = `test_promises_${crypto.randomUUID().replaceAll('-', '')}`
    await run(inject('postgres'), `create database ${name}`)
    client = new pg.Client({ connectionString: onSameServer(inject('postgres'), name) })
    await client.connect()
  })
  afterEach(async () => {
    await client.end()
    await run(inject('postgres'), `drop database ${name} with (force)`)
  })

  test('owes what its tiers promised, from the day on which each was reached', async () => {
    const before = readdirSync(folder)
      .filter((one) => /^\d/.test(one) && one < mine)
      .toSorted()
    for (const migration of before) await client.query(sql(migration))
    await client.query(`
      INSERT INTO city (id, name, time_zone, country) VALUES ('c', '{}', 'America/Mexico_City', 'MX');
      INSERT INTO topic (id, city_id, name, place) VALUES ('t', 'c', '{}', 0);
      INSERT INTO consultation (id, city_id, title) VALUES ('k', 'c', '{}');
      INSERT INTO tier (consultation_id, at, promise)
        VALUES ('k', 90000, '{}'), ('k', 5000, '{}'), ('k', 10000, '{}'), ('k', 50000, '{}');
      INSERT INTO proposal (id, consultation_id, title, problem, change, topic_id, author_name)
        SELECT n, 'k', 'T', 'P', 'C', 't', 'A' FROM generate_series(1, 2) AS n;
      INSERT INTO reached (proposal_id, at, kind, reached_at) VALUES
        (1, 5000, 'tier', '2016-09-05 04:59Z'), (1, 10000, 'tier', '2016-10-20 18:00Z'),
        (2, 50000, 'tier', '2016-09-05 05:00Z'), (2, 2500, 'progress', '2016-09-01 18:00Z');`)
    await client.query(sql(mine))
    const { rows: tiers } = await client.query('SELECT at, duty, days FROM tier ORDER BY at')
    expect(tiers).toEqual([
      { at: 5000, duty: 'review', days: 30 },
      { at: 10000, duty: 'presentation', days: 30 },
      { at: 50000, duty: 'presentation', days: 60 },
      { at: 90000, duty: 'presentation', days: 60 },
    ])
    const { rows } = await client.query(
      'SELECT proposal_id AS proposal, at, duty, due::text AS due FROM promise ORDER BY proposal_id, at',
    )
    expect(rows).toEqual([
      { proposal: 1, at: 5000, duty: 'review', due: '2016-10-04' },
      { proposal: 1, at: 10000, duty: 'presentation', due: '2016-11-19' },
      { proposal: 2, at: 50000, duty: 'presentation', due: '2016-11-04' },
    ])
    const { rows: entries } = await client.query(
      'SELECT proposal_id AS proposal, at, body FROM entry ORDER BY id',
    )
    expect(entries).toEqual([
      {
        proposal: 1,
        at: new Date('2016-09-05T04:59Z'),
        body: { kind: 'tier', at: 5000, due: '2016-10-04' },
      },
      {
        proposal: 2,
        at: new Date('2016-09-05T05:00Z'),
        body: { kind: 'tier', at: 50000, due: '2016-11-04' },
      },
      {
        proposal: 1,
        at: new Date('2016-10-20T18:00Z'),
        body: { kind: 'tier', at: 10000, due: '2016-11-19' },
      },
    ])
  })
})
