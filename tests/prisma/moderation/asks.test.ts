import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ask } from '../../../core/ask.ts'
import { canonicalPhone } from '../../../core/phone.ts'
import { answer } from '../../../prisma/answer.ts'
import type { Asker } from '../../../prisma/asker.ts'
import { following } from '../../../prisma/listed.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { addResident } from '../rows.ts'
import { employ, sendDrafts } from './drafts.ts'

let store: TestStore
let marta: string
let nora: string
let ana: string

beforeAll(async () => {
  store = await testStore([12, 3, 5, 4, 2, 1, 1, 1])
  marta = await addResident(store.pool)
  nora = await addResident(store.pool)
  ana = await addResident(store.pool)
  await employ(store.pool, marta, 'Marta', ['moderator'])
  await employ(store.pool, nora, 'Nora', ['moderator'])
})
afterAll(() => store.close())

const asker = (client: PoolClient): Asker => ({
  client,
  keys: store.keys,
  conversation: '0',
  consultation: 'constitucion-2016',
  origin: 'test',
  channel: 'telegram' as const,
  stand: undefined,
  onCode: () => undefined,
  onEffect: () => undefined,
})

/** Asks as a turn does, in a transaction of its own. */
const told = (ask: Ask) => transaction(store.pool, (client) => answer(ask, asker(client)))

/** One draft that waits. */
async function waiting(author = ana): Promise<string> {
  const [review = ''] = await sendDrafts(store.pool, [author], 'Sombra en las paradas')
  return review
}

/** All that acts of staff could change, as one text. */
async function all(): Promise<string> {
  const { rows } = await store.pool.query<{ all: string }>(
    `SELECT jsonb_build_array(
       (SELECT jsonb_agg(to_jsonb(r) ORDER BY id) FROM review r), (SELECT jsonb_agg(to_jsonb(d) ORDER BY id) FROM draft d),
       (SELECT jsonb_agg(to_jsonb(p) ORDER BY id) FROM proposal p), (SELECT jsonb_agg(to_jsonb(s)) FROM staff s),
       (SELECT count(*) FROM entry), (SELECT count(*) FROM audit), (SELECT count(*) FROM notice),
       (SELECT count(*) FROM resident))::text AS all`,
  )
  return rows[0]?.all ?? ''
}

const state = async (id: number) =>
  (
    await store.pool.query<{ ended: string | null; open: boolean; into: number | null }>(
      'SELECT ended, closed_at IS NULL AS open, merged_into AS into FROM proposal WHERE id = $1',
      [id],
    )
  ).rows[0]

