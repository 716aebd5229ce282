import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Queued } from '../../../prisma/asker.ts'
import { recordSignatures } from '../../../prisma/record.ts'
import { tell } from '../../../prisma/tell.ts'
import { type TestStore, testStore } from '../../city.ts'
import { authors } from './authors.ts'

let store: TestStore
const owed: Queued[] = []
beforeAll(async () => {
  store = await testStore([0, 0])
})
afterAll(() => store.close())

/** Gives a resident a chat. @returns the chat. */
async function chatOf(resident: string): Promise<string> {
  const { rows } = await store.pool.query<{ id: string }>(
    `INSERT INTO conversation (channel, address_key, address, resident_id, state)
     SELECT 'telegram', convert_to($1, 'UTF8'), '', $1::bigint, '{}' RETURNING id`,
    [resident],
  )
  return rows[0]?.id ?? ''
}

/** Asks for a signature. @returns the effect. */
async function sign(resident: string, chat: string): Promise<string> {
  const { rows } = await store.pool.query<{ id: string }>(
    `INSERT INTO effect (type, conversation_id, channel, resident_id, proposal_id)
     VALUES ('sign', $2, 'telegram', $1, 1) RETURNING id`,
    [resident, chat],
  )
  return rows[0]?.id ?? ''
}

test('a proposal that its author retires is closed once, its signers hear of it once, and who signs later is told so', async () => {
  const { pool } = store
  const author = authors(store, owed)
  const [ana, sergio, late] = [await author('Ana'), await author('Sergio'), await author('Tarde')]
  await pool.query('UPDATE proposal SET author_id = $1 WHERE id = 1', [ana.id])
  const [, chat, lateChat] = [await chatOf(ana.id), await chatOf(sergio.id), await chatOf(late.id)]
  await recordSignatures(pool, [await sign(sergio.id, chat)])

  expect(await sergio.ask('retire', { proposal: 1, reason: undefined })).toBe(false)
  const told = await Promise.all(
    Array.from({ length: 3 }, () => ana.ask('retire', { proposal: 1, reason: 'Ya se logró.' })),
  )
  expect(told.filter((done) => done)).toHaveLength(1)
  expect(owed).toHaveLength(1)
  expect(await tell(pool, owed[0]?.id ?? '')).toBe(2)
  expect(await tell(pool, owed[0]?.id ?? '')).toBe(0)
  const { rows } = await pool.query('SELECT body FROM entry WHERE proposal_id = 1')
  expect(rows).toEqual([{ body: { kind: 'retired', reason: 'Ya se logró.' } }])

  const effect = await sign(late.id, lateChat)
  expect((await recordSignatures(pool, [effect])).outcomes.get(effect)).toBe('closed')
  expect(await sergio.ask('proposal', { id: 1 })).toMatchObject({
    open: false,
    ended: 'retired',
    count: 1,
    signed: true,
    mine: false,
  })
})
