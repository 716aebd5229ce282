import { expect, test } from 'vitest'
import { Second } from '../../bots/telegram/second.ts'

const never = new AbortController().signal

/** Sends so many to very many at once, each answered a little later. @returns when each was sent. */
async function send(second: Second, count: number): Promise<number[]> {
  const begun = performance.now()
  return Promise.all(
    Array.from({ length: count }, async (_, chat) => {
      const answered = await second.room(`${chat}`, true)
      setTimeout(() => answered(true), 5)
      return performance.now() - begun
    }),
  )
}

test('no second holds more than Telegram takes, and an answer goes before what is left', async () => {
  const second = new Second(10, never)
  const many = send(second, 15)
  const begun = performance.now()
  await second.room('somebody', false)
  const answered = performance.now() - begun
  const times = (await many).toSorted((a, b) => a - b)
  expect(times.filter((time) => time < 900)).toHaveLength(10)
  expect(answered).toBeGreaterThan(900)
  expect(answered).toBeLessThan(times.at(-1) ?? 0)
})

test('nobody who is answered waits while nothing is announced', async () => {
  const second = new Second(2, never)
  const begun = performance.now()
  for (let answer = 0; answer < 20; answer += 1) (await second.room('somebody', false))(true)
  expect(performance.now() - begun).toBeLessThan(500)
})

test('a chat that was just announced something is answered a second later, and others at once', async () => {
  const second = new Second(30, never)
  ;(await second.room('1', true))(true)
  const begun = performance.now()
  const other = second.room('2', false).then(() => performance.now() - begun)
  const same = second.room('1', false).then(() => performance.now() - begun)
  expect(await other).toBeLessThan(500)
  expect(await same).toBeGreaterThan(900)
})

test('what the platform refused takes no room', async () => {
  const second = new Second(1, never)
  ;(await second.room('1', true))(false)
  const begun = performance.now()
  await second.room('2', true)
  expect(performance.now() - begun).toBeLessThan(500)
})
