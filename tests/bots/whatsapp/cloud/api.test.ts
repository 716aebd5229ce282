import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CloudApi, openCloudApi } from './api/server.ts'

let api: CloudApi

beforeEach(async () => {
  api = await openCloudApi()
  api.person({ number: '5215512345678' }).sends('hola')
})
afterEach(() => api.close())

interface Answer {
  status: number
  code: number | undefined
  details: string | undefined
  headers: Headers
}

async function post(body: object, token = api.token, path = `${api.phoneId}/messages`): Promise<Answer> {
  const answer = await fetch(`${api.url}/v23.0/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to: '5215512345678', ...body }),
  })
  const { error } = (await answer.json()) as { error?: { code: number; error_data?: { details: string } } }
  return {
    status: answer.status,
    code: error?.code,
    details: error?.error_data?.details,
    headers: answer.headers,
  }
}

const interactive = (type: string, body: string, action: object) => ({
  type: 'interactive',
  interactive: { type, body: { text: body }, action },
})
const button = (title: string, id = title) => ({ type: 'reply', reply: { id, title } })
const rows = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, one) => ({ id: String(one), title: `Fila ${one}`, ...more }))

it('only the right token, for the right number, is let in', async () => {
  const text = { type: 'text', text: { body: 'hola' } }
  expect(await post(text)).toMatchObject({ status: 200, code: undefined })
  expect(await post(text, 'wrong')).toMatchObject({ status: 401, code: 190 })
  expect(await post(text, api.token, '999/messages')).toMatchObject({ status: 400, code: 100 })
})

it('what Meta would refuse is refused, with Meta’s code', async () => {
  const refused: [code: number, body: object][] = [
    [131008, { type: 'text' }],
    [131008, { type: 'text', text: { body: '' } }],
    [131009, { type: 'text', text: { body: 'a'.repeat(4_097) } }],
    [131009, { type: 'text', text: 'hola' }],
    [131051, { type: 'hologram', hologram: {} }],
    [131008, { messaging_product: undefined, type: 'text', text: { body: 'hola' } }],
    [131008, { to: undefined, type: 'text', text: { body: 'hola' } }],
    [100, { type: 'image', image: { id: '1' } }],
    [131008, { type: 'document', document: {} }],
    [131009, interactive('button', 'a'.repeat(1_025), { buttons: [button('Sí')] })],
    [131009, interactive('button', 'hola', { buttons: ['a', 'b', 'c', 'd'].map((title) => button(title)) })],
    [131009, interactive('button', 'hola', { buttons: [button('a'.repeat(21), 'a')] })],
    [131009, interactive('button', 'hola', { buttons: [button('Sí', 'a'), button('Sí', 'b')] })],
    [131009, interactive('button', 'hola', { buttons: [button('Sí', 'a'), button('No', 'a')] })],
    [131008, interactive('button', 'hola', { buttons: [] })],
    [131009, interactive('list', 'hola', { button: 'Ver', sections: [{ rows: rows(11) }] })],
    [
      131009,
      interactive('list', 'hola', { button: 'Ver', sections: [{ rows: rows(6) }, { rows: rows(5) }] }),
    ],
    [
      131009,
      interactive('list', 'hola', {
        button: 'Ver',
        sections: [{ rows: rows(1, { title: 'a'.repeat(25) }) }],
      }),
    ],
    [
      131009,
      interactive('list', 'hola', {
        button: 'Ver',
        sections: [{ rows: rows(1, { description: 'a'.repeat(73) }) }],
      }),
    ],
    [131009, interactive('list', 'hola', { button: 'a'.repeat(21), sections: [{ rows: rows(1) }] })],
    [131009, interactive('carousel', 'hola', {})],
    [132001, { type: 'template', template: { name: 'ninguna', language: { code: 'es' } } }],
  ]
  for (const [code, body] of refused) expect([body, (await post(body)).code]).toEqual([body, code])
})

it('a file of a type that Meta does not take is refused', async () => {
  const upload = async (type: string) => {
    const form = new FormData()
    form.set('messaging_product', 'whatsapp')
    form.set('file', new Blob(['BEGIN:VCALENDAR'], { type }), 'asamblea.ics')
    const headers = { authorization: `Bearer ${api.token}` }
    return (await fetch(`${api.url}/v23.0/${api.phoneId}/media`, { method: 'POST', headers, body: form }))
      .status
  }
  expect([await upload('text/calendar'), await upload('text/plain')]).toEqual([400, 200])
})

it('faults come as they were ordered, and are over then', async () => {
  const text = { type: 'text', text: { body: 'hola' } }
  api.fault('messages', { kind: 'refused', status: 429, code: 130429, retryAfter: 7 })
  const limited = await post(text)
  expect(limited).toMatchObject({ status: 429, code: 130429 })
  expect(limited.headers.get('retry-after')).toBe('7')
  expect((await post(text)).status).toBe(200)
})
