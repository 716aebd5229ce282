import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { NoPhoto } from '../../../../bots/channel.ts'
import { TooFast } from '../../../../bots/whatsapp/transport.ts'
import { until } from '../../contract/house.ts'
import type { Person } from './api/server.ts'
import { type Cloud, openCloud } from './house.ts'

const picture = readFileSync(new URL('../../photo/files/phone.jpg', import.meta.url))

let cloud: Cloud
let ana: Person

beforeEach(async () => {
  cloud = await openCloud()
  ana = cloud.api.person({ number: '5215512345678', userId: 'MX.13491208655302741918' })
})
afterEach(() => cloud.close())

/** The photo of a message, as its reading names it. */
async function sent(send: () => unknown): Promise<string> {
  const before = cloud.received.length
  send()
  await until(() => cloud.received.length > before)
  const content = cloud.received.at(-1)?.content
  if (content?.type !== 'attachment' || content.file === undefined) throw new Error('no photo to fetch')
  return content.file
}
const failure = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('it was fetched'),
    (fault: Error) => fault,
  )

it('a resident’s photo is fetched as it was sent, with our token', async () => {
  const file = await sent(() => ana.sendsPhoto('aquí', picture))
  expect(Buffer.from(await cloud.transport.fetch(file)).equals(picture)).toBe(true)
  expect(cloud.api.count('sent')).toBe(1)
  expect(cloud.api.count('bytes')).toBe(1)
})

it('one that was sent as a file is fetched too', async () => {
  const file = await sent(() => ana.sendsFile('image/png', picture))
  expect(Buffer.from(await cloud.transport.fetch(file)).equals(picture)).toBe(true)
})

it('one that is too large is none, and is not fetched', async () => {
  const file = await sent(() => ana.sendsFile('image/png', Buffer.alloc(5 * 1024 * 1024 + 1)))
  expect(await failure(cloud.transport.fetch(file))).toEqual(new NoPhoto('unfit'))
  expect(cloud.api.count('bytes')).toBe(0)
})

it.each(['sent', 'bytes'] as const)(
  'when %s fails it comes at the next try, and no fault names it',
  async (call) => {
    const file = await sent(() => ana.sendsPhoto('aquí', picture))
    for (const fault of [
      { kind: 'drop-before' },
      { kind: 'html', status: 502 },
      { kind: 'refused', status: 500, code: 131000 },
    ] as const) {
      cloud.api.fault(call, fault)
      const said = await failure(cloud.transport.fetch(file))
      expect(said.name).toBe('Unreachable')
      expect(`${said.message} ${said.stack}`).not.toMatch(new RegExp(`${cloud.api.token}|${file}`))
    }
    expect(Buffer.from(await cloud.transport.fetch(file)).equals(picture)).toBe(true)
  },
)

it('it waits for as long as Meta asks', async () => {
  const file = await sent(() => ana.sendsPhoto('aquí', picture))
  cloud.api.fault('sent', { kind: 'refused', status: 429, code: 80007 })
  expect(await failure(cloud.transport.fetch(file))).toBeInstanceOf(TooFast)
})

it('it follows Meta from place to place, but takes our token nowhere else', async () => {
  const file = await sent(() => ana.sendsPhoto('aquí', picture))
  cloud.api.fault('bytes', { kind: 'redirect', to: `${cloud.api.url}/files/${file}` })
  expect(Buffer.from(await cloud.transport.fetch(file)).equals(picture)).toBe(true)
  const asked = cloud.api.count('bytes')
  cloud.api.fault('bytes', { kind: 'redirect', to: `http://127.0.0.2:9/files/${file}` })
  expect((await failure(cloud.transport.fetch(file))).message).toContain('not Meta’s')
  cloud.api.filesAt = 'https://lookaside.fbsbx.com.example.org'
  expect((await failure(cloud.transport.fetch(file))).message).toContain('not Meta’s')
  cloud.api.filesAt = 'http://lookaside.fbsbx.com'
  expect((await failure(cloud.transport.fetch(file))).message).toContain('not Meta’s')
  expect(cloud.api.count('bytes')).toBe(asked + 1)
})

it('a question for a place reaches a resident with Meta’s own button', async () => {
  ana.sends('hola')
  await until(() => cloud.api.deliveries.pending === 0)
  await cloud.transport.send('5215512345678', { type: 'place', text: '¿Dónde es?\n\n*1.* Saltar' })
  expect(ana.sees().at(-1)?.words).toBe('¿Dónde es?\n\n*1.* Saltar')
})
