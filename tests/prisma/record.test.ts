import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { announce } from '../../prisma/announce.ts'
import { recordSignatures } from '../../prisma/record.ts'
import { openStore } from '../../prisma/store.ts'
import { setMilestones, type TestStore, testSecret, testStore } from '../city.ts'
import {
  addConversation,
  addResident,
  addResidents,
  counts,
  countsElsewhere,
  notices,
  type Owed,
  owe,
  reached,
} from './rows.ts'

let store: TestStore

beforeAll(async () => {
  store = await testStore([0, 0, 0], 12)
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query(
    'TRUNCATE effect, notice, signature, reached, follow, conversation, page_message CASCADE',
  )
  await store.pool.query('UPDATE tally SET count = 0, elsewhere = 0')
  await store.pool.query('UPDATE proposal SET closed_at = NULL, author_id = NULL')
  await setMilestones(store, [])
})

/** Owes them together and records them together; the outcomes in the same order. */
async function record(...effects: Owed[]): Promise<(string | undefined)[]> {
  const ids = await owe(store.pool, effects)
  const { outcomes } = await recordSignatures(store.pool, ids)
  return ids.map((id) => outcomes.get(id))
}

/** Owes them in the order of time, and records each alone in the order of `turns`; the outcomes by time. */
async function recordAlone(effects: Owed[], turns: number[]): Promise<(string | undefined)[]> {
  const ids = await owe(store.pool, effects)
  const outcomes: (string | undefined)[] = []
  for (const turn of turns) {
    const id = ids[turn] ?? ''
    outcomes[turn] = (await recordSignatures(store.pool, [id])).outcomes.get(id)
  }
  return outcomes
}

const close = (proposal: number) =>
  store.pool.query('UPDATE proposal SET closed_at = now() WHERE id = $1', [proposal])

describe('one effect', () => {
  test('a signature counts, and a second one of the same resident does not', async () => {
    const resident = await addResident(store.pool)
    expect(await record({ type: 'sign', resident })).toEqual(['signed'])
    expect(await record({ type: 'sign', resident })).toEqual(['already-signed'])
    expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
  })

  test('a withdrawn signature no longer counts, and can be given again', async () => {
    const resident = await addResident(store.pool)
    await record({ type: 'sign', resident })
    expect(await record({ type: 'withdraw', resident })).toEqual(['withdrawn'])
    expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
    expect(await record({ type: 'withdraw', resident })).toEqual(['withdrawn'])
    expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
    expect(await record({ type: 'sign', resident })).toEqual(['signed'])
    expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
  })

  test('a closed proposal takes no signature, but gives one back', async () => {
    const [signer, late] = await addResidents(store.pool, 2)
    await record({ type: 'sign', resident: signer ?? '' })
    await close(1)
    expect(await record({ type: 'sign', resident: late ?? '' })).toEqual(['closed'])
    expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
    expect(await record({ type: 'withdraw', resident: signer ?? '' })).toEqual(['withdrawn'])
    expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
  })

  test('an effect recorded twice is missing from the second batch, and tells nobody again', async () => {
    const resident = await addResident(store.pool)
    const conversation = await addConversation(store, resident, 'telegram', 'once')
    const ids = await owe(store.pool, [{ type: 'sign', resident, conversation, channel: 'telegram' }])
    expect((await recordSignatures(store.pool, ids)).outcomes.size).toBe(1)
    expect((await recordSignatures(store.pool, ids)).outcomes.size).toBe(0)
    expect(await notices(store.pool)).toHaveLength(1)
    expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
  })

  test('an announcement is never recorded as a signature', async () => {
    const { rows } = await store.pool.query<{ id: string }>(
      `INSERT INTO effect (type, proposal_id, at) VALUES ('announce', 1, 5000) RETURNING id`,
    )
    const ids = rows.map(({ id }) => id)
    expect((await recordSignatures(store.pool, ids)).outcomes.size).toBe(0)
    expect((await store.pool.query('SELECT FROM effect')).rowCount).toBe(1)
  })

  test('the day of a signature is the day it was asked for, and a repetition does not move it', async () => {
    const resident = await addResident(store.pool)
    const ids = await owe(store.pool, [{ type: 'sign', resident }])
    await store.pool.query(`UPDATE effect SET created_at = '2026-01-02 03:04:05+00'`)
    await recordSignatures(store.pool, ids)
    await record({ type: 'sign', resident })
    const { rows } = await store.pool.query<{ signed_at: Date }>('SELECT signed_at FROM signature')
    expect(rows).toEqual([{ signed_at: new Date('2026-01-02T03:04:05Z') }])
  })
})

