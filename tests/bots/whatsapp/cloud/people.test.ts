import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Received } from '../../../../bots/whatsapp/transport.ts'
import { until } from '../../contract/house.ts'
import { type Cloud, openCloud, textOf } from './house.ts'

let cloud: Cloud

beforeEach(async () => {
  cloud = await openCloud({ statuses: ['read', 'sent', 'delivered'] })
})
afterEach(() => cloud.close())

const settled = () => until(() => cloud.api.deliveries.pending === 0, 90_000)
const contents = () => cloud.received.map(({ content }) => content)
/** Answers everybody with what they wrote, by what is known of them. */
const echo = async (message: Received) => {
  const to = message.from.opaque ?? message.from.number ?? ''
  await cloud.transport.send(to, { type: 'text', text: `eco: ${textOf(message)}` })
}

it('each resident is known by what WhatsApp tells of them, and answered by it', async () => {
  cloud.onReceived = echo
  const known = [
    { number: '5215512345678', userId: 'MX.13491208655302741918' },
    { number: '5215512345679' },
    { userId: 'MX.13491208655302741919' },
  ]
  for (const options of known) {
    const person = cloud.api.person(options)
    person.sends('hola')
    expect((await person.waitsFor('eco: hola')).choices).toEqual([])
  }
  expect(cloud.received.map(({ from }) => from)).toEqual(
    known.map(({ number, userId }) => ({ number, opaque: userId })),
  )
})

it('whatever a resident sends arrives as what it is', async () => {
  const ana = cloud.api.person({ number: '5215512345678' })
  ana.sends('hola')
  ana.sendsVoice()
  ana.sendsSticker()
  ana.sendsPhoto('mi calle')
  ana.sendsLocation(19.4326, -99.1332)
  ana.sharesContact('55 8765 4321')
  ana.sharesContact('55 8765 4321', '5215587654321')
  ana.reacts('👍')
  ana.says({ type: 'order', order: {} })
  await settled()
  expect(contents()).toEqual([
    { type: 'text', text: 'hola' },
    { type: 'attachment', kind: 'voice' },
    { type: 'attachment', kind: 'sticker' },
    { type: 'attachment', kind: 'photo', file: expect.any(String) },
    { type: 'location', latitude: 19.4326, longitude: -99.1332 },
    { type: 'contact', phone: '55 8765 4321' },
    { type: 'contact', phone: '+5215587654321' },
    { type: 'attachment', kind: 'other' },
  ])
  expect(new Set(cloud.received.map(({ id }) => id)).size).toBe(8)
})

it('nobody can press what was never offered', () => {
  expect(() => cloud.api.person({ number: '5215512345678' }).presses('Firmar')).toThrow('no button')
})

it('statuses that overtake each other are handed on as they come, each with its message', async () => {
  cloud.onReceived = echo
  const ana = cloud.api.person({ number: '5215512345678' })
  ana.sends('hola')
  const { id } = await ana.waitsFor('eco: hola')
  await settled()
  expect(cloud.statuses.map(({ id: of, status }) => [of, status])).toEqual([
    [id, 'read'],
    [id, 'sent'],
    [id, 'delivered'],
  ])
})

it('a thousand residents who write at once are each answered once, and in order', async () => {
  await cloud.close()
  cloud = await openCloud({ statuses: [] })
  // Whom a busy machine answers late is delivered again; the house knows a message that it has answered.
  const answered = new Set<string>()
  cloud.onReceived = async (message) => {
    if (answered.has(message.id)) return
    await echo(message)
    answered.add(message.id)
  }
  const people = Array.from({ length: 1_000 }, (_, one) =>
    cloud.api.person({ number: `52155${String(one).padStart(8, '0')}` }),
  )
  for (const text of ['uno', 'dos', 'tres']) for (const person of people) person.sends(text)
  await settled()
  for (const person of people) {
    expect(person.sees().map(({ words }) => words)).toEqual(['eco: uno', 'eco: dos', 'eco: tres'])
  }
  expect(answered.size).toBe(3_000)
}, 120_000)
