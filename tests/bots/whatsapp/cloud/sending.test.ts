import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Refused, Unfit } from '../../../../bots/channel.ts'
import { renderPicture } from '../../../../bots/picture/render.ts'
import { type Outgoing, OutsideWindow, TooFast } from '../../../../bots/whatsapp/transport.ts'
import type { Picture } from '../../../../core/reply.ts'
import { freePort } from '../../../servers/port.ts'
import { until } from '../../contract/house.ts'
import type { Person } from './api/server.ts'
import { type Cloud, openCloud } from './house.ts'

let cloud: Cloud
let ana: Person
const number = '5215512345678'
const userId = 'MX.13491208655302741918'

beforeEach(async () => {
  cloud = await openCloud()
  ana = cloud.api.person({ number, userId })
  ana.sends('hola')
  await until(() => cloud.api.deliveries.pending === 0)
})
afterEach(() => cloud.close())

const send = (message: Outgoing, to = number) => cloud.transport.send(to, message)
const text = (words: string): Outgoing => ({ type: 'text', text: words })
const picture: Picture = {
  type: 'progress',
  title: 'Un parque en cada barrio',
  count: 4_321,
  tiers: [5_000, 10_000, 50_000],
  language: 'es',
  alternative: '4,321 firmas',
}
const ics = { name: 'asamblea.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }
const asked = () => cloud.api.requests.filter(({ call }) => call === 'messages').map(({ body }) => body)
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (fault: unknown) => fault,
  )

it('a resident sees each kind of message as it was meant, and its id is WhatsApp’s', async () => {
  const ids = [
    await send(text('*Hola* https://voces.example.org')),
    await send({ type: 'picture', picture, caption: '4,321 firmas' }),
    await send({ type: 'picture', picture, caption: '' }),
    await send({ type: 'file', file: ics, caption: 'La asamblea' }),
    await send({ type: 'buttons', text: '¿Firmas?', buttons: [{ id: '7:0', title: 'Firmar' }] }),
    await send({ type: 'buttons', text: '¿Firmas?', picture, buttons: [{ id: '7:1', title: 'No' }] }),
    await send({
      type: 'list',
      text: '¿Qué tema?',
      open: 'Ver temas',
      rows: [
        { id: '8:0', title: 'Parques', description: '12 propuestas' },
        { id: '8:1', title: 'Agua' },
      ],
    }),
  ]
  const png = await renderPicture(picture)
  const nothing = { choices: [], picture: undefined, file: undefined, template: undefined }
  const [hello, ...others] = ana.sees()
  expect(hello).toEqual({ ...nothing, id: ids[0], words: '*Hola* https://voces.example.org' })
  expect(others).toEqual([
    { ...nothing, id: ids[1], words: '4,321 firmas', picture: png },
    { ...nothing, id: ids[2], words: '', picture: png },
    {
      ...nothing,
      id: ids[3],
      words: 'La asamblea',
      file: { name: 'asamblea.ics', type: 'text/plain', bytes: Buffer.from(ics.content) },
    },
    { ...nothing, id: ids[4], words: '¿Firmas?', choices: ['Firmar'] },
    { ...nothing, id: ids[5], words: '¿Firmas?', choices: ['No'], picture: png },
    { ...nothing, id: ids[6], words: '¿Qué tema?', choices: ['Parques', 'Agua'] },
  ])
  expect(asked()[0]).toEqual({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: number,
    type: 'text',
    text: { body: '*Hola* https://voces.example.org', preview_url: false },
  })
})

it('whoever hides the number is written to by the user id, in its own field', async () => {
  const beto = cloud.api.person({ userId: 'MX.2220' })
  beto.sends('hola')
  await until(() => cloud.received.length === 2)
  const opaque = cloud.received[1]?.from.opaque ?? ''
  await send(text('buenas'), opaque)
  expect(beto.sees().map(({ words }) => words)).toEqual(['buenas'])
  expect(asked().at(-1)).toMatchObject({ recipient: 'MX.2220' })
  expect(asked().at(-1)).not.toHaveProperty('to')
})

