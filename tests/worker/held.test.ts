import { afterEach, beforeEach, expect, test } from 'vitest'
import { heldNotices } from '../../prisma/held.ts'
import { postgresPlace } from '../queue/place.ts'
import { phoneOf, type Resident, talk } from '../resident.ts'
import { type OpenHouse, openTestHouse } from './house.ts'

let house: OpenHouse
let ana: Resident

beforeEach(async () => {
  house = await openTestHouse(await postgresPlace(), [10])
  ana = talk(house, 'telegram', '900000417')
  await ana.sign(1, phoneOf(1))
})
afterEach(async () => {
  await house.close()
  await house.place.close()
})

/** Owes Ana an announcement that was held so many minutes ago. */
const holds = (why: string, minutes: number) =>
  house.store.pool.query(
    `INSERT INTO notice (conversation_id, channel, body, queued_at, held, held_at)
     SELECT id, channel, '{"type":"tier","proposal":1,"at":10,"author":false}', now(), $1, now() - $2 * interval '1 minute'
     FROM conversation`,
    [why, minutes],
  )

test('a resident hears on a later day what was too much for the day before, and not yet what waits for their word', async () => {
  await holds('daily-cap', 20)
  await holds('daily-cap', 5)
  await holds('window', 20)
  house.work()
  house.deliver('telegram')
  // The receipt of the signature, and the one announcement.
  await expect.poll(() => ana.notices.length).toBe(2)
  const held = await heldNotices(house.store)
  expect(held.map(({ why, count }) => [why, count])).toEqual([
    ['daily-cap', 1],
    ['window', 1],
  ])
})
