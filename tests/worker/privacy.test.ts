import { afterEach, beforeEach, expect, test } from 'vitest'
import { postgresPlace } from '../queue/place.ts'
import { phoneOf, talk } from '../resident.ts'
import { type OpenHouse, openTestHouse } from './house.ts'

let house: OpenHouse

beforeEach(async () => {
  house = await openTestHouse(await postgresPlace(), [0, 0])
})
afterEach(async () => {
  await house.close()
  await house.place.close()
})

/** Every row of every table, the queues' included, as text; bytes as the text that they would be. */
async function dump(): Promise<string> {
  const { pool } = house.store
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`,
  )
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`)
    for (const { row } of rows) {
      const bytes = [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) =>
        Buffer.from(hex, 'hex').toString('latin1'),
      )
      parts.push(row, ...bytes)
    }
  }
  return parts.join('\n')
}

/** Any spelling of a Mexican line holds its ten digits, whatever stands between them. */
const tenDigits = (phone: string) => new RegExp([...phone.slice(-10)].join('[\\s().-]*'))

test('no phone and no address of a chat is anywhere in the database, whatever was typed and wherever it failed', async () => {
  const phones = [4_170_418, 5_280_639].map(phoneOf)
  const [first = '', second = ''] = phones
  const chats = ['900000417', 'wb7Qk2hNnR4sT9xY1zC3vB5m', 'maría@terminal']
  const [telegram, web, terminal] = [
    talk(house, 'telegram', chats[0] ?? ''),
    talk(house, 'web', chats[1] ?? ''),
    talk(house, 'terminal', chats[2] ?? ''),
  ]
  await telegram.sign(1, first)
  await web.goToSign(2, first.replace('+521', '52'))
  await web.press('Sí, firmar')
  // Typed where it was not asked for, in a contact of somebody else, and as a number that is waiting for its code.
  await telegram.say(second)
  await telegram.say(second.replace('+521', '+52 1 '))
  await telegram.share(second, false)
  await terminal.open(2)
  await terminal.press('Español')
  await terminal.press('Firmar')
  await terminal.press('Acepto')
  await terminal.say(`mi número es ${second.slice(-10, -8)} ${second.slice(-8, -4)} ${second.slice(-4)}`)
  await terminal.say('000000')

  const waiting = await dump()
  const stop = house.work()
  await house.settled()
  await expect.poll(() => house.queues.waiting('notices-telegram')).toBe(1)
  await stop()
  const recorded = await dump()

  // It would find a spelling, and it looked where things are: rows, states, jobs.
  expect(tenDigits(first).test(`tel: +52 1 (55) ${first.slice(-8, -4)}-${first.slice(-4)}`)).toBe(true)
  expect(waiting).toMatch(/Sí, firmar/)
  expect(recorded).toMatch(/""signed""/)
  expect(recorded).toMatch(/notices-telegram/)
  for (const text of [waiting, recorded]) {
    for (const phone of phones) expect(tenDigits(phone).exec(text)).toBe(null)
    for (const address of chats) expect(text.includes(address)).toBe(false)
    for (const { code, phone } of house.codes.sent) {
      expect(tenDigits(phone).exec(text)).toBe(null)
      expect(new RegExp(`(?<![\\w.])${code}(?!\\w)`).exec(text)).toBe(null)
    }
  }
  expect(house.codes.sent.length).toBe(2)
})
