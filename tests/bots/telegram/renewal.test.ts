import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openWholeHouse, phoneOf, until, type WholeHouse } from '../contract/house.ts'
import { atConsent, inMenu, openTelegram, type Telegram } from '../contract/telegram-house.ts'

vi.mock('../../../core/policy.ts', async (original) => {
  const { policy } = await original<typeof import('../../../core/policy.ts')>()
  return { policy: { ...policy, renewal: { every: 250, lasts: 60_000 } } }
})

let house: WholeHouse
let telegram: Telegram

beforeAll(async () => {
  house = await openWholeHouse([40, 3])
})
afterAll(() => house.close())
beforeEach(async () => {
  telegram = await openTelegram(house)
  await telegram.bot()
})
afterEach(() => telegram.close())

let people = 400

/** Somebody on a shift, who shows the code of a proposal. */
async function showing() {
  const sara = await atConsent(telegram, 2)
  people += 1
  sara.sharesContact(phoneOf(people))
  await sara.waitsFor('¿En qué alcaldía')
  await house.store.pool.query(
    `WITH r AS (
       INSERT INTO representative (resident_id, name) SELECT max(id), 'Sara' FROM resident RETURNING id)
     INSERT INTO shift (representative_id, place, from_at, until_at, most)
     SELECT id, 'Alameda', now() - interval '1 hour', now() + interval '1 hour', 50 FROM r`,
  )
  sara.sends('menú')
  await sara.waitsFor('¿Qué quieres hacer?')
  sara.presses('Estoy de turno')
  await sara.waitsFor('Alameda')
  sara.presses('Mostrar un código')
  await sara.waitsFor('¿Qué abre el código?')
  sara.sends('1')
  const code = await sara.waitsFor('Muestra este código')
  return { sara, code }
}

const edits = () => telegram.api.calls.filter(({ method }) => method === 'editMessageMedia').length
const calls = () => telegram.shown.length
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

it('the code that a representative shows is a new one each time, in the same message', async () => {
  const { sara, code } = await showing()
  await until(() => edits() >= 3)
  const shown = sara.sees().filter(({ caption }) => caption?.includes('Muestra este código'))
  expect(shown.map(({ messageId }) => messageId)).toEqual([code.messageId])
  // Its buttons are those of the newest.
  sara.presses('Por WhatsApp')
  await sara.waitsFor('por WhatsApp')
})

it('whoever goes on is left alone', async () => {
  const { sara } = await showing()
  await until(() => edits() >= 1)
  sara.sends('menú')
  await sara.waitsFor('¿Qué quieres hacer?')
  const before = calls()
  await pause(900)
  expect(calls()).toBe(before)
})

it('whoever says stop is left alone', async () => {
  const { sara } = await showing()
  await until(() => edits() >= 1)
  sara.sends('alto')
  await until(() => telegram.words(sara).some((words) => words.includes('Listo')))
  const before = calls()
  await pause(900)
  expect(calls()).toBe(before)
})

it('of a message that was deleted nothing more comes', async () => {
  const { sara, code } = await showing()
  await telegram.deletes(sara, code.messageId)
  await pause(1_200)
  const shown = sara.sees().filter(({ caption }) => caption?.includes('Muestra este código'))
  expect(shown).toEqual([])
  // By hand it is shown again, and renewed again.
  sara.sends('1')
  const again = await sara.waitsFor('Muestra este código')
  const before = edits()
  await until(() => edits() > before)
  expect(again.messageId).toBeGreaterThan(code.messageId)
})

it('a shift that ends says so in place of the code, once', async () => {
  const { sara } = await showing()
  await house.store.pool.query(`UPDATE shift SET until_at = now() WHERE until_at > now()`)
  await sara.waitsFor('Ahora no estás de turno')
  const before = calls()
  await pause(700)
  expect(calls()).toBe(before)
})

it('whoever blocks the bot is asked nothing more, and a house that closes leaves no timer', async () => {
  const { sara } = await showing()
  sara.blocks()
  await until(async () => {
    const { rows } = await house.store.pool.query('SELECT FROM conversation WHERE blocked_at IS NOT NULL')
    return rows.length > 0
  })
  const before = telegram.api.calls.length
  await pause(700)
  expect(telegram.api.calls.filter(({ method }) => method !== 'getUpdates').length).toBeLessThanOrEqual(
    before,
  )
  await inMenu(telegram)
})