it('what residents press comes back with the id that it was given', async () => {
  await send({ type: 'buttons', text: '¿Firmas?', buttons: [{ id: '7:0', title: 'Firmar' }] })
  ana.presses('Firmar')
  await send({ type: 'list', text: '¿Tema?', open: 'Ver', rows: [{ id: '8:4', title: 'Agua' }] })
  ana.presses('Agua')
  cloud.api.templates.set('avance', { language: 'es_MX', parameters: 1 })
  await send({
    type: 'template',
    name: 'avance',
    language: 'es_MX',
    parameters: ['Un  parque\nen cada barrio '],
  })
  ana.pressesTemplate('/proposal p_19', 'Ver')
  await until(() => cloud.received.length === 4)
  expect(cloud.received.slice(1).map(({ content }) => content)).toEqual([
    { type: 'pressed', id: '7:0' },
    { type: 'pressed', id: '8:4' },
    { type: 'pressed', id: '/proposal p_19' },
  ])
  expect(ana.sees().at(-1)).toMatchObject({ template: 'avance', words: 'avance · Un parque en cada barrio' })
})

it('statuses carry the id that sending gave', async () => {
  const id = await send(text('hola'))
  await until(() => cloud.statuses.length === 2)
  expect(cloud.statuses).toMatchObject([
    { id, status: 'sent' },
    { id, status: 'delivered' },
  ])
})

it('a picture is uploaded once for everybody, even when it is sent to many at once', async () => {
  const people = Array.from({ length: 20 }, (_, one) =>
    cloud.api.person({ number: `52155000000${10 + one}` }),
  )
  for (const person of people) person.sends('hola')
  await until(() => cloud.api.deliveries.pending === 0)
  await Promise.all(people.map((person) => send({ type: 'picture', picture, caption: '' }, person.number)))
  await send({ type: 'buttons', text: '¿Firmas?', picture, buttons: [{ id: '7:0', title: 'Firmar' }] })
  expect(cloud.api.count('media')).toBe(1)
  await send({ type: 'picture', picture: { ...picture, count: 4_322 }, caption: '' })
  await send({ type: 'file', file: ics, caption: '' })
  await send({ type: 'file', file: ics, caption: 'otra vez' })
  expect(cloud.api.count('media')).toBe(3)
})

it('a photo is sent as it is kept, and uploaded once', async () => {
  const bytes = readFileSync(new URL('../../photo/files/phone.jpg', import.meta.url))
  await cloud.close()
  cloud = await openCloud({
    transport: { draw: async () => ({ bytes, type: 'image/jpeg', name: 'voces.jpg' }) },
  })
  ana = cloud.api.person({ number, userId })
  ana.sends('hola')
  await until(() => cloud.api.deliveries.pending === 0)
  const photo: Picture = { type: 'photo', photo: 'a-photo', alternative: 'Una plaza' }
  await send({ type: 'picture', picture: photo, caption: 'Ven' })
  await send({ type: 'picture', picture: photo, caption: 'Ven otra vez' })
  expect(cloud.api.count('media')).toBe(1)
  const [first, second] = ana.sees().slice(-2)
  expect([first?.picture?.equals(bytes), second?.picture?.equals(bytes)]).toEqual([true, true])
})

it('a file that Meta no longer has is uploaded again, once for all who wait for it', async () => {
  await send({ type: 'picture', picture, caption: 'uno' })
  cloud.api.forgetMedia()
  await Promise.all(['dos', 'tres', 'cuatro'].map((caption) => send({ type: 'picture', picture, caption })))
  expect(cloud.api.count('media')).toBe(2)
  expect(
    ana
      .sees()
      .map(({ words }) => words)
      .sort(),
  ).toEqual(['cuatro', 'dos', 'tres', 'uno'])
  expect(ana.sees().every(({ picture: bytes }) => bytes !== undefined)).toBe(true)
})

