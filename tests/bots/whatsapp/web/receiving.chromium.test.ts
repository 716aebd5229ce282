import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '../../contract/house.ts'
import { Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await Rig.start()
})
afterEach(() => rig.end())

test('whatever a resident can send is read', async () => {
  await rig.ready()
  const ana = rig.standIn.person('5215512345678')
  const text = ana.sends('Quiero firmar')
  ana.sendsVoice()
  ana.sendsPhoto('mi calle')
  ana.sendsVideo()
  ana.sendsSticker()
  ana.sendsDocument('acta.pdf')
  ana.sendsLocation(19.4326, -99.1332)
  ana.sendsCard('+52 55 1234 5678')
  ana.sendsPoll()
  await rig.hears(9)
  expect(rig.received[0]).toEqual({
    id: text.id,
    from: { number: '5215512345678', opaque: undefined },
    content: { type: 'text', text: 'Quiero firmar' },
  })
  expect(rig.received.slice(1).map(({ content }) => content)).toEqual([
    { type: 'attachment', kind: 'voice' },
    { type: 'attachment', kind: 'photo', file: expect.any(String) },
    { type: 'attachment', kind: 'video' },
    { type: 'attachment', kind: 'sticker' },
    { type: 'attachment', kind: 'file' },
    { type: 'location', latitude: 19.4326, longitude: -99.1332 },
    { type: 'contact', phone: '+525512345678' },
    { type: 'attachment', kind: 'other' },
  ])
})

test('groups, statuses, newsletters, calls, own messages and changes to messages are nobody’s turn', async () => {
  await rig.ready()
  const { standIn } = rig
  const ana = standIn.person('5215512345678')
  const first = ana.sends('hola')
  await rig.hears(1)
  standIn.arrives('120363000000000001@g.us', { type: 'chat', body: 'en el grupo' })
  standIn.arrives('status@broadcast', { type: 'chat', body: 'un estado' })
  standIn.arrives('120363000000000002@newsletter', { type: 'chat', body: 'un canal' })
  standIn.arrives(ana.chat, { type: 'chat', body: 'a muchos', broadcast: true })
  standIn.arrives(ana.chat, { type: 'chat', body: 'escrito en el teléfono', fromMe: true, ack: 1 })
  standIn.arrives(ana.chat, { type: 'e2e_notification', isNotification: true })
  standIn.arrives(ana.chat, { type: 'call_log' })
  standIn.calls(ana.chat)
  standIn.reacts(first)
  standIn.changes(first, { body: 'hola, corregido' })
  const taken = ana.sends('lo borro')
  await rig.hears(2)
  standIn.changes(taken, { type: 'revoked', body: '' })
  ana.sends('adiós')
  await rig.hears(3)
  expect(rig.words()).toEqual(['hola', 'lo borro', 'adiós'])
})

test('a message that could not be read at first is taken once it can be', async () => {
  await rig.ready()
  const ana = rig.standIn.person('5215512345678')
  const sealed = ana.sendsSealed()
  ana.sends('dos')
  await rig.hears(1)
  rig.standIn.changes(sealed, { type: 'chat', body: 'uno' })
  await rig.hears(2)
  expect(rig.words()).toEqual(['dos', 'uno'])
})

test('a message that comes twice is answered once', async () => {
  await rig.ready()
  const ana = rig.standIn.person('5215512345678')
  const first = ana.sends('hola')
  rig.standIn.repeats(first)
  await rig.hears(1)
  rig.standIn.repeats(first)
  rig.standIn.reload()
  await rig.becomes('reconnecting')
  await rig.becomes('ready')
  rig.standIn.repeats(first)
  ana.sends('adiós')
  await rig.hears(2)
  expect(rig.words()).toEqual(['hola', 'adiós'])
})

