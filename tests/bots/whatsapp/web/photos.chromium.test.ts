import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NoPhoto } from '../../../../bots/channel.ts'
import { Unreachable } from '../../../../bots/whatsapp/transport.ts'
import { Rig } from './rig.ts'
import type { Kept } from './stand-in/world.ts'

const picture = readFileSync(new URL('../../photo/files/phone.jpg', import.meta.url))

let rig: Rig
beforeAll(async () => {
  rig = await Rig.start()
  await rig.ready()
})
afterAll(() => rig.end())

/** The photo of a message, as its reading names it. */
async function sent(send: () => Kept): Promise<string> {
  const before = rig.received.length
  send()
  await rig.hears(before + 1)
  const content = rig.received.at(-1)?.content
  if (content?.type !== 'attachment' || content.file === undefined) throw new Error('no photo to fetch')
  return content.file
}

test('a resident’s photo is fetched as it was sent, from a number and from an opaque id', async () => {
  for (const chat of ['5215512345678', '111000000000001@lid']) {
    const file = await sent(() => rig.standIn.person(chat).sendsPhoto('aquí', picture))
    expect(Buffer.from(await rig.transport.fetch(file)).equals(picture)).toBe(true)
  }
})

test('one that is too large is none', async () => {
  const large = Buffer.alloc(5 * 1024 * 1024 + 1)
  const file = await sent(() => rig.standIn.person('5215512345678').sendsPhoto('aquí', large))
  await expect(rig.transport.fetch(file)).rejects.toEqual(new NoPhoto('unfit'))
})

test('one that cannot be had now comes at a later try, also after the page was loaded anew', async () => {
  const { files } = rig.standIn.world
  const file = await sent(() => rig.standIn.person('5215512345678').sendsPhoto('aquí', picture))
  const [path = ''] = [...files.keys()].slice(-1)
  files.delete(path)
  const fault = await rig.transport.fetch(file).catch((caught: unknown) => caught)
  expect(fault).toBeInstanceOf(Unreachable)
  expect(String(fault)).not.toContain('5215512345678')
  files.set(path, picture)
  for (const words of ['uno', 'dos', 'tres']) rig.standIn.person('5215512345678').sends(words)
  const ready = rig.healths.length
  rig.standIn.reload()
  await expect.poll(() => rig.healths.slice(ready).some(({ state }) => state === 'reconnecting')).toBe(true)
  await rig.transport.ready()
  expect(Buffer.from(await rig.transport.fetch(file)).equals(picture)).toBe(true)
})

test('one of a message that is not there is not had', async () => {
  await expect(rig.transport.fetch('5215512345678@c.us 3AFFFF')).rejects.toBeInstanceOf(Unreachable)
})

test('a page without the part that photos come by still talks, and staff are told', async () => {
  rig.standIn.behaves({ broken: ['WAWebDownloadManager'] })
  await expect
    .poll(() => rig.health?.detail)
    .toBe(
      'WhatsApp Web or the library changed: WAWebDownloadManager.downloadManager missing (photos cannot be received)',
    )
  await rig.transport.send('5215512345678', { type: 'text', text: 'Hola' })
})
