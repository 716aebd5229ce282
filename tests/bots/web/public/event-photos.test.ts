import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventDraft, eventDrop } from '../../../../prisma/event/draft.ts'
import { eventPhoto, eventPhotoAt, eventPhotosDrop } from '../../../../prisma/event/photos.ts'
import { publishEvent as publishChanges } from '../../../../prisma/event/publish.ts'
import { transaction } from '../../../../prisma/transaction.ts'
import { publishEvent, someEvent } from '../../../event.ts'
import { peopleWithChats } from '../../../prisma/event/people.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite([1])
})
afterAll(() => site.close())

test('photos of what came of an event are three, public once they were read, and gone when their host drops them', async () => {
  const { store } = site
  const [host = '', other = ''] = await peopleWithChats(store.pool, 2)
  const hour = 60 * 60_000
  const starts = Date.now() - 5 * hour
  const event = await publishEvent(
    store,
    someEvent(Date.now(), { kind: 'resident', starts, ends: starts + hour }),
    host,
  )
  const photo = async () => {
    const { rows } = await store.pool.query<{ id: string }>(
      `INSERT INTO photo (made_on, bytes, type, sha256) VALUES (now(), '\\x01', 'image/png', '\\x02') RETURNING id`,
    )
    return rows[0]?.id ?? ''
  }
  const adds = async (resident: string) => {
    const id = await photo()
    return transaction(store.pool, (client) => eventPhoto({ resident, event, photo: id }, { client }))
  }
  expect(await adds(other)).toBe('closed')
  const told = await Promise.all([adds(host), adds(host), adds(host), adds(host), adds(host)])
  expect(told.toSorted()).toEqual(['full', 'full', 'kept', 'kept', 'kept'])
  const kept = async () => (await store.pool.query('SELECT FROM photo')).rowCount
  // Those that were not taken are forgotten.
  expect(await kept()).toBe(3)

  const draft = await transaction(store.pool, (client) => eventDraft({ resident: host, event }, { client }))
  expect(draft?.changed).toBe(true)
  const [first] = draft?.photos ?? []
  expect(await eventPhotoAt(store, event, 3)).toMatchObject({ type: 'image/png' })
  expect((await site.get(`/photo/${first}`)).status).toBe(404)
  expect(await (await site.get(`/es/events/${event}`)).text()).not.toContain('/photo/')

  await transaction(store.pool, (client) => publishChanges(client, event))
  const page = await (await site.get(`/es/events/${event}`)).text()
  expect(
    page.match(/<img class="photo" src="\/photo\/[0-9a-f-]{36}" alt="Foto [123] del evento/g),
  ).toHaveLength(3)
  const served = await site.get(`/photo/${first}`)
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect((await site.get('/photo/guessed')).status).toBe(404)

  // What is public stays when changes are forgotten, and goes when its host wants it gone.
  await transaction(store.pool, (client) => eventDrop({ resident: host, event }, { client }))
  expect(await kept()).toBe(3)
  await transaction(store.pool, (client) => eventPhotosDrop({ resident: host, event }, { client }))
  expect(await kept()).toBe(0)
  expect((await site.get(`/photo/${first}`)).status).toBe(404)
})
