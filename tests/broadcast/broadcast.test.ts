import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Unfit, Unreachable } from '../../bots/channel.ts'
import { releaseFor } from '../../prisma/held.ts'
import { Pause } from '../../queue/queues.ts'
import { postgresPlace } from '../queue/place.ts'
import { type FakeChannel, fakeChannel } from '../resident.ts'
import { type OpenHouse, openTestHouse } from '../worker/house.ts'
import { approvedAnnouncement, firstAddress, plantAudience, statesOf } from './audience.ts'

let house: OpenHouse
let telegram: FakeChannel
const eventually = { timeout: 60_000, interval: 30 }

beforeEach(async () => {
  house = await openTestHouse(await postgresPlace(), [1])
  telegram = fakeChannel(house, 'telegram')
})
afterEach(async () => {
  await house.close()
  await house.place.close()
})

const query = (text: string, values: readonly unknown[] = []) => house.store.pool.query(text, [...values])
const states = (id: string) => statesOf(house.store, id)
const told = () => telegram.delivered.map(({ address }) => address)
const start = () => {
  house.work()
  house.deliver('telegram')
}
async function announce(people: number): Promise<string> {
  await plantAudience(house.store, people)
  return approvedAnnouncement(house.store, 'El sábado hay asamblea.')
}
const status = async (id: string) =>
  (await query('SELECT status FROM announcement WHERE id = $1', [id])).rows[0]?.status as string

describe('an announcement', () => {
  test('reaches everybody once, by whichever of several processes, and ends', async () => {
    house.deliver('telegram')
    house.work()
    start()
    const id = await announce(300)
    await expect.poll(() => status(id), eventually).toBe('sent')
    expect(await states(id)).toEqual({ sent: 300 })
    expect(new Set(told()).size).toBe(300)
    expect(told()).toHaveLength(300)
  })

  test('that is paused in the middle reaches nobody more until it goes on', async () => {
    const id = await announce(20)
    telegram.places = async () => ({ count: 1, wait: 0, step: 0 })
    telegram.obstacle = async () => {
      if (telegram.delivered.length === 5) await query(`UPDATE announcement SET status = 'paused'`)
    }
    start()
    await expect.poll(() => status(id), eventually).toBe('paused')
    await expect.poll(() => house.queues.waiting('broadcasts-telegram'), eventually).toBe(0)
    const { waiting = 0, sending } = await states(id)
    // A few were claimed when it was paused.
    expect(waiting).toBeGreaterThan(10)
    expect(sending).toBeUndefined()
    expect(told()).toHaveLength(20 - waiting)
    telegram.obstacle = async () => undefined
    await query(`UPDATE announcement SET status = 'sending'`)
    await expect.poll(() => status(id), eventually).toBe('sent')
    expect(new Set(told()).size).toBe(20)
    expect(told()).toHaveLength(20)
  })

  test('does not reach who said stop, unsubscribed or blocked us after it was on its way', async () => {
    const id = await announce(6)
    let asked = 0
    let done = false
    telegram.places = async () =>
      asked > 0 && !done ? { count: 0, wait: 10, step: 0 } : { count: 1, wait: 0, step: 0 }
    telegram.refusing.add(String(firstAddress + 2))
    telegram.obstacle = async () => {
      asked += 1
      if (asked > 1) return
      await query(`UPDATE conversation SET muted_at = now() WHERE id = (SELECT max(id) FROM conversation)`)
      await query(
        `INSERT INTO unsubscribed SELECT resident_id, 'events' FROM conversation ORDER BY id DESC OFFSET 1 LIMIT 1`,
      )
      await query(
        `INSERT INTO unsubscribed SELECT resident_id, 'surveys' FROM conversation ORDER BY id DESC OFFSET 2 LIMIT 1`,
      )
      done = true
    }
    start()
    await expect.poll(() => status(id), eventually).toBe('sent')
    expect(await states(id)).toEqual({ sent: 3, muted: 1, unsubscribed: 1, blocked: 1 })
    const { rows } = await query(
      'SELECT count(*)::int AS blocked FROM conversation WHERE blocked_at IS NOT NULL',
    )
    expect(rows[0]?.blocked).toBe(1)
  })

  test('at night waits for the morning', async () => {
    await query(`UPDATE city SET time_zone = (SELECT CASE WHEN ahead = 0 THEN 'Etc/GMT' WHEN ahead > 0
      THEN 'Etc/GMT-' || ahead ELSE 'Etc/GMT+' || -ahead END
      FROM (SELECT ((23 - extract(hour FROM now() AT TIME ZONE 'UTC')::int + 36) % 24) - 12 AS ahead) AS z)`)
    const id = await announce(3)
    start()
    await expect.poll(() => states(id), eventually).toEqual({ waiting: 3 })
    await query(`UPDATE city SET time_zone = (SELECT CASE WHEN ahead = 0 THEN 'Etc/GMT' WHEN ahead > 0
      THEN 'Etc/GMT-' || ahead ELSE 'Etc/GMT+' || -ahead END
      FROM (SELECT ((13 - extract(hour FROM now() AT TIME ZONE 'UTC')::int + 36) % 24) - 12 AS ahead) AS z)`)
    await expect.poll(() => states(id), eventually).toEqual({ sent: 3 })
  })
})