test('what was written while the house was closed is read once, each chat’s in order', async () => {
  await rig.ready()
  const { standIn } = rig
  const people = ['5215512345678', '5215587654321', '34600000001'].map((number) => standIn.person(number))
  for (const person of people) person.sends('antes')
  await rig.hears(3)
  await rig.close()
  for (let round = 1; round <= 12; round += 1) for (const person of people) person.sends(`${round}`)
  await rig.ready()
  await rig.hears(39)
  for (const person of people) {
    const number = person.chat.split('@')[0]
    expect(rig.words(number)).toEqual(['antes', ...Array.from({ length: 12 }, (_, index) => `${index + 1}`)])
  }
  await until(() => people.every(({ chat }) => standIn.world.chat(chat).unread === 0))
})

test('what is written while the house catches up follows what was written before', async () => {
  await rig.ready()
  const ana = rig.standIn.person('5215512345678')
  ana.sends('0')
  await rig.hears(1)
  await rig.close()
  for (let number = 1; number <= 8; number += 1) ana.sends(`${number}`)
  let more = 9
  rig.answer = async () => {
    if (more <= 14) ana.sends(`${more++}`)
  }
  await rig.open()
  const writing = setInterval(() => {
    if (more <= 14 && rig.standIn.connected) ana.sends(`${more++}`)
  }, 20)
  await rig.hears(15)
  clearInterval(writing)
  expect(rig.words()).toEqual(Array.from({ length: 15 }, (_, number) => `${number}`))
})

test('an account that already had a life before the house is not answered about it', async () => {
  const { standIn } = rig
  const ago = (days: number) => Math.floor(Date.now() / 1000) - days * 86_400
  standIn.arrives('5215512345678@c.us', { type: 'chat', body: 'hace un año', t: ago(365) })
  standIn.arrives('5215587654321@c.us', { type: 'chat', body: 'leído', t: ago(1) })
  standIn.world.chat('5215587654321@c.us').unread = 0
  standIn.arrives('34600000001@c.us', { type: 'chat', body: 'hace una hora', t: ago(0) - 3_600 })
  await rig.ready()
  await rig.hears(1)
  standIn.person('5215587654321').sends('ahora')
  await rig.hears(2)
  expect(rig.words()).toEqual(['hace una hora', 'ahora'])
})

test('a message that the house could not take is given again, and the chat’s next ones wait for it', async () => {
  await rig.ready()
  const ana = rig.standIn.person('5215512345678')
  let tries = 0
  rig.answer = async () => {
    tries += 1
    if (tries < 4) throw new Error('the database is away')
  }
  ana.sends('uno')
  ana.sends('dos')
  await rig.hears(2)
  expect(rig.words()).toEqual(['uno', 'dos'])
  expect(tries).toBe(5)
})

test('a hidden number is asked for once, one person after another, and stays unknown where WhatsApp does not say', async () => {
  await rig.ready()
  const { standIn } = rig
  standIn.resolveDelay = 50
  const known = ['111000000000001@lid', '111000000000002@lid', '111000000000003@lid']
  for (const [index, id] of known.entries()) standIn.world.phones.set(id, `521551234567${index}@c.us`)
  const people = [...known, '111000000000009@lid'].map((id) => standIn.person(id))
  for (const person of people) person.sends('uno')
  for (const person of people) person.sends('dos')
  await rig.hears(8)
  const numbers = new Map(rig.received.map(({ from }) => [from.opaque, from.number]))
  expect(numbers).toEqual(
    new Map<string, string | undefined>([
      ['111000000000001@lid', '5215512345670'],
      ['111000000000002@lid', '5215512345671'],
      ['111000000000003@lid', '5215512345672'],
      ['111000000000009@lid', undefined],
    ]),
  )
  expect(standIn.asked.toSorted()).toEqual([...known, '111000000000009@lid'])
  expect(standIn.askedAtOnce).toBe(1)
  await rig.transport.send('111000000000009@lid', { type: 'text', text: '¿Su número?' })
  expect(standIn.person('111000000000009@lid').got().at(-1)?.text).toBe('¿Su número?')
})

test('a number that the house learned before is not asked for', async () => {
  await rig.ready({ knows: async () => '5215512345678' })
  rig.standIn.person('111000000000001@lid').sends('hola')
  await rig.hears(1)
  expect(rig.received[0]?.from).toEqual({ number: '5215512345678', opaque: '111000000000001@lid' })
  expect(rig.standIn.asked).toEqual([])
})
