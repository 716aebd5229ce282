import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliverLetter } from '../../../prisma/author/deliver-letter.ts'
import { letter, pen, post, quiet } from '../../../prisma/author/letter.ts'
import { dueNotice } from '../../../prisma/notice.ts'
import { type TestStore, testStore, zoneAt } from '../../city.ts'
import { addConversation, addResident } from '../rows.ts'

let store: TestStore
let author: string

beforeAll(async () => {
  store = await testStore([0, 0], 12)
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query(
    'TRUNCATE notice, signature, conversation, page_message, quiet, effect, review, message RESTART IDENTITY CASCADE',
  )
  await store.pool.query('UPDATE city SET time_zone = $1', [zoneAt(13)])
  author = await addResident(store.pool)
  await store.pool.query('UPDATE proposal SET author_id = $1, ended = NULL WHERE id = 1', [author])
})

/** So many people with a chat each signed; the author is one of them. */
async function signers(count: number): Promise<void> {
  await store.pool.query(
    `WITH who AS (
       INSERT INTO resident (key) SELECT sha256(convert_to(gen_random_uuid()::text, 'UTF8'))
       FROM generate_series(1, $1) RETURNING id
     ),
     everybody AS (SELECT id FROM who UNION ALL SELECT $2::bigint),
     chats AS (
       INSERT INTO conversation (channel, address_key, address, resident_id, language, state)
       SELECT 'telegram', convert_to(id::text, 'UTF8'), $3, id, 'es', '{}' FROM everybody
     )
     INSERT INTO signature (proposal_id, resident_id, stands, effect_id) SELECT 1, id, true, 0 FROM everybody`,
    [count - 1, author, store.keys.close('900000001')],
  )
}

/** A message that was approved. @returns the effect that tells it. */
async function approved(): Promise<string> {
  const { rows } = await store.pool.query<{ id: string }>(
    `WITH m AS (
       INSERT INTO message (proposal_id, words, sent_at, approved_at) VALUES (1, 'Gracias.', now(), now()) RETURNING id
     )
     INSERT INTO effect (type, proposal_id, message_id) SELECT 'letter', 1, id FROM m RETURNING id`,
  )
  return rows[0]?.id ?? ''
}

const told = async () =>
  (
    await store.pool.query<{ all: number; people: number; after: Date | null }>(
      `SELECT count(*)::int AS all, count(DISTINCT conversation_id)::int AS people, max(after) AS after FROM notice`,
    )
  ).rows[0]

async function wholly(effect: string): Promise<void> {
  while ((await deliverLetter(store.pool, effect)).more);
}