describe('a recipient', () => {
  test('whose message may have arrived is unknown, and gets no other unless staff say so', async () => {
    const id = await announce(3)
    telegram.obstacle = async ({ address }) => {
      if (address === String(firstAddress)) throw new Unreachable('no answer', 'unknown')
    }
    start()
    await expect.poll(() => status(id), eventually).toBe('sent')
    expect(await states(id)).toEqual({ sent: 2, unknown: 1 })
  })

  test('to whom a process was sending when it died is unknown from the moment on when it could still have told', async () => {
    const id = await announce(3)
    await query(`UPDATE announcement SET status = 'sending'`)
    await query(
      `INSERT INTO recipient (announcement_id, conversation_id, channel, state, tries, at)
       SELECT $1, id, 'telegram', 'sending', 1, now() - CASE WHEN id = (SELECT min(id) FROM conversation)
         THEN interval '91 seconds' ELSE interval '80 seconds' END FROM conversation`,
      [id],
    )
    start()
    await expect.poll(() => states(id), eventually).toEqual({ sending: 2, unknown: 1 })
    expect(await status(id)).toBe('sending')
    expect(told()).toEqual([])
  })

  test('whose platform takes nothing before they write gets it when they have, though it ended meanwhile', async () => {
    const id = await announce(3)
    telegram.window = 23 * 60 * 60_000
    await query('UPDATE conversation SET active_at = now() WHERE id = (SELECT min(id) FROM conversation)')
    start()
    await expect.poll(() => status(id), eventually).toBe('sent')
    expect(await states(id)).toEqual({ sent: 1, held: 2 })
    await query('UPDATE conversation SET active_at = now() WHERE id = (SELECT max(id) FROM conversation)')
    await releaseFor(house.store, 'telegram', String(firstAddress + 2))
    await expect.poll(() => states(id), eventually).toEqual({ sent: 2, held: 1 })
    expect(new Set(told()).size).toBe(2)
  })

  test('whom the platform failed to serve is tried again alone, and has failed after some tries', async () => {
    const id = await announce(3)
    const tries = new Map<string, number>()
    telegram.obstacle = async ({ address }) => {
      tries.set(address, (tries.get(address) ?? 0) + 1)
      if (address === String(firstAddress)) throw new Unreachable('500', 'no')
      if (address === String(firstAddress + 1)) throw new Unfit('400')
    }
    start()
    await expect.poll(() => states(id), eventually).toEqual({ sent: 1, failed: 1, waiting: 1 })
    for (let again = 0; again < 3; again++) {
      const later = async () =>
        (await query('UPDATE recipient SET after = now() WHERE after > now()')).rowCount
      await expect.poll(later, eventually).toBe(1)
      await expect.poll(() => tries.get(String(firstAddress)), eventually).toBe(again + 2)
    }
    await expect.poll(() => status(id), eventually).toBe('sent')
    expect(await states(id)).toEqual({ sent: 1, failed: 2 })
    expect([...tries.values()].toSorted()).toEqual([1, 1, 4])
  })

  test('is tried when the pause is over that the platform asked for, and no try is lost', async () => {
    const id = await announce(4)
    let asked = 0
    telegram.obstacle = async () => {
      asked += 1
      if (asked === 2) throw new Pause(300)
    }
    start()
    await expect.poll(() => status(id), eventually).toBe('sent')
    expect(await states(id)).toEqual({ sent: 4 })
    const { rows } = await query('SELECT max(tries) AS most FROM recipient')
    expect(rows[0]?.most).toBe(1)
  })
})