describe('several effects of one resident on one proposal', () => {
  test('two channels at once: one batch counts one and says so to the other', async () => {
    const resident = await addResident(store.pool)
    expect(await record({ type: 'sign', resident }, { type: 'sign', resident })).toEqual([
      'already-signed',
      'signed',
    ])
    expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
  })

  test('signed and withdrawn in one batch: the withdrawal stands', async () => {
    const resident = await addResident(store.pool)
    expect(await record({ type: 'sign', resident }, { type: 'withdraw', resident })).toEqual([
      'superseded',
      'withdrawn',
    ])
    expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
  })

  test('withdrawn and signed again in one batch: the signature stands', async () => {
    const resident = await addResident(store.pool)
    await record({ type: 'sign', resident })
    expect(await record({ type: 'withdraw', resident }, { type: 'sign', resident })).toEqual([
      'superseded',
      'already-signed',
    ])
    expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
  })

  test('an older one that arrives after a newer one changes nothing', async () => {
    const resident = await addResident(store.pool)
    expect(
      await recordAlone(
        [
          { type: 'sign', resident },
          { type: 'withdraw', resident },
        ],
        [1, 0],
      ),
    ).toEqual(['superseded', 'withdrawn'])
    expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
  })

  test('a withdrawal that arrives after the signature that followed it changes nothing', async () => {
    const resident = await addResident(store.pool)
    await record({ type: 'sign', resident })
    expect(
      await recordAlone(
        [
          { type: 'withdraw', resident },
          { type: 'sign', resident },
        ],
        [1, 0],
      ),
    ).toEqual(['superseded', 'already-signed'])
    expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
  })

  test('two signatures or two withdrawals in two chats: both chats hear of it, in whichever order they arrive', async () => {
    const resident = await addResident(store.pool)
    const sign = { type: 'sign' as const, resident }
    const withdraw = { type: 'withdraw' as const, resident }
    expect(await recordAlone([sign, sign], [1, 0])).toEqual(['already-signed', 'signed'])
    expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
    expect(await recordAlone([withdraw, withdraw], [1, 0])).toEqual(['withdrawn', 'withdrawn'])
    expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
    expect(await record(sign, sign)).toEqual(['already-signed', 'signed'])
    expect(await record(withdraw, withdraw)).toEqual(['withdrawn', 'withdrawn'])
    expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
  })

  test('an older signature that arrives late does not move the day of the newer one', async () => {
    const resident = await addResident(store.pool)
    const ids = await owe(store.pool, [
      { type: 'sign', resident },
      { type: 'sign', resident },
    ])
    await store.pool.query(`UPDATE effect SET created_at = '2026-01-02 03:04:05+00' WHERE id = $1`, [ids[1]])
    await recordSignatures(store.pool, ids.slice(1))
    await recordSignatures(store.pool, ids.slice(0, 1))
    const { rows } = await store.pool.query('SELECT signed_at, effect_id FROM signature')
    expect(rows).toEqual([{ signed_at: new Date('2026-01-02T03:04:05Z'), effect_id: ids[1] }])
  })

  test('a withdrawal is obeyed though a signature that follows it in the batch comes too late', async () => {
    const resident = await addResident(store.pool)
    await record({ type: 'sign', resident })
    await close(1)
    expect(await record({ type: 'withdraw', resident }, { type: 'sign', resident })).toEqual([
      'withdrawn',
      'closed',
    ])
    expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
  })

  test('a signature that was refused does not hide an older withdrawal that arrives late', async () => {
    const resident = await addResident(store.pool)
    await record({ type: 'sign', resident })
    await close(1)
    expect(
      await recordAlone(
        [
          { type: 'withdraw', resident },
          { type: 'sign', resident },
        ],
        [1, 0],
      ),
    ).toEqual(['withdrawn', 'closed'])
    expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
  })
})