describe('whoever is not staff with the role that it takes', () => {
  test.each(['nobody of the team', 'an analyst', 'somebody who was dismissed'])(
    'gets and changes nothing by asking for what is staff’s: %s',
    async (who) => {
      const by = await addResident(store.pool)
      if (who !== 'nobody of the team') await employ(store.pool, by, 'Lía', ['analyst'])
      const review = await waiting()
      if (who === 'somebody who was dismissed') {
        await employ(store.pool, by, 'Lía', ['administrator'])
        // It was before them when they were dismissed.
        await told({ type: 'take', by, review })
        await store.pool.query('DELETE FROM staff WHERE resident_id = $1', [by])
      }
      const phone = canonicalPhone('+525587654321', 'MX')
      if (!phone.ok) throw new Error('a phone of the tests is none')
      const key = store.keys.resident(phone.phone).toString('base64url')
      const asks: readonly Ask[] = [
        { type: 'waiting', by },
        { type: 'take', by, review: undefined },
        { type: 'take', by, review },
        { type: 'decide', by, review, decision: { type: 'approved' } },
        { type: 'decide', by, review, decision: { type: 'returned', reason: 'unclear' } },
        { type: 'decide', by, review, decision: { type: 'merged', into: 1 } },
        { type: 'published', by, id: 1 },
        { type: 'hide', by, id: 1, reason: 'false', note: undefined },
        { type: 'unhide', by, id: 1 },
        { type: 'merge', by, id: 1, into: 2 },
        { type: 'team', by },
        { type: 'acts', by, page: 1 },
        { type: 'enlist', by, key, name: 'Yo' },
        { type: 'grant', by, member: by, role: 'administrator', on: true },
        { type: 'dismiss', by, member: marta },
      ]
      const before = await all()
      for (const ask of asks) {
        const answered = await told(ask)
        const nothing = [0, undefined, 'denied'].some((one) => one === answered)
        if (!nothing) expect(answered).toEqual({ type: 'denied' })
      }
      expect(await all()).toBe(before)
      await store.pool.query('DELETE FROM review WHERE id = $1', [review])
    },
  )

  test('cannot be dismissed in the middle of an act: it is before, or after', async () => {
    const review = await waiting()
    const client = await store.pool.connect()
    try {
      await client.query('BEGIN')
      const decision = { type: 'returned', reason: 'unclear' } as const
      await answer({ type: 'decide', by: marta, review, decision }, asker(client))
      const dismissed = store.pool.query('DELETE FROM staff WHERE resident_id = $1', [marta])
      await client.query('COMMIT')
      await dismissed
    } finally {
      client.release()
    }
    const { rows } = await store.pool.query('SELECT decision, decided_by FROM review WHERE id = $1', [review])
    expect(rows).toEqual([{ decision: 'returned', decided_by: marta }])
    await employ(store.pool, marta, 'Marta', ['moderator'])
  })
})

describe('a draft that waits', () => {
  test('is before one moderator, never before its author, and goes back when their time runs out', async () => {
    const review = await waiting(nora)
    expect(await told({ type: 'take', by: nora, review: undefined })).toEqual({ type: 'none' })
    expect(await told({ type: 'take', by: nora, review })).toEqual({ type: 'gone' })
    const decision = { type: 'approved' } as const
    expect(await told({ type: 'decide', by: nora, review, decision })).toEqual({ type: 'gone' })
    expect(await told({ type: 'take', by: marta, review: undefined })).toMatchObject({
      type: 'taken',
      item: { review },
    })
    const zoe = await addResident(store.pool)
    await employ(store.pool, zoe, 'Zoe', ['administrator'])
    expect(await told({ type: 'waiting', by: zoe })).toBe(0)
    expect(await told({ type: 'decide', by: zoe, review, decision })).toEqual({ type: 'held' })
    await store.pool.query(`UPDATE review SET claimed_until = now() - interval '1 second' WHERE id = $1`, [
      review,
    ])
    expect(await told({ type: 'waiting', by: zoe })).toBe(1)
    expect(await told({ type: 'decide', by: zoe, review, decision })).toEqual({ type: 'done', of: 'draft' })
    expect(await told({ type: 'take', by: marta, review })).toEqual({
      type: 'decided',
      verdict: 'approved',
      by: 'Zoe',
    })
    await store.pool.query('DELETE FROM staff WHERE resident_id = $1', [zoe])
  })

  test('joins no proposal that is closed, is none, or is the moderator’s own', async () => {
    const review = await waiting()
    await store.pool.query('UPDATE proposal SET author_id = $1 WHERE id = 8', [marta])
    await store.pool.query('UPDATE proposal SET closed_at = now() WHERE id = 7')
    for (const into of [7, 8, 999]) {
      const decision = { type: 'merged', into } as const
      expect(await told({ type: 'decide', by: marta, review, decision })).toEqual({ type: 'no-target' })
    }
    await told({ type: 'decide', by: marta, review, decision: { type: 'merged', into: 6 } })
    const { rows } = await store.pool.query('SELECT status, proposal_id FROM draft ORDER BY id DESC LIMIT 1')
    expect(rows).toEqual([{ status: 'merged', proposal_id: 6 }])
  })
})

