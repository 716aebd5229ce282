import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../prisma/store.ts'
import { type BotApi, startBotApi } from '../bots/telegram/api/server.ts'
import { plantCity, testSecret } from '../city.ts'
import { postgresPlace } from '../queue/place.ts'
import { approvedAnnouncement, firstAddress, plantAudience, statesOf } from './audience.ts'
import { type Sending, startSender } from './child.ts'

let place: Awaited<ReturnType<typeof postgresPlace>>
let store: Store
let api: BotApi
const running = new Set<Sending>()
const perSecond = 60

beforeEach(async () => {
  place = await postgresPlace()
  store = openStore({ url: place.databaseUrl, secret: testSecret })
  await plantCity(store, [1])
  api = await startBotApi()
  api.limits({ perSecond, perChatPerSecond: 1 })
})
afterEach(async () => {
  await Promise.all([...running].map((sender) => sender.kill()))
  running.clear()
  await api.close()
  await store.close()
  await place.close()
})

async function sender(): Promise<Sending> {
  const { databaseUrl, redisUrl } = place
  const started = await startSender({
    databaseUrl,
    redisUrl,
    secret: testSecret,
    apiRoot: api.url,
    token: api.token,
    perSecond,
  })
  running.add(started)
  return started
}

// Two processes are started, one after the other: seconds on an idle machine, and far more on one that is shared.
test('an announcement of which the sender is killed reaches everybody once, but for what was in flight', {
  timeout: 120_000,
}, async () => {
  const people = 240
  for (let one = 0; one < people; one++) {
    const reader = api.person({ id: firstAddress + one, known: true })
    if (one % 50 === 7) reader.deactivates()
  }
  await plantAudience(store, people)
  api.fault({ kind: 'server-error', method: 'sendMessage', times: 2, oneIn: 50 })
  const first = await sender()
  const id = await approvedAnnouncement(store, 'El sábado hay asamblea.')
  const sends = () => api.calls.filter(({ method }) => method === 'sendMessage')
  await expect.poll(() => sends().length, { timeout: 40_000, interval: 5 }).toBeGreaterThan(people / 2)
  await first.kill()
  running.delete(first)
  await sender()
  // Who died tells nothing more; whom the platform failed to serve is tried again soon.
  await expect
    .poll(
      async () => {
        await store.pool.query(
          `UPDATE recipient SET at = at - interval '91 seconds' WHERE state = 'sending' AND at < now() - interval '4 seconds'`,
        )
        await store.pool.query('UPDATE recipient SET after = NULL WHERE after IS NOT NULL')
        const { waiting = 0, sending = 0, sent = 0 } = await statesOf(store, id)
        return sent > 0 && waiting + sending === 0
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe(true)

  const times = new Map<number, number>()
  for (const { payload, status } of sends())
    if (status === 200) times.set(Number(payload.chat_id), (times.get(Number(payload.chat_id)) ?? 0) + 1)
  const { unknown = 0, ...others } = await statesOf(store, id)
  const reachable = people - 5
  expect([...times.values()].filter((got) => got > 1)).toEqual([])
  expect(reachable - times.size).toBeLessThanOrEqual(unknown)
  // Two steps ahead, and what Telegram had not answered yet.
  expect(unknown).toBeLessThan(20)
  expect(others).toEqual({ sent: reachable - unknown, blocked: 5 })
})
