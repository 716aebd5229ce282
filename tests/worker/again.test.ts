import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDoor } from '../../bots/door.ts'
import { plain } from '../../core/text.ts'
import { postgresPlace } from '../queue/place.ts'
import { capabilities, phoneOf, type Resident, talk } from '../resident.ts'
import { type OpenHouse, openTestHouse } from './house.ts'

const address = '900000417'
let house: OpenHouse
let person: Resident

beforeEach(async () => {
  house = await openTestHouse(await postgresPlace(), [0])
  person = talk(house, 'telegram', address)
})
afterEach(async () => {
  await house.close()
  await house.place.close()
})

const owed = async () => (await house.store.pool.query('SELECT FROM effect')).rowCount

test('an update that the platform sends again to the same process is answered once', async () => {
  await person.open(1)
  const said = person.replies.length
  await person.send({ type: 'text', text: 'hola' }, 'u1')
  expect(person.replies).toHaveLength(said)
})

test('one whose process ended before it could answer is answered by another, in the language of the chat', async () => {
  await person.send({ type: 'text', text: 'hi' }, 'a')
  await person.send(person.button('English'), 'b')
  const answered = plain(person.replies.at(-1)?.text ?? [])
  const other = openDoor(house, 'telegram', capabilities.telegram)
  const said: [string, string][] = []
  const again = { address, update: 'b', input: { type: 'text', text: 'anything' } } as const
  await other.take(again, async (replies, language) => {
    said.push([replies.map((reply) => plain(reply.text)).join(), language])
  })
  expect(said).toEqual([[answered, 'en']])
})

test('one whose answer could not be sent is answered when it comes again, and signs nothing twice', async () => {
  await person.goToSign(1, phoneOf(1))
  const door = openDoor(house, 'telegram', capabilities.telegram)
  const tap = { address, update: 'tap', input: person.button('Sí, firmar') }
  await expect(
    door.take(tap, async () => {
      throw new Error('the platform is away')
    }),
  ).rejects.toThrow('the platform is away')
  const said: string[] = []
  await door.take(tap, async (replies) => void said.push(...replies.map((reply) => plain(reply.text))))
  expect(said).toEqual([expect.stringMatching(/^Recibí tu firma/)])
  expect(await owed()).toBe(1)
})

test('a second tap on the same button, as an update of its own, signs nothing twice and says nothing', async () => {
  await person.goToSign(1, phoneOf(1))
  const tap = person.button('Sí, firmar')
  await Promise.all([person.send(tap), person.send(tap), person.send(tap)])
  expect(await owed()).toBe(1)
  expect(person.replies.filter((reply) => plain(reply.text).startsWith('Recibí tu firma'))).toHaveLength(1)
})
