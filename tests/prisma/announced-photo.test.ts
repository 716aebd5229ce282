import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { drawing } from '../../bots/picture/file.ts'
import { announcementReply } from '../../core/announcement/reply.ts'
import type { AnnouncementAct, Change } from '../../core/ask/announcement.ts'
import { policy } from '../../core/policy.ts'
import { compose } from '../../prisma/announcement/compose.ts'
import { conduct } from '../../prisma/announcement/conduct.ts'
import { announcementAbout } from '../../prisma/announcement/sheet.ts'
import { transaction } from '../../prisma/transaction.ts'
import { type TestStore, testStore } from '../city.ts'
import { working } from './promise/people.ts'
import { addConversation } from './rows.ts'

const file = readFileSync(new URL('../bots/photo/files/phone.jpg', import.meta.url))

let store: TestStore
let by: string
let id: string

beforeAll(async () => {
  store = await testStore([])
  by = await working(store, 'Marta', ['announcer'])
  await addConversation(store, by, 'telegram', '77')
})
afterAll(() => store.close())

const write = (change: Change, of: string | undefined = id) =>
  transaction(store.pool, (client) => compose({ by, id: of, change }, { client }))
const act = (which: AnnouncementAct) =>
  transaction(store.pool, (client) => conduct({ by, id, act: which }, { client }))
const about = async () => {
  const content = await announcementAbout(store.pool, id)
  if (!content) throw new Error('no announcement')
  return content
}

async function keep(
  type: string | null,
  bytes: Buffer | null,
  failed: string | null = null,
): Promise<string> {
  const { rows } = await store.pool.query<{ id: string }>(
    `INSERT INTO photo (made_on, type, bytes, sha256, failed) VALUES (current_date, $1, $2, sha256($2), $3) RETURNING id`,
    [type, bytes, failed],
  )
  return rows[0]?.id ?? ''
}

beforeEach(async () => {
  const made = await write({ kind: 'events' }, undefined)
  id = typeof made === 'object' ? made.id : ''
  await write({ language: 'es', words: 'Hablemos del agua en la plaza.' })
  await write({ audience: { type: 'all' } })
})

test('it goes with the words once it is there and was told in words, as it was sent', async () => {
  expect((await about()).photo).toBeNull()
  const photo = await keep('image/jpeg', file)
  await write({ photo })
  expect((await about()).photo).toEqual({ id: photo, words: null, state: 'kept' })
  expect(await act('test')).toBe('late')
  await write({ photoWords: 'Una plaza llena de gente' })
  expect(await act('test')).toBe('done')

  const { picture } = announcementReply(await about(), 'es')
  expect(picture).toEqual({ type: 'photo', photo, alternative: 'Una plaza llena de gente' })
  if (!picture) throw new Error('no picture')
  const drawn = await drawing(store)(picture)
  expect({ ...drawn, bytes: Buffer.from(drawn.bytes).equals(file) }).toEqual({
    bytes: true,
    type: 'image/jpeg',
    name: 'voces.jpg',
  })
})

test('of another nothing was said yet, and what was tested is not what it was', async () => {
  await write({ photo: await keep('image/jpeg', file) })
  await write({ photoWords: 'Una plaza' })
  await act('test')
  const other = await keep('image/png', file)
  await write({ photo: other })
  expect(await about()).toMatchObject({ status: 'writing', photo: { id: other, words: null } })
  await write({ photo: undefined })
  expect((await about()).photo).toBeNull()
  expect(await act('test')).toBe('done')
})

test.each([
  ['one that its channel fetches still', 'coming', null, null, null],
  ['one that could not be had', 'unfit', null, null, 'gone'],
  ['a kind that not every channel takes', 'unfit', 'image/webp', file, null],
  ['one that is too large', 'unfit', 'image/jpeg', Buffer.alloc(policy.announcement.photoBytes + 1), null],
] as const)('%s is not sent', async (_, state, type, bytes, failed) => {
  await write({ photo: await keep(type, bytes, failed) })
  await write({ photoWords: 'Una plaza' })
  expect((await about()).photo).toMatchObject({ state })
  expect(await act('test')).toBe('late')
})

test('whoever drops the announcement drops it too; and a photo that is gone fails one recipient, not the house', async () => {
  const photo = await keep('image/jpeg', file)
  await write({ photo })
  await act('drop')
  const { rows } = await store.pool.query('SELECT FROM photo WHERE id = $1', [photo])
  expect(rows).toEqual([])
  await expect(drawing(store)({ type: 'photo', photo, alternative: '' })).rejects.toThrow('a photo is gone')
  await expect(drawing()({ type: 'photo', photo, alternative: '' })).rejects.toThrow('a photo is gone')
})
