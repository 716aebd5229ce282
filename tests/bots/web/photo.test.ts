import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRunning, type RunningHouse, startWeb, type Web } from './running.ts'
import { Visitor } from './visitor.ts'

const picture = readFileSync(new URL('../photo/files/phone.jpg', import.meta.url))

let house: RunningHouse
let web: Web

beforeAll(async () => {
  house = await openRunning([0])
  web = await startWeb(house)
})
afterAll(async () => {
  await web.stop()
  await house.close()
})

const photos = async () =>
  (await house.store.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM photo')).rows[0]?.n

/** Posts what a page would, and what it would not. */
async function post(
  visitor: Visitor,
  body: Uint8Array,
  { update = randomUUID() as string, ...headers }: Record<string, string> = {},
): Promise<{ status: number; message: string }> {
  const answer = await fetch(`${web.url}/api/photo?update=${update}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { 'content-type': 'image/jpeg', 'x-voces': '1', cookie: visitor.cookie, ...headers },
  })
  const { message = '' } = answer.status === 204 ? {} : ((await answer.json()) as { message?: string })
  return { status: answer.status, message }
}

test('a photo that nothing asks for is thanked for, once, and not kept', async () => {
  const ana = await Visitor.arrive(web.url)
  await ana.act({ type: 'command', name: 'start', payload: '' })
  await ana.act({ type: 'text', text: 'Español' })
  const events = await ana.open()
  const update = randomUUID()
  expect((await post(ana, picture, { update })).status).toBe(204)
  await events.reading('Gracias por la foto')
  const said = () => events.texts.filter((text) => text.includes('Gracias por la foto')).length
  expect((await post(ana, picture, { update })).status).toBe(204)
  await ana.act({ type: 'text', text: 'ayuda' })
  await events.reading('Así funciona')
  expect(said()).toBe(1)
  expect(await photos()).toBe(0)
  ana.leave()
})

test('a photo is only taken from the page itself', async () => {
  const ana = await Visitor.arrive(web.url)
  expect((await post(ana, picture, { 'x-voces': '' })).status).toBe(403)
  expect((await post(ana, picture, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post(ana, picture, { origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await post(ana, picture, { cookie: '' })).status).toBe(401)
  expect((await post(ana, picture, { update: 'first' })).status).toBe(400)
})

test('whoever sends what is no photo, or too much of one, or too many, is told so', async () => {
  const ana = await Visitor.arrive(web.url)
  const no = [
    await post(ana, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    await post(ana, picture.subarray(0, 300)),
    await post(ana, readFileSync(new URL('../photo/files/moving.gif', import.meta.url))),
  ]
  for (const { status, message } of no) {
    expect(status).toBe(400)
    expect(message).toContain('Esa foto no la puedo usar')
  }
  const large = await post(ana, Buffer.alloc(5 * 1024 * 1024 + 1))
  expect(large).toMatchObject({ status: 413, message: expect.stringContaining('pesa demasiado') })
  const many = await Promise.all(Array.from({ length: 13 }, () => post(ana, picture)))
  expect(many.at(-1)).toMatchObject({ status: 429, message: expect.stringContaining('Van muchas fotos') })
  expect(await photos()).toBe(0)
})

test('a place that nothing asks for is thanked for', async () => {
  const ana = await Visitor.arrive(web.url)
  await ana.act({ type: 'command', name: 'start', payload: '' })
  await ana.act({ type: 'text', text: 'Español' })
  const events = await ana.open()
  await ana.act({ type: 'location', latitude: 19.4326, longitude: -99.1332 })
  await events.reading('Gracias por la ubicación')
  ana.leave()
})
