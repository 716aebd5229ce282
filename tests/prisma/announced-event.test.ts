import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Change } from '../../core/ask/announcement.ts'
import { compose } from '../../prisma/announcement/compose.ts'
import { announcementAbout } from '../../prisma/announcement/sheet.ts'
import { transaction } from '../../prisma/transaction.ts'
import { type TestStore, testStore } from '../city.ts'
import { publishEvent, someEvent } from '../event.ts'
import { working } from './promise/people.ts'

let store: TestStore

beforeAll(async () => {
  store = await testStore([])
})
afterAll(() => store.close())

test('an announcement has the card of its event for as long as that is to be', async () => {
  const { pool } = store
  const by = await working(store, 'Marta', ['announcer'])
  const write = (id: string | undefined, change: Change) =>
    transaction(pool, (client) => compose({ by, id, change }, { client }))
  const made = await write(undefined, { kind: 'events' })
  const id = typeof made === 'object' ? made.id : ''
  const event = await publishEvent(store, someEvent(Date.now()))
  const card = async () => (await announcementAbout(pool, id))?.event

  expect(await card()).toBeNull()
  await write(id, { event })
  await write(id, { language: 'es', words: 'Hablemos del agua.' })
  expect(await card()).toMatchObject({ id: event, title: 'Mesa abierta del agua', place: 'Faro de Oriente' })
  await pool.query(`UPDATE event SET status = 'cancelled' WHERE id = $1`, [event])
  expect(await card()).toBeNull()
  await pool.query(`UPDATE event SET status = 'published' WHERE id = $1`, [event])
  await write(id, { event: undefined })
  expect(await card()).toBeNull()
  await write(id, { event: 999 })
  expect(await card()).toBeNull()
})