it('a file that a status says is gone is uploaded again for the next', async () => {
  await send({ type: 'picture', picture, caption: 'uno' })
  const errors = [{ code: 131053, title: 'Media upload error' }]
  cloud.api.push({ statuses: [{ id: 'wamid.x', status: 'failed', timestamp: '1763935300', errors }] })
  await until(() => cloud.statuses.some(({ status }) => status === 'failed'))
  await send({ type: 'picture', picture, caption: 'dos' })
  expect(cloud.api.count('media')).toBe(2)
})

it('an upload that fails sends nothing, says so, and is tried anew with the next message', async () => {
  cloud.api.fault('media', { kind: 'drop-after' })
  expect(await failure(send({ type: 'picture', picture, caption: '' }))).toMatchObject({ sent: 'no' })
  cloud.api.fault('media', { kind: 'refused', status: 400, code: 100 })
  expect(await failure(send({ type: 'picture', picture, caption: '' }))).toBeInstanceOf(Unfit)
  expect(cloud.api.count('messages')).toBe(0)
  await send({ type: 'picture', picture, caption: 'ahora sí' })
  expect(ana.sees()).toHaveLength(1)
})

const buttons = (count: number, title = 'Sí', id = 'a') =>
  Array.from({ length: count }, (_, one) => ({ id: `${one}${id}`, title: `${one}${title}` }))
const list = (rows: Extract<Outgoing, { type: 'list' }>['rows'], words = 'hola', open = 'Ver'): Outgoing => ({
  type: 'list',
  text: words,
  open,
  rows,
})

it('what just fits is sent', async () => {
  cloud.api.templates.set('largo', { language: 'es', parameters: 1 })
  const fitting: Outgoing[] = [
    text('a'.repeat(4_096)),
    { type: 'picture', picture, caption: 'a'.repeat(1_024) },
    { type: 'file', file: ics, caption: 'a'.repeat(1_024) },
    { type: 'buttons', text: 'a'.repeat(1_024), buttons: buttons(3, 'a'.repeat(19), 'a'.repeat(255)) },
    list(
      buttons(10, 'a'.repeat(23), 'a'.repeat(199)).map((row) => ({ ...row, description: 'a'.repeat(72) })),
      'a'.repeat(4_096),
      'a'.repeat(20),
    ),
    { type: 'template', name: 'largo', language: 'es', parameters: ['a'.repeat(1_024)] },
  ]
  for (const message of fitting) await send(message)
  expect(ana.sees()).toHaveLength(fitting.length)
})

it('what does not fit is never sent, and nothing of its words is in the error', async () => {
  const long = 'Ana'
  const unfit: Outgoing[] = [
    text(long.repeat(1_366)),
    text(''),
    text(' \n'),
    { type: 'picture', picture, caption: long.repeat(342) },
    { type: 'file', file: ics, caption: long.repeat(342) },
    { type: 'file', file: { ...ics, content: '' }, caption: '' },
    { type: 'file', file: { ...ics, name: '' }, caption: '' },
    { type: 'buttons', text: long.repeat(342), buttons: buttons(1) },
    { type: 'buttons', text: 'hola', buttons: [] },
    { type: 'buttons', text: 'hola', buttons: buttons(4) },
    { type: 'buttons', text: 'hola', buttons: buttons(1, long.repeat(7)) },
    { type: 'buttons', text: 'hola', buttons: [{ id: 'a', title: '🙂'.repeat(11) }] },
    { type: 'buttons', text: 'hola', buttons: [{ id: '', title: 'Ana' }] },
    { type: 'buttons', text: 'hola', buttons: [{ id: 'a'.repeat(257), title: 'Ana' }] },
    {
      type: 'buttons',
      text: 'hola',
      buttons: [
        { id: 'a', title: 'Ana' },
        { id: 'b', title: 'Ana' },
      ],
    },
    {
      type: 'buttons',
      text: 'hola',
      buttons: [
        { id: 'a', title: 'Ana' },
        { id: 'a', title: 'No' },
      ],
    },
    list([]),
    list(buttons(11)),
    list(buttons(1), long.repeat(1_366)),
    list(buttons(1), 'hola', long.repeat(7)),
    list(buttons(1, long.repeat(8))),
    list([{ id: 'a', title: 'Ana', description: long.repeat(25) }]),
    list([{ id: 'a'.repeat(201), title: 'Ana' }]),
    list([
      { id: 'a', title: 'Ana' },
      { id: 'a', title: 'No' },
    ]),
    { type: 'template', name: 'avance', language: 'es', parameters: [''] },
    { type: 'template', name: 'avance', language: 'es', parameters: [long.repeat(342)] },
  ]
  for (const message of unfit) {
    const fault = await failure(send(message))
    expect(fault).toBeInstanceOf(Unfit)
    expect(String(fault)).not.toContain(long)
  }
  expect(cloud.api.requests.filter(({ call }) => call !== 'phone')).toEqual([])
})

