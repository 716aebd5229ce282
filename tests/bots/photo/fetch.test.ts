import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NoPhoto } from '../../../bots/channel.ts'
import { fetchPhotos } from '../../../bots/photo/fetch.ts'
import type { Photo } from '../../../core/photo.ts'
import { newState } from '../../../core/state.ts'
import { overdueDownloads } from '../../../prisma/photo/download.ts'
import { readPhoto } from '../../../prisma/photo/kept.ts'
import { inTurn } from '../../../prisma/turn.ts'
import { type TestStore, testStore } from '../../city.ts'
import { Jobs } from '../../life/jobs.ts'
import { testLog } from '../../worker/house.ts'

const file = readFileSync(new URL('files/phone.jpg', import.meta.url))
const day = 24 * 60 * 60_000

let store: TestStore
let queues: Jobs
/** What the platform answers, one after another; the last for good. */
let platform: (Uint8Array | Error)[]
let asked: string[]
let now: number

beforeAll(async () => {
  store = await testStore([0])
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query('TRUNCATE photo, download, conversation CASCADE')
  queues = new Jobs()
  platform = [file]
  asked = []
  now = Date.now()
  const channel = {
    name: 'telegram' as const,
    async fetch(named: string) {
      asked.push(named)
      const answer = (platform.length > 1 ? platform.shift() : platform[0]) ?? file
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  fetchPhotos(channel, { store, queues, log: testLog(), now: () => now })
})

/** A turn in which somebody answers with a photo. @returns its id, unless the update was handled before. */
async function answers(
  update: string,
  { instead, upload }: { instead?: string; upload?: Photo } = {},
): Promise<string | undefined> {
  let photo: string | undefined
  const result = await inTurn(
    store,
    { channel: upload ? 'web' : 'telegram', address: 'ana', update },
    { consultation: 'constitucion', origin: 'ana', onCode: () => undefined, upload },
    async (turn) => {
      photo = (await turn.answer({ type: 'photo', file: `file of ${update}`, instead })) as string
      return { state: newState, effects: [], replies: [] }
    },
  )
  if (!result.repeated) await queues.add(result.downloads.map((one) => ({ queue: 'photo', ...one })))
  return photo
}

async function rows() {
  const { rows } = await store.pool.query(
    `SELECT (SELECT count(*) FROM photo)::int AS photos, (SELECT count(*) FROM photo WHERE bytes IS NOT NULL)::int AS kept,
       (SELECT count(*) FROM download)::int AS owed, (SELECT string_agg(failed, ' ') FROM photo) AS failed`,
  )
  return rows[0]
}

test('a resident’s photo is kept without where it was taken, and nothing else is kept of it', async () => {
  const id = await answers('1')
  const { rows: owed } = await store.pool.query<{ reference: Buffer }>('SELECT reference FROM download')
  expect(owed[0]?.reference.toString('latin1')).not.toContain('file of')
  expect(await rows()).toMatchObject({ photos: 1, kept: 0, owed: 1 })
  expect(await readPhoto(store, id ?? '')).toBeUndefined()

  await queues.drain()
  expect(asked).toEqual(['file of 1'])
  const photo = await readPhoto(store, id ?? '')
  expect(photo?.type).toBe('image/jpeg')
  expect(Buffer.from(photo?.bytes ?? []).toString('latin1')).not.toMatch(/GPS|Marta|2026/)
  expect(await rows()).toEqual({ photos: 1, kept: 1, owed: 0, failed: null })
  const { rows: kept } = await store.pool.query(
    'SELECT sha256 = sha256(bytes) AS whole, made_on = (now() AT TIME ZONE time_zone)::date AS today FROM photo, city',
  )
  expect(kept).toEqual([{ whole: true, today: true }])
})

test('the same message handed over twice is one photo', async () => {
  await answers('1')
  expect(await answers('1')).toBeUndefined()
  await queues.drain()
  expect(await rows()).toMatchObject({ photos: 1, kept: 1 })
})

test('a photo that is fetched by two processes at once is kept once', async () => {
  await answers('1')
  const { rows: owed } = await store.pool.query<{ id: string }>('SELECT id FROM download')
  const id = owed[0]?.id ?? ''
  await queues.add([{ queue: 'photo', channel: 'telegram', id }])
  const second = new Jobs()
  fetchPhotos(
    { name: 'telegram', fetch: async () => file },
    { store, queues: second, log: testLog(), now: Date.now },
  )
  await second.add([{ queue: 'photo', channel: 'telegram', id }])
  await Promise.all([queues.drain(), second.drain()])
  expect(await rows()).toEqual({ photos: 1, kept: 1, owed: 0, failed: null })
})

test('while the platform cannot be reached it stays owed, and comes when the platform does', async () => {
  const id = await answers('1')
  platform = [new Error('away'), file]
  await expect(queues.drain()).rejects.toThrow('away')
  expect(await rows()).toMatchObject({ kept: 0, owed: 1 })

  // The queue forgets it after a few tries: the sweep finds the row.
  await store.pool.query(`UPDATE download SET sweep_at = now() - interval '1 second'`)
  const overdue = await overdueDownloads(store.pool, 10)
  expect(overdue).toHaveLength(1)
  expect(await overdueDownloads(store.pool, 10)).toEqual([])
  await queues.add(overdue.map((one) => ({ queue: 'photo', ...one })))
  await queues.drain()
  expect(await readPhoto(store, id ?? '')).toBeDefined()
})

test('one that is not reached for days is given up, and its answer stands', async () => {
  await answers('1')
  platform = [new Error('away')]
  now += 3 * day + 60_000
  await queues.drain()
  expect(await rows()).toEqual({ photos: 1, kept: 0, owed: 0, failed: 'unreachable' })
})

test.each<[string, Uint8Array | Error]>([
  ['gone', new NoPhoto('gone')],
  ['unfit', new NoPhoto('unfit')],
  ['unfit', Buffer.from('%PDF-1.7 of Marta')],
])('one that is %s is marked so, and not asked for again', async (why, answer) => {
  await answers('1')
  platform = [answer]
  await queues.drain()
  expect(await rows()).toEqual({ photos: 1, kept: 0, owed: 0, failed: why })
})

test('a resident who answers anew has the new photo alone, also while the first is on its way', async () => {
  const first = await answers('1')
  const second = await answers('2', { instead: first ?? '' })
  await queues.drain()
  expect(asked).toEqual(['file of 2'])
  const third = await answers('3', { instead: second ?? '' })
  await queues.drain()
  expect(await rows()).toMatchObject({ photos: 1, kept: 1 })
  expect(await readPhoto(store, third ?? '')).toBeDefined()
})

test('a photo that comes with its turn is kept at once, and is gone with a turn that fails', async () => {
  const upload: Photo = { type: 'image/jpeg', bytes: file }
  const id = await answers('1', { upload })
  expect(await readPhoto(store, id ?? '')).toMatchObject({ type: 'image/jpeg', bytes: file })
  expect(await rows()).toMatchObject({ photos: 1, kept: 1, owed: 0 })
  const failing = inTurn(
    store,
    { channel: 'web', address: 'ana', update: '2' },
    { consultation: 'constitucion', origin: 'ana', onCode: () => undefined, upload },
    async (turn) => {
      await turn.answer({ type: 'photo', file: 'upload', instead: undefined })
      throw new Error('the process ends')
    },
  )
  await expect(failing).rejects.toThrow()
  expect(await rows()).toMatchObject({ photos: 1 })
})