describe('a message to those who signed', () => {
  test('reaches each once, however many workers are at it and wherever one of them was killed', async () => {
    await signers(3_500)
    const effect = await approved()
    // The first worker ends after a page; the second in the middle of a statement, which the database then undoes.
    expect(await deliverLetter(store.pool, effect)).toMatchObject({ more: true })
    const client = await store.pool.connect()
    await client.query('BEGIN')
    await deliverLetter(client as never, effect)
    // While somebody is at it, another passes it over.
    expect(await deliverLetter(store.pool, effect)).toEqual({ told: 0, more: false })
    await client.query('ROLLBACK')
    client.release()
    await Promise.all([1, 2, 3, 4].map(() => wholly(effect)))
    await wholly(effect)
    expect(await told()).toEqual({ all: 3_499, people: 3_499, after: null })
    expect((await store.pool.query('SELECT FROM effect')).rowCount).toBe(0)
  })

  test('is not for the author, a signature withdrawn, a chat that said stop, or who wants no more of it', async () => {
    await signers(6)
    const { rows } = await store.pool.query<{ resident: string; chat: string }>(
      `SELECT resident_id AS resident, id AS chat FROM conversation WHERE resident_id <> $1 ORDER BY id`,
      [author],
    )
    const [withdrew, stopped, wants, blocked, last] = rows
    await store.pool.query('UPDATE signature SET stands = false WHERE resident_id = $1', [withdrew?.resident])
    await store.pool.query('UPDATE conversation SET muted_at = now() WHERE id = $1', [stopped?.chat])
    await store.pool.query('UPDATE conversation SET blocked_at = now() WHERE id = $1', [blocked?.chat])
    await quiet({ proposal: 1, resident: wants?.resident ?? '', on: true }, { client: store.pool as never })
    expect((await letter({ proposal: 1, resident: author }, { client: store.pool as never }))?.reach).toBe(1)
    await wholly(await approved())
    const sent = await store.pool.query<{ chat: string; id: string }>(
      'SELECT conversation_id AS chat, id FROM notice',
    )
    expect(sent.rows.map(({ chat }) => chat)).toEqual([last?.chat])
    // …nor for who wanted no more while it was on its way.
    const id = sent.rows[0]?.id ?? ''
    expect(await dueNotice(store, id)).toMatchObject({
      unwanted: false,
      about: { letter: { words: 'Gracias.' } },
    })
    await quiet({ proposal: 1, resident: last?.resident ?? '', on: true }, { client: store.pool as never })
    expect(await dueNotice(store, id)).toMatchObject({ unwanted: true })
  })

  test('that is approved at night waits for the morning, and of a hidden proposal tells nobody', async () => {
    await signers(2)
    await store.pool.query('UPDATE city SET time_zone = $1', [zoneAt(23)])
    await wholly(await approved())
    expect((await told())?.after?.getTime()).toBeGreaterThan(Date.now())
    await store.pool.query('DELETE FROM notice')
    await store.pool.query(`UPDATE proposal SET ended = 'hidden' WHERE id = 1`)
    await wholly(await approved())
    expect(await told()).toMatchObject({ all: 0 })
  })
})

describe('an author', () => {
  const mine = () => ({ proposal: 1, resident: author })

  /** One turn, as far as the store is concerned. */
  async function turn<R>(work: (client: never) => Promise<R>): Promise<R> {
    const client = await store.pool.connect()
    await client.query('BEGIN')
    const result = await work(client as never)
    await client.query('COMMIT')
    client.release()
    return result
  }
  const write = (words: string) => turn((client) => pen({ ...mine(), words }, { client }))
  const send = () => turn((client) => post(mine(), { client }))

  test('who sends from three chats at once sends one', async () => {
    await write('Nos vemos el sábado.')
    expect((await Promise.all([send(), send(), send()])).filter(Boolean)).toHaveLength(1)
    expect((await store.pool.query('SELECT FROM review')).rowCount).toBe(1)
  })

  test('sends one a week, counted from the last that was approved or waits', async () => {
    await write('Nos vemos el sábado.')
    expect(await send()).toBe(true)
    await write('Y el domingo.')
    expect(await send()).toBe(false)
    // One that was returned is none.
    await store.pool.query(`UPDATE review SET decision = 'returned', decided_at = now()`)
    expect(await send()).toBe(true)
    await store.pool.query(
      `UPDATE review SET decision = 'approved', decided_at = now() WHERE decided_at IS NULL`,
    )
    await store.pool.query(
      `UPDATE message SET sent_at = now() - interval '8 days', approved_at = now() - interval '6 days 23 hours'`,
    )
    await write('Y el lunes.')
    expect(await send()).toBe(false)
    await store.pool.query(
      `UPDATE message SET approved_at = now() - interval '7 days' WHERE sent_at IS NOT NULL`,
    )
    expect(await send()).toBe(true)
  })

  test('writes from their own proposals alone', async () => {
    const other = await addResident(store.pool)
    await addConversation(store, other, 'telegram', `other ${other}`)
    await turn((client) => pen({ proposal: 1, resident: other, words: 'Soy otra.' }, { client }))
    expect(await turn((client) => post({ proposal: 1, resident: other }, { client }))).toBe(false)
    expect((await store.pool.query('SELECT FROM message')).rowCount).toBe(0)
  })
})