it('a day after the resident’s last message only a template gets through', async () => {
  cloud.api.templates.set('avance', { language: 'es_MX', parameters: 0 })
  cloud.api.passes(86_400_000 - 5_000)
  await send(text('a tiempo'))
  cloud.api.passes(5_000)
  expect(await failure(send(text('tarde')))).toBeInstanceOf(OutsideWindow)
  await send({ type: 'template', name: 'avance', language: 'es_MX', parameters: [] })
  ana.sends('aquí estoy')
  await send(text('qué bueno'))
  expect(ana.sees().map(({ words }) => words)).toEqual(['a tiempo', 'avance', 'qué bueno'])
})

it('a closed window, and a person who cannot be reached, may be said in the status alone', async () => {
  cloud.api.windowBy = 'status'
  cloud.api.passes(86_400_000)
  const late = await send(text('tarde'))
  ana.sends('hola')
  ana.leaves('gone-silently')
  const gone = await send(text('¿estás?'))
  await until(() => cloud.statuses.length === 2)
  expect(cloud.statuses).toMatchObject([
    { id: late, status: 'failed', failure: { meaning: 'outside-window', code: '131047' } },
    { id: gone, status: 'failed', failure: { meaning: 'refused', code: '131026' } },
  ])
  ana.leaves('gone')
  expect(await failure(send(text('¿estás?')))).toBeInstanceOf(Refused)
  ana.returns()
  await send(text('qué bueno'))
  expect(ana.sees().map(({ words }) => words)).toEqual(['qué bueno'])
})

it('a template that is not approved, or misses a parameter, is our mistake', async () => {
  cloud.api.templates.set('avance', { language: 'es_MX', parameters: 1 })
  const template = { type: 'template', name: 'avance', language: 'es_MX', parameters: ['uno'] } as const
  expect(await failure(send({ ...template, name: 'otro' }))).toBeInstanceOf(Unfit)
  expect(await failure(send({ ...template, language: 'en' }))).toBeInstanceOf(Unfit)
  expect(await failure(send({ ...template, parameters: [] }))).toBeInstanceOf(Unfit)
  await send(template)
})

it('limits are told with how long they last, for the account and for one chat', async () => {
  cloud.api.limits({ perSecond: 2 })
  await until(async () => (await failure(send(text('uno')))) instanceof TooFast)
  expect(await failure(send(text('dos')))).toMatchObject({ wait: 1_000, scope: 'account' })
  cloud.api.limits({ pairEvery: 60_000, burst: 2 })
  await send(text('tres'))
  await send(text('cuatro'))
  expect(await failure(send(text('cinco')))).toMatchObject({ wait: 6_000, scope: 'chat' })
  const beto = cloud.api.person({ number: '5215587654321' })
  beto.sends('hola')
  await send(text('seis'), beto.number)
})

