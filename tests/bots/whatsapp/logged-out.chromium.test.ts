import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OwnState } from '../../../core/health.ts'
import { readHealth } from '../../../prisma/health.ts'
import { openWholeHouse, phoneOf, until, type WholeHouse } from '../contract/house.ts'
import { type WhatsappByWeb, whatsappByWeb } from '../contract/whatsapp-web.ts'

let house: WholeHouse
let whatsapp: WhatsappByWeb
let staffPairs = true
const states: OwnState[] = []

beforeAll(async () => {
  house = await openWholeHouse([4_990])
  whatsapp = await whatsappByWeb(house, {
    pairs: () => staffPairs,
    show: ({ state }) => states.push(state),
  })
})
afterAll(async () => {
  await whatsapp.stop()
  await house.close()
})

const count = async () =>
  (await house.store.pool.query<{ count: number }>('SELECT count FROM tally WHERE proposal_id = 1')).rows[0]
    ?.count

test('the account is logged out in mid-conversation and paired again: nothing is answered twice, nothing is lost', async () => {
  const phones = Array.from({ length: 20 }, (_, person) => whatsapp.phone(phoneOf(person)))
  const sends = (...words: string[]) => {
    for (const word of words) for (const phone of phones) phone.sends(word)
  }
  const answered = (times: number) => until(() => phones.every((phone) => phone.sees().length >= times))
  sends('propuesta 1', '1', 'firmar')
  await answered(3)

  // In the middle of their answers the phone ends the session, and they write on.
  staffPairs = false
  sends('acepto')
  await until(() => phones.some((phone) => phone.sees().length > 3))
  whatsapp.standIn.logout()
  await until(() => states.includes('logged-out') || states.at(-1) === 'pairing')
  sends('9', 'sí')
  await until(async () => (await readHealth(house.store))[0]?.state === 'pairing')
  expect(await readHealth(house.store)).toMatchObject([
    { channel: 'whatsapp', detail: expect.stringContaining('the phone ended the session') },
  ])
  expect(await count()).toBe(4_990)
  expect(existsSync(whatsapp.folder)).toBe(true)
  expect(readdirSync(whatsapp.folder).some((name) => name.includes('logged-out'))).toBe(true)

  staffPairs = true
  whatsapp.standIn.pair()
  await answered(7)
  await until(async () => (await count()) === 5_010)
  // What came twice would come now.
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const expected = [
    '¿En qué idioma',
    'Qué proponemos',
    'WhatsApp nos dice el número',
    '¿En qué alcaldía',
    '¿Firmas «',
    'Recibí tu firma',
    'Registrada',
  ]
  for (const phone of phones) {
    const heard = phone.sees().map(({ text }) => text)
    expect(heard).toHaveLength(expected.length)
    for (const [index, words] of expected.entries()) expect(heard[index]).toContain(words)
  }
}, 150_000)
