import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Unfit } from '../../bots/channel.ts'
import { overdueNotices } from '../../prisma/owed.ts'
import { Pause } from '../../queue/queues.ts'
import { postgresPlace } from '../queue/place.ts'
import { type FakeChannel, fakeChannel, phoneOf, type Resident, talk } from '../resident.ts'
import { type OpenHouse, openTestHouse } from './house.ts'

let house: OpenHouse
let telegram: FakeChannel
let person: Resident
const address = '900000417'

beforeEach(async () => {
  house = await openTestHouse(await postgresPlace(), [10, 20])
  telegram = fakeChannel(house, 'telegram')
  person = talk(house, 'telegram', address)
  house.work()
})
afterEach(async () => {
  await house.close()
  await house.place.close()
})

const outcomes = async () =>
  (
    await house.store.pool.query<{ outcome: string | null; done: boolean }>(
      'SELECT outcome, done_at IS NOT NULL AS done FROM notice ORDER BY id',
    )
  ).rows
const blocked = async () =>
  (
    await house.store.pool.query<{ blocked: boolean }>(
      'SELECT blocked_at IS NOT NULL AS blocked FROM conversation',
    )
  ).rows[0]?.blocked
const eventually = { timeout: 60_000, interval: 20 }
const sent = { outcome: 'sent', done: true }

describe('a receipt', () => {
  test('that the platform does not take is given up, and not tried for ever', async () => {
    let tried = 0
    telegram.obstacle = async () => {
      tried += 1
      throw new Unfit('sendMessage: 400 Bad Request')
    }
    house.deliver('telegram')
    await person.sign(1, phoneOf(1))
    await expect.poll(outcomes, eventually).toEqual([{ outcome: 'failed', done: true }])
    expect(tried).toBe(1)
    expect(await blocked()).toBe(false)
  })

  test('arrives in the chat that asked, with a button that opens the proposal, and is stamped', async () => {
    house.deliver('telegram')
    await person.sign(1, phoneOf(1))
    await expect.poll(() => person.notices.length, eventually).toBe(1)
    expect(person.notices[0]).toMatch(/^✔ Registrada\. Tu firma en «.+» ya cuenta: van 11 firmas/)
    expect(telegram.delivered[0]?.reply.prompt?.choices[0]?.command).toEqual({
      name: 'start',
      payload: 'p_1',
    })
    await expect.poll(outcomes, eventually).toEqual([sent])
  })

  test('is in the language of the chat', async () => {
    house.deliver('telegram')
    await person.open(1)
    await person.press('English')
    await person.press('Sign')
    await person.share(phoneOf(1))
    await person.press('Iztapalapa')
    await person.press('Yes, sign')
    await expect.poll(() => person.notices.length, eventually).toBe(1)
    expect(person.notices[0]).toMatch(/signatures/)
  })

  test('is sent once, though its job runs three times', async () => {
    await person.sign(1, phoneOf(1))
    await house.settled()
    await expect.poll(() => house.queues.waiting('notices-telegram'), eventually).toBe(1)
    const { rows } = await house.store.pool.query<{ id: string }>('SELECT id FROM notice')
    const job = { queue: 'notice', channel: 'telegram', id: rows[0]?.id ?? '', awaited: true } as const
    house.deliver('telegram')
    await expect.poll(outcomes, eventually).toEqual([sent])
    for (let again = 0; again < 2; again++) {
      await house.queues.add([job])
      await expect.poll(() => house.queues.waiting('notices-telegram'), eventually).toBe(0)
    }
    expect(person.notices).toHaveLength(1)
  })

  test('that fell out of the queue is found a minute later, and one that was sent is not', async () => {
    await person.sign(1, phoneOf(1))
    await house.settled()
    await expect.poll(() => house.queues.waiting('notices-telegram'), eventually).toBe(1)
    await house.place.wipe()
    expect(await overdueNotices(house.store.pool, 10)).toEqual([])
    await house.store.pool.query(`UPDATE notice SET queued_at = queued_at - interval '61 seconds'`)
    house.deliver('telegram')
    await expect.poll(() => person.notices.length, eventually).toBe(1)
    await expect.poll(outcomes, eventually).toEqual([sent])
    await house.store.pool.query(`UPDATE notice SET queued_at = queued_at - interval '61 seconds'`)
    expect(await overdueNotices(house.store.pool, 10)).toEqual([])
  })
})