describe('somebody from elsewhere', () => {
  test('is counted apart, and neither reaches a tier nor moves the city’s count', async () => {
    await setMilestones(store, [{ at: 1, kind: 'tier' }])
    const [one = '', other = ''] = await addResidents(store.pool, 2)
    const conversation = await addConversation(store, one, 'telegram', 'abroad')
    await record({ type: 'sign', resident: one, elsewhere: true, conversation, channel: 'telegram' })
    expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
    expect(await countsElsewhere(store.pool)).toEqual({ elsewhere: 1, recount: 1 })
    expect(await reached(store.pool)).toEqual([])
    await record({ type: 'sign', resident: other })
    await record({ type: 'withdraw', resident: one, conversation, channel: 'telegram' })
    expect(await countsElsewhere(store.pool)).toEqual({ elsewhere: 0, recount: 0 })
    expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
    expect((await notices(store.pool)).map(({ body }) => body)).toMatchObject([
      { type: 'signed', count: 0, elsewhere: 1 },
      { type: 'withdrawn', count: 1, elsewhere: 0 },
    ])
  })

  test('who moves to the city is counted there once they sign anew, and not before', async () => {
    const resident = await addResident(store.pool)
    await record({ type: 'sign', resident, elsewhere: true, channel: 'web', stand: 'Alameda' })
    await record({ type: 'sign', resident, channel: 'telegram' })
    const row = async () =>
      (await store.pool.query('SELECT channel, stand, elsewhere FROM signature')).rows[0]
    expect(await row()).toEqual({ channel: 'web', stand: 'Alameda', elsewhere: true })
    expect(await countsElsewhere(store.pool)).toEqual({ elsewhere: 1, recount: 1 })
    await record({ type: 'withdraw', resident, channel: 'whatsapp' })
    await record({ type: 'sign', resident, channel: 'telegram' })
    expect(await row()).toEqual({ channel: 'telegram', stand: null, elsewhere: false })
    expect(await countsElsewhere(store.pool)).toEqual({ elsewhere: 0, recount: 0 })
    expect(await counts(store.pool)).toEqual({ count: 1, recount: 1 })
  })
})

describe('what is told', () => {
  test('a signature that a later withdrawal has outrun tells nothing, though it came twice', async () => {
    const resident = await addResident(store.pool)
    const conversation = await addConversation(store, resident, 'telegram', 'outrun')
    const about = { resident, conversation, channel: 'telegram' } as const
    const ids = await owe(store.pool, [
      { type: 'sign', ...about },
      { type: 'sign', ...about },
      { type: 'withdraw', ...about },
    ])
    await recordSignatures(store.pool, ids.slice(2))
    const { outcomes } = await recordSignatures(store.pool, ids.slice(0, 2))
    expect([...outcomes.values()]).toEqual(['superseded', 'superseded'])
    expect(await notices(store.pool)).toMatchObject([{ body: { type: 'withdrawn' } }])
  })

  test('each chat that asked is told its own outcome and the new count', async () => {
    const [one, other] = await addResidents(store.pool, 2)
    const telegram = await addConversation(store, one ?? '', 'telegram', 'a')
    const web = await addConversation(store, one ?? '', 'web', 'b')
    const terminal = await addConversation(store, other ?? '', 'terminal', 'c')
    await record(
      { type: 'sign', resident: one ?? '', conversation: telegram, channel: 'telegram' },
      { type: 'sign', resident: one ?? '', conversation: web, channel: 'web' },
      { type: 'sign', resident: other ?? '', conversation: terminal, channel: 'terminal' },
    )
    expect(await notices(store.pool)).toEqual([
      {
        conversation: telegram,
        channel: 'telegram',
        body: { type: 'already-signed', proposal: 1, count: 2, resident: Number(one) },
      },
      {
        conversation: web,
        channel: 'web',
        body: { type: 'signed', proposal: 1, count: 2, resident: Number(one) },
      },
      {
        conversation: terminal,
        channel: 'terminal',
        body: { type: 'signed', proposal: 1, count: 2, resident: Number(other) },
      },
    ])
  })

  test('an effect that was superseded tells nobody', async () => {
    const resident = await addResident(store.pool)
    const conversation = await addConversation(store, resident, 'telegram', 'd')
    const about = { resident, conversation, channel: 'telegram' } as const
    await record({ type: 'sign', ...about }, { type: 'withdraw', ...about })
    expect(await notices(store.pool)).toMatchObject([{ body: { type: 'withdrawn', count: 0 } }])
  })

  test('a notice remembers when its cause was asked for', async () => {
    const resident = await addResident(store.pool)
    const conversation = await addConversation(store, resident, 'telegram', 'e')
    const ids = await owe(store.pool, [{ type: 'sign', resident, conversation, channel: 'telegram' }])
    await store.pool.query(`UPDATE effect SET created_at = '2026-01-02 03:04:05+00'`)
    await recordSignatures(store.pool, ids)
    const { rows } = await store.pool.query<{ asked_at: Date }>('SELECT asked_at FROM notice')
    expect(rows).toEqual([{ asked_at: new Date('2026-01-02T03:04:05Z') }])
  })
})