describe('a published proposal', () => {
  const listed = async () => {
    const client = await store.pool.connect()
    try {
      return (await following({ by: 'most-signed', seen: [] }, asker(client))).map(({ id }) => id)
    } finally {
      client.release()
    }
  }

  test('that is hidden is in no list, shows its text to nobody, and is as it was when it is shown', async () => {
    const { rows } = await store.pool.query<{ id: string }>('SELECT id FROM consultation')
    expect(rows).toHaveLength(1)
    await told({ type: 'hide', by: marta, id: 1, reason: 'own', note: 'Nombra a una vecina.' })
    expect(await told({ type: 'proposal', id: 1, resident: undefined })).toMatchObject({
      title: '',
      problem: '',
      change: '',
      author: '',
      aim: null,
      open: false,
      ended: 'hidden',
      hidden: { reason: 'own', note: 'Nombra a una vecina.' },
    })
    expect(await told({ type: 'listed', ids: [1] })).toEqual([{ id: 1, title: '', count: 12 }])
    expect(await listed()).not.toContain(1)
    expect(await told({ type: 'hide', by: nora, id: 1, reason: 'false', note: undefined })).toBe('changed')
    expect(await told({ type: 'published', by: nora, id: 1 })).toMatchObject({
      title: expect.stringMatching(/\w/),
    })
    expect(await told({ type: 'unhide', by: nora, id: 1 })).toBe('done')
    expect(await state(1)).toEqual({ ended: null, open: true, into: null })
    expect(await told({ type: 'unhide', by: nora, id: 1 })).toBe('changed')
  })

  test('that was merged and then hidden is merged again when it is shown', async () => {
    await told({ type: 'merge', by: marta, id: 2, into: 3 })
    await told({ type: 'hide', by: marta, id: 2, reason: 'insulting', note: undefined })
    expect(await state(2)).toEqual({ ended: 'hidden', open: false, into: 3 })
    await told({ type: 'unhide', by: marta, id: 2 })
    expect(await state(2)).toEqual({ ended: 'merged', open: false, into: 3 })
    expect(await told({ type: 'proposal', id: 2, resident: undefined })).toMatchObject({ joins: { id: 3 } })
    await told({ type: 'hide', by: marta, id: 3, reason: 'insulting', note: undefined })
    expect(await told({ type: 'proposal', id: 2, resident: undefined })).toMatchObject({
      joins: { id: 3, title: '' },
    })
    await told({ type: 'unhide', by: marta, id: 3 })
  })

  test('is moderated by nobody who wrote it, nor joined by others for its author', async () => {
    expect(await told({ type: 'hide', by: marta, id: 8, reason: 'false', note: undefined })).toBe('own')
    expect(await told({ type: 'merge', by: marta, id: 8, into: 4 })).toBe('own')
    expect(await told({ type: 'published', by: marta, id: 8 })).toBe('own')
    expect(await told({ type: 'merge', by: marta, id: 4, into: 8 })).toBe('no-target')
    expect(await told({ type: 'merge', by: marta, id: 4, into: 4 })).toBe('no-target')
    expect(await state(4)).toEqual({ ended: null, open: true, into: null })
  })

  test('of two that are merged into each other at once, one goes on', async () => {
    const outcomes = await Promise.all([
      told({ type: 'merge', by: marta, id: 4, into: 5 }),
      told({ type: 'merge', by: nora, id: 5, into: 4 }),
    ])
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1)
    const open = [await state(4), await state(5)].filter((one) => one?.open)
    expect(open).toHaveLength(1)
  })
})

test('everything that staff did is on record, and no more', async () => {
  const { rows } = await store.pool.query<{ act: string; count: number }>(
    'SELECT act, count(*)::int AS count FROM audit GROUP BY act ORDER BY act',
  )
  expect(rows).toEqual([
    { act: 'approved', count: 1 },
    { act: 'hid', count: 3 },
    { act: 'joined', count: 1 },
    { act: 'merged', count: 2 },
    { act: 'returned', count: 1 },
    { act: 'showed', count: 3 },
  ])
})
