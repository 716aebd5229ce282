import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { together } from '../../core/job.ts'
import {
  addConversation,
  addResident,
  addResidents,
  counts,
  type Owed,
  owe,
  reached,
} from '../prisma/rows.ts'
import type { Place } from '../queue/place.ts'
import { type Child, startChild } from './child.ts'
import { atTheQuestion, signEverywhere, truthOf } from './crowd.ts'
import { type OpenHouse, openTestHouse } from './house.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** What a resident is promised about a signature, on whichever backend the queues live in. */
export function promises(backend: OpenHouse['queues']['backend'], open: () => Promise<Place>): void {
  describe(`signatures with queues in ${backend}`, () => {
    let place: Place
    let house: OpenHouse

    beforeEach(async () => {
      place = await open()
    })
    afterEach(async () => {
      await house.close()
      await place.close()
    })

    test('one number in twenty chats on three channels, signing at once, is one signature: 25 people', async () => {
      house = await openTestHouse(place, [0])
      expect(house.queues.backend).toBe(backend)
      house.work()
      for (const five of numbers(5)) {
        await Promise.all(
          numbers(5).map((one) => signEverywhere(house, { person: five * 5 + one, chats: 20, proposal: 1 })),
        )
      }
      await house.settled()
      expect(await truthOf(house)).toMatchObject({
        count: 25,
        recount: 25,
        residents: 25,
        told: { signed: 25, 'already-signed': 475 },
      })
    }, 90_000)

    test('50 signers take a proposal from 4,990 to 5,010 while its workers are killed twice', async () => {
      const before = 15
      house = await openTestHouse(place, [4_990 - before])
      const { pool } = house.store
      const author = await addResident(pool)
      await addConversation(house.store, author, 'telegram', '900009001')
      await pool.query('UPDATE proposal SET author_id = $1 WHERE id = 1', [author])

      // People who signed before and come again from another chat, and new ones, of whom some have two chats.
      const old = await Promise.all(
        numbers(before).map((person) => atTheQuestion(house, { person, chats: 2, proposal: 1 })),
      )
      const fresh = await Promise.all(
        numbers(20).map((one) =>
          atTheQuestion(house, { person: 100 + one, chats: one < 15 ? 2 : 1, proposal: 1 }),
        ),
      )
      const children: Child[] = [await startChild(place)]
      await Promise.all(old.map(([chat]) => chat?.press('Sí, firmar')))
      await house.settled()
      expect(await counts(pool)).toEqual({ count: 4_990, recount: 4_990 })

      const signers = [...old.map(([, chat]) => chat), ...fresh.flat()].flatMap((chat) => chat ?? [])
      expect(signers).toHaveLength(50)
      // Mixed: 50 and 13 have no common divisor.
      const mixed = numbers(50).map((place) => signers[(place * 13) % 50])
      const spare = await startChild(place)
      await Promise.all(
        mixed.map(async (signer, place) => {
          await sleep(place * 10)
          await signer?.press('Sí, firmar')
          if (place === 12) await children[0]?.kill()
          if (place === 30) await spare.kill()
        }),
      )
      const last = await startChild(place)
      await house.settled()
      await last.kill()

      expect(await counts(pool)).toEqual({ count: 5_010, recount: 5_010 })
      expect((await reached(pool)).filter((at) => at >= 4_990)).toEqual([5_000])
      const { rows } = await pool.query(
        `SELECT conversation_id IN (SELECT id FROM conversation WHERE resident_id = $1) AS mine, body - 'due' AS body,
           (body->>'due')::date > now() AS promised FROM notice
         WHERE body->>'type' = 'tier'`,
        [author],
      )
      const body = { type: 'tier', proposal: 1, at: 5_000, author: true }
      expect(rows).toEqual([{ mine: true, body, promised: true }])
      const { told } = await truthOf(house)
      expect(told).toEqual({ signed: before + 20, 'already-signed': 30, tier: 1 })
    }, 90_000)

    test('1,000 signatures that wait when the queue is wiped are all recorded within a minute', async () => {
      house = await openTestHouse(place, [0])
      const { pool } = house.store
      const residents = await addResidents(pool, 1_000)
      const ids = await owe(
        pool,
        residents.map((resident): Owed => ({ type: 'sign', resident })),
      )
      await house.queues.add(ids.map((id) => ({ queue: 'effect', type: 'sign', id })))
      expect(await house.queues.waiting('signatures')).toBe(1_000 / together.signatures)
      await place.wipe()
      expect(await house.queues.waiting('signatures')).toBe(0)
      const wiped = performance.now()
      house.work()
      await house.settled(60_000)
      const seconds = (performance.now() - wiped) / 1000
      process.stdout.write(`${backend}: 1,000 signatures recorded ${seconds.toFixed(1)} s after a wipe\n`)
      expect(await counts(pool)).toEqual({ count: 1_000, recount: 1_000 })
      expect(seconds).toBeLessThan(60)
    }, 90_000)
  })
}
