import { afterEach, beforeEach, expect, test } from 'vitest'
import { Refused, Unfit } from '../../../../bots/channel.ts'
import { Unreachable } from '../../../../bots/whatsapp/transport.ts'
import type { Picture } from '../../../../core/reply.ts'
import { until } from '../../contract/house.ts'
import { Rig } from './rig.ts'

const ana = '5215512345678'
const picture: Picture = {
  type: 'progress',
  title: 'Más árboles',
  count: 1_200,
  tiers: [5_000, 10_000],
  language: 'es',
  alternative: '1,200 firmas',
}

let rig: Rig
beforeEach(async () => {
  rig = await Rig.start()
})
afterEach(() => rig.end())

test('a resident gets texts, pictures and files as they are', async () => {
  await rig.ready()
  const text = await rig.transport.send(ana, { type: 'text', text: '*Hola* https://ejemplo.mx' })
  const shown = await rig.transport.send(ana, { type: 'picture', picture, caption: 'Van 1,200' })
  const file = { name: 'asamblea.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR\nñ' }
  const attached = await rig.transport.send(ana, { type: 'file', file, caption: 'La cita' })
  const got = rig.standIn.person(ana).got()
  expect(got.map(({ id, type, text }) => ({ id, type, text }))).toEqual([
    { id: text, type: 'chat', text: '*Hola* https://ejemplo.mx' },
    { id: shown, type: 'image', text: 'Van 1,200' },
    { id: attached, type: 'document', text: 'La cita' },
  ])
  expect(got[1]?.media?.mime).toBe('image/png')
  expect(got[1]?.media?.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(got[2]?.media).toEqual({
    mime: 'text/calendar',
    name: 'asamblea.ics',
    bytes: Buffer.from(file.content),
  })
})

test('staff can follow what became of a message', async () => {
  await rig.ready()
  const id = await rig.transport.send(ana, { type: 'text', text: 'Hola' })
  const [message] = rig.standIn.sent(`${ana}@c.us`)
  if (!message) throw new Error('nothing was sent')
  for (const ack of [2, 3, 4]) rig.standIn.acks(message, ack)
  await until(() => rig.statuses.length >= 4)
  expect(rig.statuses.map((one) => [one.id, one.status])).toEqual([
    [id, 'sent'],
    [id, 'delivered'],
    [id, 'read'],
    [id, 'read'],
  ])
  const failed = await rig.transport.send(ana, { type: 'text', text: 'Adiós' })
  const [, other] = rig.standIn.sent(`${ana}@c.us`)
  if (other) rig.standIn.acks(other, -1)
  await until(() => rig.statuses.some(({ status }) => status === 'failed'))
  expect(rig.statuses.at(-1)).toMatchObject({
    id: failed,
    failure: { meaning: 'unreachable', code: 'ack -1' },
  })
})

test('a number that is not on WhatsApp is refused, and buttons are not for WhatsApp Web', async () => {
  await rig.ready()
  rig.standIn.world.absent.add('5215500000009@c.us')
  await expect(rig.transport.send('5215500000009', { type: 'text', text: 'Hola' })).rejects.toThrow(Refused)
  const buttons = { type: 'buttons', text: 'Hola', buttons: [{ id: 'a', title: 'A' }] } as const
  await expect(rig.transport.send(ana, buttons)).rejects.toThrow(Unfit)
  await expect(rig.transport.send('ana', { type: 'text', text: 'Hola' })).rejects.toThrow(Unfit)
})

test('nothing goes out before it is paired', async () => {
  await rig.open()
  await rig.becomes('pairing')
  const sending = rig.transport.send(ana, { type: 'text', text: 'Hola' })
  await expect(sending).rejects.toEqual(new Unreachable('WhatsApp Web is not connected', 'no'))
})

test('a message whose fate was unknown when Chromium died is looked up, and not sent twice', async () => {
  await rig.ready()
  rig.standIn.silentSends = true
  const at = Date.now()
  const sending = rig.transport.send(ana, { type: 'text', text: 'Firmó' }).catch((fault: unknown) => fault)
  await until(() => rig.standIn.person(ana).got().length === 1)
  process.kill(rig.chromium ?? 0, 'SIGKILL')
  const fault = await sending
  expect(fault).toBeInstanceOf(Unreachable)
  expect((fault as Unreachable).sent).toBe('unknown')

  rig.standIn.silentSends = false
  await rig.transport.ready()
  const id = await rig.transport.send(ana, { type: 'text', text: 'Firmó' }, at)
  expect(rig.standIn.person(ana).got()).toEqual([{ id, type: 'chat', text: 'Firmó' }])
  // One that never went out does go out now, although the same words were sent before.
  await rig.transport.send(ana, { type: 'text', text: 'Firmó' }, at)
  await rig.transport.send(ana, { type: 'picture', picture, caption: 'Firmó' }, at)
  expect(
    rig.standIn
      .person(ana)
      .got()
      .map(({ type }) => type),
  ).toEqual(['chat', 'chat', 'image'])
})

test('a message that WhatsApp does not confirm in time has an unknown fate', async () => {
  await rig.ready({}, { send: 400 })
  rig.standIn.sendDelay = 2_000
  const sending = rig.transport.send(ana, { type: 'text', text: 'Hola' })
  await expect(sending).rejects.toMatchObject({ sent: 'unknown' })
})

test('whoever was answered sees that it was read, and nothing fails where that cannot be shown', async () => {
  await rig.ready()
  rig.standIn.seenFails = true
  rig.standIn.person(ana).sends('uno')
  await rig.hears(1)
  await until(() => rig.standIn.seenFailed > 0)
  rig.standIn.seenFails = false
  rig.standIn.person(ana).sends('dos')
  await until(() => rig.standIn.seen.length > 0)
  expect(rig.standIn.seen).toEqual([`${ana}@c.us`])
  expect(rig.health?.state).toBe('ready')
})