describe('milestones', () => {
  const sign = async (count: number) => {
    const residents = await addResidents(store.pool, count)
    const ids = await owe(
      store.pool,
      residents.map((resident) => ({ type: 'sign' as const, resident })),
    )
    return recordSignatures(store.pool, ids)
  }

  test('a batch that jumps over several makes each reached once, with an announcement of each tier', async () => {
    await setMilestones(store, [
      { at: 2, kind: 'progress' },
      { at: 3, kind: 'tier' },
      { at: 6, kind: 'tier' },
    ])
    expect((await sign(5)).announcements).toHaveLength(1)
    expect(await reached(store.pool)).toEqual([2, 3])
    expect((await sign(1)).announcements).toHaveLength(1)
    expect((await sign(1)).announcements).toHaveLength(0)
    expect(await reached(store.pool)).toEqual([2, 3, 6])
  })

  test('a tier that is left by a withdrawal and reached again is announced once', async () => {
    await setMilestones(store, [{ at: 2, kind: 'tier' }])
    const [resident = ''] = await addResidents(store.pool, 1)
    await sign(1)
    const announced: number[] = []
    for (const type of ['sign', 'withdraw', 'sign'] as const) {
      const ids = await owe(store.pool, [{ type, resident }])
      announced.push((await recordSignatures(store.pool, ids)).announcements.length)
    }
    expect(announced).toEqual([1, 0, 0])
    expect(await reached(store.pool)).toEqual([2])
  })

  test('the author and the followers are told of a tier, once, in the chat last used', async () => {
    await setMilestones(store, [
      { at: 1, kind: 'progress' },
      { at: 2, kind: 'tier' },
    ])
    const [author = '', follower = '', stopped = ''] = await addResidents(store.pool, 3)
    const old = await addConversation(store, author, 'terminal', 'old')
    const newest = await addConversation(store, author, 'telegram', 'newest')
    await addConversation(store, author, 'web', 'stand')
    const following = await addConversation(store, follower, 'web', 'following')
    const mute = await addConversation(store, stopped, 'telegram', 'mute')
    await store.pool.query(`UPDATE conversation SET active_at = now() - interval '1 hour' WHERE id = $1`, [
      old,
    ])
    await store.pool.query('UPDATE conversation SET muted_at = now() WHERE id = $1', [mute])
    await store.pool.query('UPDATE proposal SET author_id = $1 WHERE id = 1', [author])
    await store.pool.query('INSERT INTO follow (proposal_id, resident_id) SELECT 1, unnest($1::bigint[])', [
      [author, follower, stopped],
    ])
    const { announcements } = await sign(2)
    const told = await Promise.all(
      [...announcements, ...announcements].map((effect) => announce(store.pool, effect)),
    )
    expect(told.toSorted()).toEqual([0, 2])
    const told1 = (await notices(store.pool)).map(({ conversation, body }) => ({ conversation, ...body }))
    expect(told1).toHaveLength(2)
    expect(told1).toEqual(
      expect.arrayContaining([
        { conversation: newest, type: 'tier', proposal: 1, at: 2, author: true },
        { conversation: following, type: 'tier', proposal: 1, at: 2, author: false },
      ]),
    )
  })
})

