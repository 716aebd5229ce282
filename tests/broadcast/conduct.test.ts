import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AnnouncementAct } from '../../core/ask/announcement.ts'
import { announcementAnswers } from '../../prisma/announcement/asks.ts'
import { beginAnnouncement } from '../../prisma/announcement/begin.ts'
import type { Asker } from '../../prisma/asker.ts'
import { transaction } from '../../prisma/transaction.ts'
import { type TestStore, testStore } from '../city.ts'
import { plantAudience, statesOf } from './audience.ts'

let store: TestStore
/** Of the team: two who announce, and one who does not. */
let marta: string
let nora: string
let luis: string

beforeAll(async () => {
  store = await testStore([1])
  const member = async (name: string, roles: string[]) => {
    const { rows } = await store.pool.query<{ id: string }>(
      `WITH who AS (INSERT INTO resident (key) VALUES (sha256($1::bytea)) RETURNING id)
       INSERT INTO staff (resident_id, name, roles) SELECT id, $2, $3 FROM who RETURNING resident_id AS id`,
      [Buffer.from(name), name, roles],
    )
    return rows[0]?.id ?? ''
  }
  marta = await member('Marta', ['announcer'])
  nora = await member('Nora', ['announcer'])
  luis = await member('Luis', ['moderator', 'analyst'])
  await plantAudience(store, 501)
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query('TRUNCATE announcement, recipient, board, notice')
})

const asking = <T>(work: (asker: Asker) => Promise<T>): Promise<T> =>
  transaction(store.pool, (client) =>
    work({
      client,
      keys: store.keys,
      conversation: '0',
      channel: 'telegram',
      stand: undefined,
      consultation: 'test',
      origin: 'test',
      onCode: () => undefined,
      onEffect: () => undefined,
    }),
  )
const conduct = (by: string, id: string, act: AnnouncementAct) =>
  asking((asker) => announcementAnswers.conduct({ by, id, act }, asker))

async function written(by = marta): Promise<string> {
  return asking(async (asker) => {
    const made = await announcementAnswers.compose({ by, id: undefined, change: { kind: 'events' } }, asker)
    if (typeof made === 'string') throw new Error(made)
    const { id } = made
    const words = 'El sábado hay asamblea.'
    await announcementAnswers.compose({ by, id, change: { language: 'es', words } }, asker)
    await announcementAnswers.compose({ by, id, change: { audience: { type: 'all' } } }, asker)
    return id
  })
}

describe('an announcement to many', () => {
  test('is approved by somebody else, and never by who wrote it', async () => {
    const id = await written()
    expect(await conduct(marta, id, 'send')).toBe('late')
    expect(await conduct(marta, id, 'test')).toBe('done')
    expect(await conduct(marta, id, 'send')).toBe('asked')
    expect(await conduct(marta, id, 'approve')).toBe('own')
    expect(await conduct(luis, id, 'approve')).toBe('denied')
    expect(await conduct(nora, id, 'approve')).toBe('done')
    expect(await conduct(nora, id, 'approve')).toBe('late')
  })

  test('that somebody else returned is tested again before it can be sent', async () => {
    const id = await written()
    await conduct(marta, id, 'test')
    await conduct(marta, id, 'send')
    expect(await conduct(nora, id, 'return')).toBe('done')
    expect(await conduct(marta, id, 'send')).toBe('late')
  })

  test('cannot be changed once it waits, nor by anybody else before', async () => {
    const id = await written()
    const change = { language: 'es', words: 'Otra cosa muy distinta.' } as const
    expect(await asking((asker) => announcementAnswers.compose({ by: nora, id, change }, asker))).toBe('late')
    await conduct(marta, id, 'test')
    await conduct(marta, id, 'send')
    expect(await asking((asker) => announcementAnswers.compose({ by: marta, id, change }, asker))).toBe(
      'late',
    )
    expect(await asking((asker) => announcementAnswers.compose({ by: luis, id, change }, asker))).toBe(
      'denied',
    )
  })

  test('is put on its way once, by whichever worker looks', async () => {
    const id = await written()
    await conduct(marta, id, 'test')
    await conduct(marta, id, 'send')
    await conduct(nora, id, 'approve')
    const begun = await Promise.all([1, 2, 3].map(() => beginAnnouncement(store.pool)))
    expect(begun.filter((one) => one !== undefined)).toEqual([{ id, people: 501 }])
    expect(await statesOf(store, id)).toEqual({ waiting: 501 })
  })
})

test('an announcement to few goes out without anybody else', async () => {
  await store.pool.query(
    `UPDATE conversation SET muted_at = now() WHERE id > (SELECT min(id) FROM conversation) + 2`,
  )
  const id = await written()
  await conduct(marta, id, 'test')
  expect(await conduct(marta, id, 'send')).toBe('done')
  await store.pool.query('UPDATE conversation SET muted_at = NULL')
})

test('only what failed is tried again, and only what is unknown is sent again', async () => {
  const id = await written()
  await store.pool.query(`UPDATE announcement SET status = 'sent', ended_at = now()`)
  await store.pool.query(
    `INSERT INTO recipient (announcement_id, conversation_id, channel, state, tries)
     SELECT $1, n, 'telegram', (ARRAY['sent', 'failed', 'unknown', 'blocked'])[1 + n % 4], 1 FROM generate_series(1, 8) AS n`,
    [id],
  )
  expect(await conduct(nora, id, 'retry-failed')).toBe('done')
  expect(await statesOf(store, id)).toEqual({ sent: 2, waiting: 2, unknown: 2, blocked: 2 })
  await store.pool.query(`UPDATE announcement SET status = 'sent'`)
  expect(await conduct(nora, id, 'retry-unknown')).toBe('done')
  expect(await statesOf(store, id)).toEqual({ sent: 2, waiting: 4, blocked: 2 })
  await store.pool.query(`UPDATE announcement SET status = 'sent'`)
  expect(await conduct(nora, id, 'retry-unknown')).toBe('late')
})