it('each failure is asked once and never again, so that nobody gets a message twice behind our back', async () => {
  const faults = [
    [
      { kind: 'refused', status: 500, code: 131000 },
      { name: 'Unreachable', sent: 'unknown' },
    ],
    [
      { kind: 'refused', status: 503, code: 2 },
      { name: 'Unreachable', sent: 'unknown' },
    ],
    [
      { kind: 'refused', status: 500, code: 131016 },
      { name: 'Unreachable', sent: 'no' },
    ],
    [
      { kind: 'refused', status: 429, code: 130429 },
      { name: 'TooFast', wait: 1_000 },
    ],
    [
      { kind: 'refused', status: 429, code: 130429, retryAfter: 3 },
      { name: 'TooFast', wait: 3_000 },
    ],
    [
      { kind: 'refused', status: 400, code: 131056 },
      { name: 'TooFast', scope: 'chat' },
    ],
    [{ kind: 'refused', status: 400, code: 131026 }, { name: 'Refused' }],
    [{ kind: 'refused', status: 400, code: 131047 }, { name: 'OutsideWindow' }],
    [{ kind: 'refused', status: 400, code: 131009 }, { name: 'Unfit' }],
    [
      { kind: 'html', status: 502 },
      { name: 'Unreachable', sent: 'unknown' },
    ],
    [
      { kind: 'html', status: 200 },
      { name: 'Unreachable', sent: 'unknown' },
    ],
    [
      { kind: 'html', status: 404 },
      { name: 'Unreachable', sent: 'no' },
    ],
    [{ kind: 'garbage' }, { name: 'Unreachable', sent: 'unknown' }],
    [{ kind: 'drop-before' }, { name: 'Unreachable', sent: 'unknown' }],
    [{ kind: 'drop-after' }, { name: 'Unreachable', sent: 'unknown' }],
  ] as const
  for (const [fault, expected] of faults) {
    cloud.api.fault('messages', fault)
    const before = cloud.api.count('messages')
    const thrown = await failure(send(text('mi secreto')))
    expect([fault, thrown]).toEqual([fault, expect.objectContaining(expected)])
    expect(cloud.api.count('messages') - before).toBe(1)
    const all = JSON.stringify([String(thrown), (thrown as Error).stack, thrown, (thrown as Error).cause])
    expect(all).not.toMatch(/secreto|5215512345678|wamid|EAAJB/)
  }
  expect(ana.sees().map(({ words }) => words)).toEqual(['mi secreto'])
  expect(cloud.log.join('')).not.toMatch(/secreto|5215512345678|wamid|EAAJB/)
})

it('a redirect is not followed: the message and the token stay here', async () => {
  const elsewhere = await openCloud()
  cloud.api.fault('messages', {
    kind: 'redirect',
    to: `${elsewhere.api.url}/v23.0/${cloud.api.phoneId}/messages`,
  })
  expect(await failure(send(text('hola')))).toMatchObject({ name: 'Unreachable', sent: 'unknown' })
  expect(elsewhere.api.count('messages')).toBe(0)
  await elsewhere.close()
})

it('a call without an answer ends after its time, and nobody knows whether it arrived', async () => {
  const slow = await openCloud({ timings: { call: 60 } })
  slow.api.person({ number }).sends('hola')
  slow.api.fault('messages', { kind: 'slow', ms: 10_000 })
  expect(await failure(slow.transport.send(number, text('hola')))).toMatchObject({ sent: 'unknown' })
  await slow.close()
})

it('where nobody listens nothing was sent', async () => {
  const nowhere = await openCloud({ transport: { apiRoot: `http://127.0.0.1:${await freePort()}` } })
  expect(await failure(nowhere.transport.send(number, text('hola')))).toMatchObject({
    name: 'Unreachable',
    sent: 'no',
  })
  await nowhere.close()
})

it('a stop rejects what waits for an answer', async () => {
  cloud.api.fault('messages', { kind: 'slow', ms: 10_000 })
  const waiting = failure(send(text('hola')))
  await until(() => cloud.api.count('messages') === 1)
  await cloud.transport.stop()
  expect(await waiting).toMatchObject({ name: 'Unreachable', sent: 'unknown' })
})