describe('batches at the same time', () => {
  test('over the same proposals in different orders, with effects in two of them, they all end and count once', async () => {
    await setMilestones(store, [
      { at: 50, kind: 'tier' },
      { at: 100, kind: 'tier' },
    ])
    const residents = await addResidents(store.pool, 120)
    const effects = residents.flatMap((resident) =>
      [1, 2, 3].map((proposal) => ({ type: 'sign' as const, resident, proposal })),
    )
    const ids = await owe(store.pool, effects)
    const batches = [0, 1, 2, 3, 4, 5].flatMap((part) => {
      const mine = ids.filter((_, index) => index % 6 === part)
      const next = ids.filter((_, index) => index % 6 === (part + 1) % 6)
      return [[...mine, ...next.slice(0, 20)], [...next, ...mine.slice(0, 20)].toReversed()]
    })
    const recorded = await Promise.all(batches.map((batch) => recordSignatures(store.pool, batch)))
    const outcomes = recorded.flatMap(({ outcomes }) => [...outcomes.values()])
    expect(outcomes).toEqual(Array.from({ length: 360 }, () => 'signed'))
    expect(recorded.flatMap(({ announcements }) => announcements)).toHaveLength(6)
    for (const proposal of [1, 2, 3]) {
      expect(await counts(store.pool, proposal)).toEqual({ count: 120, recount: 120 })
      expect(await reached(store.pool, proposal)).toEqual([50, 100])
    }
  })

  test('the same residents signing and withdrawing in many batches end as their newest effects say', async () => {
    const residents = await addResidents(store.pool, 40)
    for (let round = 0; round < 5; round++) {
      const effects = residents.flatMap((resident, index) =>
        [0, 1, 2, 3].map((step) => ({
          type: (step + index + round) % 2 === 0 ? ('sign' as const) : ('withdraw' as const),
          resident,
        })),
      )
      const ids = await owe(store.pool, effects)
      const batches = [3, 1, 0, 2].map((step) => {
        const batch = ids.filter((_, index) => index % 4 === step)
        return step % 2 === 0 ? batch : batch.toReversed()
      })
      await Promise.all(batches.map((batch) => recordSignatures(store.pool, batch)))
      const standing = residents.filter((_, index) => (3 + index + round) % 2 === 0).length
      expect(await counts(store.pool)).toEqual({ count: standing, recount: standing })
    }
  })
})

test('effects that are swept while they are recorded count once, whichever order they are found in', async () => {
  const residents = await addResidents(store.pool, 300)
  const ids = await owe(
    store.pool,
    residents.map((resident) => ({ type: 'sign' as const, resident })),
  )
  const sweep = (from: number) =>
    store.pool.query('UPDATE effect SET swept = swept + 1 WHERE id = ANY ($1)', [
      ids.filter((_, index) => index % 3 === from),
    ])
  // Rows that were updated move: the order of the table is no longer the order of the ids.
  await sweep(0)
  await store.pool.query('ANALYZE effect')
  await Promise.all([
    recordSignatures(store.pool, ids),
    sweep(1),
    recordSignatures(store.pool, ids.toReversed()),
    recordSignatures(store.pool, ids.slice(0, 5)),
    recordSignatures(store.pool, ids.slice(100, 110)),
    sweep(2),
  ])
  expect(await counts(store.pool)).toEqual({ count: 300, recount: 300 })
})

test('two batches with the same effects take them in one order, though the table holds them in another', async () => {
  const residents = await addResidents(store.pool, 600)
  const ids = await owe(
    store.pool,
    residents.map((resident) => ({ type: 'sign' as const, resident })),
  )
  const [first, second, third] = ids
  // An updated row moves behind the others: a scan of the table meets it late, and one of the index first.
  await store.pool.query('UPDATE effect SET sweep_at = now() WHERE id = $1', [first])
  await store.pool.query('ANALYZE effect')
  // Connections that are new plan each batch by its size; old ones have settled on one plan for all.
  const fresh = openStore({ url: store.url, secret: testSecret })
  const gate = await store.pool.connect()
  await gate.query('BEGIN')
  await gate.query('SELECT FROM effect WHERE id = $1 FOR UPDATE', [third])
  const whole = recordSignatures(fresh.pool, ids)
  await waiting(1)
  const part = recordSignatures(fresh.pool, [first ?? '', second ?? ''])
  await waiting(2)
  await gate.query('COMMIT')
  gate.release()
  const recorded = await Promise.all([whole, part]).finally(() => fresh.close())
  expect(recorded.reduce((sum, { outcomes }) => sum + outcomes.size, 0)).toBe(600)
  expect(await counts(store.pool)).toEqual({ count: 600, recount: 600 })
})

test('a withdrawal that waited for the very signature it takes back finds the count as that one left it', async () => {
  const resident = await addResident(store.pool)
  const [sign = '', withdraw = ''] = await owe(store.pool, [
    { type: 'sign', resident },
    { type: 'withdraw', resident },
  ])
  const first = await store.pool.connect()
  await first.query('BEGIN')
  await recordSignatures(first as unknown as Pool, [sign])
  const second = recordSignatures(store.pool, [withdraw])
  await waiting(1)
  await first.query('COMMIT')
  first.release()
  expect([...(await second).outcomes]).toEqual([[withdraw, 'withdrawn']])
  expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
})

/** Resolves when so many connections of this database wait for a lock. */
async function waiting(connections: number): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await store.pool.query<{ count: number }>(
        `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      return rows[0]?.count
    })
    .toBe(connections)
}