describe('a chat that said stop', () => {
  test('hears nothing that was on its way, and is stamped as not wanting it', async () => {
    await person.sign(1, phoneOf(1))
    await house.settled()
    await person.say('alto')
    house.deliver('telegram')
    await expect.poll(outcomes, eventually).toEqual([{ outcome: 'muted', done: true }])
    expect(person.notices).toEqual([])
  })

  test('still hears what became of what it does afterwards', async () => {
    house.deliver('telegram')
    await person.goToSign(1, phoneOf(1))
    await person.press('No')
    await person.say('alto')
    await person.sign(1, phoneOf(1))
    await expect.poll(() => person.notices.length, eventually).toBe(1)
    await expect.poll(outcomes, eventually).toEqual([sent])
  })

  test('hears nothing of a proposal it wrote or follows, though it signed afterwards', async () => {
    house.deliver('telegram')
    await person.sign(1, phoneOf(1))
    await expect.poll(() => person.notices.length, eventually).toBe(1)
    await house.store.pool.query(
      `INSERT INTO notice (conversation_id, channel, body)
       SELECT id, channel, '{"type":"tier","proposal":1,"at":5000,"author":true}' FROM conversation`,
    )
    await house.store.pool.query('UPDATE conversation SET muted_at = now()')
    await expect.poll(outcomes, eventually).toEqual([sent, { outcome: 'muted', done: true }])
    expect(person.notices).toHaveLength(1)
  })
})

describe('a platform', () => {
  test('that refuses a chat is not asked again: the chat is blocked until its person writes', async () => {
    telegram.refusing.add(address)
    house.deliver('telegram')
    await person.sign(1, phoneOf(1))
    await expect.poll(outcomes, eventually).toEqual([{ outcome: 'blocked', done: true }])
    expect(await blocked()).toBe(true)
    telegram.refusing.clear()
    await person.say('menú')
    expect(await blocked()).toBe(false)
    await person.sign(2, phoneOf(1))
    await expect.poll(() => person.notices.length, eventually).toBe(1)
    expect(person.notices[0]).toMatch(/van 21 firmas/)
  })

  test('is spared the notices of a chat that it refused, while the chat is silent', async () => {
    let asked = 0
    telegram.obstacle = async () => {
      asked += 1
    }
    telegram.refusing.add(address)
    house.deliver('telegram')
    await person.sign(1, phoneOf(1))
    await expect.poll(blocked, eventually).toBe(true)
    await house.store.pool.query(
      `INSERT INTO notice (conversation_id, channel, body)
       SELECT id, channel, '{"type":"tier","proposal":1,"at":5000,"author":false}' FROM conversation`,
    )
    const refused = { outcome: 'blocked', done: true }
    await expect.poll(outcomes, eventually).toEqual([refused, refused])
    expect(asked).toBe(1)
  })

  test('that cannot be reached is tried again, and nothing is stamped before it answers', async () => {
    let failures = 0
    const stamped: unknown[] = []
    telegram.obstacle = async () => {
      stamped.push(...(await outcomes()))
      if (failures < 2) {
        failures += 1
        throw new Error('connect ECONNREFUSED')
      }
    }
    house.deliver('telegram')
    await person.sign(1, phoneOf(1))
    await expect.poll(() => person.notices.length, eventually).toBe(1)
    await expect.poll(outcomes, eventually).toEqual([sent])
    expect(stamped).toEqual(Array.from({ length: 3 }, () => ({ outcome: null, done: false })))
    expect(await blocked()).toBe(false)
  })

  test('that asks for patience gets it, and then the notice', async () => {
    const asked: number[] = []
    telegram.obstacle = async () => {
      asked.push(performance.now())
      if (asked.length === 1) throw new Pause(800)
    }
    house.deliver('telegram')
    await person.sign(1, phoneOf(1))
    await expect.poll(() => person.notices.length, eventually).toBe(1)
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThan(750)
  })
})

test('a platform that answers slowly is not sent the same notice by two processes', async () => {
  telegram.obstacle = () => new Promise((resolve) => setTimeout(resolve, 400))
  house.deliver('telegram', 'telegram')
  await person.sign(1, phoneOf(1))
  await expect.poll(outcomes, eventually).toEqual([sent])
  expect(person.notices).toHaveLength(1)
})
