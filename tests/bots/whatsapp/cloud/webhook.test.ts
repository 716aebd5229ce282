import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ConfigFault } from '../../../../core/config.ts'
import { until } from '../../contract/house.ts'
import { signatureOf } from './api/deliveries.ts'
import { type Cloud, openCloud, textOf } from './house.ts'

let cloud: Cloud

beforeEach(async () => {
  cloud = await openCloud({ timings: { answer: 400 } })
})
afterEach(() => cloud.close())

const ana = () => cloud.api.person({ number: '5215512345678', userId: 'MX.13491208655302741918' })
const beto = () => cloud.api.person({ userId: 'MX.2220' })

const message = (id: string, text: string, timestamp = '1763935200', from = '5215512345678') => ({
  ...{ from, id, timestamp, type: 'text' },
  text: { body: text },
})
const delivery = (...messages: object[]) =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        changes: [
          { field: 'messages', value: { metadata: { phone_number_id: cloud.api.phoneId }, messages } },
        ],
      },
    ],
  })

const get = async (query: string) => {
  const answer = await fetch(`${cloud.hook}?${query}`)
  return [answer.status, await answer.text(), answer.headers.get('content-type')]
}

it('Meta’s question at the setting up is answered with its challenge, and nobody else’s is', async () => {
  const token = cloud.api.verifyToken
  const asked = `hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`
  expect(await get(asked)).toEqual([200, '1158201444', expect.stringContaining('text/plain')])
  for (const wrong of [
    asked.replace(token, 'wrong'),
    asked.replace(token, `${token}x`),
    asked.replace(token, ''),
    asked.replace('subscribe', 'unsubscribe'),
    `hub.mode=subscribe&hub.verify_token=${token}`,
    'hub.mode=subscribe&hub.challenge=1',
    '',
  ]) {
    expect([wrong, (await get(wrong))[0]]).toEqual([wrong, 403])
  }
})

it('only what Meta signed is let in, byte for byte', async () => {
  const body = delivery(message('wamid.one', 'hola'))
  const { appSecret } = cloud.api
  const hex = signatureOf(appSecret, body).slice('sha256='.length)
  const refused: Record<string, string>[] = [
    {},
    { 'x-hub-signature-256': '' },
    { 'x-hub-signature-256': 'sha256=' },
    { 'x-hub-signature-256': hex },
    { 'x-hub-signature-256': `sha1=${createHmac('sha1', appSecret).update(body).digest('hex')}` },
    { 'x-hub-signature': `sha256=${hex}` },
    { 'x-hub-signature-256': `sha256=${hex.slice(2)}` },
    { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
    { 'x-hub-signature-256': 'sha256=not hexadecimal at all' },
    { 'x-hub-signature-256': signatureOf('another secret', body) },
    { 'x-hub-signature-256': signatureOf(appSecret, `${body} `) },
    { 'x-hub-signature-256': signatureOf(appSecret, JSON.stringify(JSON.parse(body), null, 1)) },
  ]
  for (const headers of refused)
    expect([headers, await cloud.api.post(body, headers)]).toEqual([headers, 401])
  expect(await cloud.api.post(`${body} `, { 'x-hub-signature-256': signatureOf(appSecret, body) })).toBe(401)
  expect(cloud.received).toEqual([])
  expect(await cloud.api.post(body)).toBe(200)
  expect(cloud.received.map(textOf)).toEqual(['hola'])
})

it('the signature is that of the bytes as they came, whatever they are', async () => {
  const escaped = delivery(message('wamid.one', 'ÑANDÚ')).replace(
    'ÑANDÚ',
    '\\u00d1AND\\u00DA \\/ \\ud83d\\ude42',
  )
  expect(await cloud.api.post(escaped)).toBe(200)
  expect(cloud.received.map(textOf)).toEqual(['ÑANDÚ / 🙂'])
  expect(await cloud.api.post(Buffer.from([0xff, 0xfe, 0x00]))).toBe(400)
})

it('what is signed but no delivery is refused, and what is none of ours is passed over', async () => {
  for (const garbage of ['', '{', 'null', '[]', '7', '"text"', 'true']) {
    expect([garbage, await cloud.api.post(garbage)]).toEqual([garbage, 400])
  }
  for (const other of [
    '{}',
    '{"object":"page","entry":[]}',
    '{"object":"whatsapp_business_account","entry":null}',
  ]) {
    expect([other, await cloud.api.post(other)]).toEqual([other, 200])
  }
  expect(cloud.received).toEqual([])
})

/** Says that a body of this many bytes will come, and waits for the answer before sending any. */
const announce = (bytes: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request(cloud.hook, { method: 'POST', headers: { 'content-length': bytes } })
    asked.once('response', ({ statusCode }) => {
      resolve(statusCode)
      asked.destroy()
    })
    asked.once('error', reject)
    asked.flushHeaders()
  })

it('ten megabytes are refused before they come, and Meta’s largest delivery is taken', async () => {
  expect(await announce(10_000_000)).toBe(413)
  const many = Array.from({ length: 1_000 }, (_, number) =>
    message(`wamid.${number}`, `${number}`, '1763935200', `52155${String(number).padStart(8, '0')}`),
  )
  const body = delivery(...many)
  expect(await cloud.api.post(body.padEnd(3 * 1024 * 1024))).toBe(200)
  expect(cloud.received).toHaveLength(1_000)
  expect(await cloud.api.post(body.padEnd(3 * 1024 * 1024 + 1))).toBe(413)
})

it('other paths and methods are nobody’s', async () => {
  expect((await fetch(cloud.hook.replace('/whatsapp', '/'))).status).toBe(404)
  expect((await fetch(cloud.hook, { method: 'PUT' })).status).toBe(404)
})

it('Meta is answered only when the message was taken', async () => {
  let letGo: () => void = () => undefined
  cloud.onReceived = () =>
    new Promise((resolve) => {
      letGo = resolve
    })
  let status: number | undefined
  const answered = cloud.api.post(delivery(message('wamid.one', 'hola'))).then((given) => {
    status = given
  })
  await until(() => cloud.received.length === 1)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(status).toBeUndefined()
  letGo()
  await answered
  expect(status).toBe(200)
})

it('a message that takes too long is answered 503, and its repetitions wait for the one handling', async () => {
  let letGo: () => void = () => undefined
  cloud.onReceived = () =>
    new Promise((resolve) => {
      letGo = resolve
    })
  const body = delivery(message('wamid.one', 'hola'))
  const begun = Date.now()
  expect(await cloud.api.post(body)).toBe(503)
  expect(Date.now() - begun).toBeLessThan(2_000)
  const again = cloud.api.post(body)
  await new Promise((resolve) => setTimeout(resolve, 50))
  letGo()
  expect(await again).toBe(200)
  expect(cloud.received).toHaveLength(1)
})

it('the same delivery five times at once is handled once', async () => {
  let open = 0
  let most = 0
  cloud.onReceived = async () => {
    open += 1
    most = Math.max(most, open)
    await new Promise((resolve) => setTimeout(resolve, 30))
    open -= 1
  }
  ana().sends('hola', 5)
  await until(() => cloud.api.deliveries.answers.length === 5 && cloud.api.deliveries.pending === 0)
  expect(cloud.api.deliveries.answers).toEqual([200, 200, 200, 200, 200])
  expect(most).toBe(1)
  expect(new Set(cloud.received.map(({ id }) => id)).size).toBe(1)
})

it('a replay long after is handed on with the same id, for the channel to recognise', async () => {
  const body = delivery(message('wamid.one', 'hola'))
  expect([await cloud.api.post(body), await cloud.api.post(body)]).toEqual([200, 200])
  expect(cloud.received.map(({ id }) => id)).toEqual(['wamid.one', 'wamid.one'])
})

it('a message that fails is answered 503 and given again, with its count in the log and nothing of a person', async () => {
  let left = 3
  cloud.onReceived = async () => {
    left -= 1
    if (left > 0) throw new Error('the database is away')
  }
  ana().sends('mi secreto')
  await until(() => cloud.api.deliveries.pending === 0)
  expect(cloud.api.deliveries.answers).toEqual([503, 503, 200])
  const failed = cloud.log.filter((line) => line.includes('not taken'))
  expect(failed.map((line) => (JSON.parse(line) as { times: number }).times)).toEqual([1, 2])
  expect(cloud.log.join('')).not.toMatch(/secreto|wamid|5215512345678|1349120865/)
})

it('a message that fails does not keep others from being answered, and its chat’s later ones come after it', async () => {
  let poison = true
  const answered: string[] = []
  cloud.onReceived = async (one) => {
    const text = textOf(one)
    if (text === 'uno' && poison) throw new Error('poison')
    answered.push(text)
  }
  cloud.api.deliveries.hold()
  ana().sends('uno')
  ana().sends('dos')
  beto().sends('hola')
  cloud.api.deliveries.release()
  await until(() => cloud.api.deliveries.answers.length >= 2)
  expect(new Set(answered)).toEqual(new Set(['hola']))
  poison = false
  await until(() => cloud.api.deliveries.pending === 0)
  expect(answered.filter((text) => text !== 'hola')).toEqual(['uno', 'dos'])
})

it('a resident who writes quickly is read in order, though Meta’s batch is not', async () => {
  cloud.onReceived = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
  const texts = Array.from({ length: 8 }, (_, number) => String(number))
  const all = texts.map((text) => message(`wamid.${text}`, text, String(1_763_935_200 + Number(text))))
  expect(await cloud.api.post(delivery(...all.toReversed()))).toBe(200)
  expect(cloud.received.map(textOf)).toEqual(texts)
})

it('what a resident writes while the message before is handled waits for it, though Meta gives both at once', async () => {
  let open = 0
  const order: string[] = []
  cloud.onReceived = async (one) => {
    open += 1
    expect(open).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, textOf(one) === 'uno' ? 60 : 0))
    order.push(textOf(one))
    open -= 1
  }
  const first = cloud.api.post(delivery(message('wamid.1', 'uno')))
  await until(() => cloud.received.length === 1)
  const second = cloud.api.post(delivery(message('wamid.2', 'dos')))
  expect(await Promise.all([first, second])).toEqual([200, 200])
  expect(order).toEqual(['uno', 'dos'])
})

it('one chat waits for itself alone', async () => {
  let letGo: () => void = () => undefined
  cloud.onReceived = (one) =>
    textOf(one) === 'lento'
      ? new Promise((resolve) => {
          letGo = resolve
        })
      : Promise.resolve()
  ana().sends('lento')
  await until(() => cloud.received.length === 1)
  beto().sends('hola')
  await until(() => cloud.received.map(textOf).includes('hola'))
  letGo()
  await until(() => cloud.api.deliveries.pending === 0)
  expect(cloud.api.deliveries.answers).toEqual([200, 200])
})

it('statuses come in any order, any number of times, and one that fails comes again', async () => {
  let fails = true
  cloud.onStatus = async () => {
    if (!fails) return
    fails = false
    throw new Error('the database is away')
  }
  const status = (name: string, timestamp: string) => ({ id: 'wamid.sent', status: name, timestamp })
  cloud.api.push({ statuses: [status('read', '1763935203'), status('sent', '1763935201')] })
  await until(() => cloud.api.deliveries.pending === 0)
  expect(cloud.api.deliveries.answers).toEqual([503, 200])
  cloud.api.push({ statuses: [status('delivered', '1763935202')] }, 2)
  await until(() => cloud.api.deliveries.pending === 0)
  expect(cloud.statuses.map(({ status }) => status)).toEqual([
    'read',
    'sent',
    'read',
    'sent',
    'delivered',
    'delivered',
  ])
  expect(cloud.statuses[0]).toEqual({ id: 'wamid.sent', status: 'read', at: 1_763_935_203_000 })
})

it('what Meta says of the account is told to staff', async () => {
  cloud.api.push({ errors: [{ code: 130429, title: 'Rate limit hit' }] })
  await until(() => cloud.api.deliveries.pending === 0)
  expect(cloud.log.some((line) => line.includes('130429'))).toBe(true)
})

it('a process that stops in mid-delivery leaves the message to Meta, which gives it to the next', async () => {
  const taken: string[] = []
  cloud.onReceived = () => new Promise(() => undefined)
  ana().sends('hola')
  await until(() => cloud.received.length === 1)
  const first = cloud.transport
  const restarted = cloud.restart()
  cloud.onReceived = async (one) => {
    taken.push(textOf(one))
  }
  await restarted
  expect(first).not.toBe(cloud.transport)
  await until(() => cloud.api.deliveries.pending === 0)
  expect(taken).toEqual(['hola'])
  expect(cloud.api.deliveries.answers[0]).toBe(503)
  expect(cloud.api.deliveries.answers.at(-1)).toBe(200)
})

it('a stop lets the delivery under way be answered, its reply included, and takes nothing new', async () => {
  await cloud.transport.ready()
  const person = ana()
  let letGo: () => void = () => undefined
  cloud.onReceived = async () => {
    await new Promise<void>((resolve) => {
      letGo = resolve
    })
    await cloud.transport.ready()
    await cloud.transport.send('5215512345678', { type: 'text', text: 'adiós' })
  }
  person.sends('hola')
  await until(() => cloud.received.length === 1)
  const stopped = cloud.transport.stop()
  await new Promise((resolve) => setTimeout(resolve, 30))
  letGo()
  await stopped
  expect(person.sees().map(({ words }) => words)).toEqual(['adiós'])
  await until(() => cloud.api.deliveries.answers.includes(200))
  expect(await cloud.api.post(delivery(message('wamid.two', 'tarde')))).toBe(0)
  await expect(cloud.transport.send('5215512345678', { type: 'text', text: 'no' })).rejects.toMatchObject({
    name: 'Unreachable',
    sent: 'no',
  })
})

it('what Meta sends on an open connection while the house closes is left to it', async () => {
  let letGo: () => void = () => undefined
  cloud.onReceived = () =>
    new Promise((resolve) => {
      letGo = resolve
    })
  const { port } = new URL(cloud.hook)
  const socket = connect(Number(port), '127.0.0.1')
  let answers = ''
  socket.on('data', (chunk: Buffer) => {
    answers += chunk.toString()
  })
  const write = (body: string) =>
    socket.write(
      [
        'POST /whatsapp HTTP/1.1',
        'host: 127.0.0.1',
        `content-length: ${Buffer.byteLength(body)}`,
        `x-hub-signature-256: ${signatureOf(cloud.api.appSecret, body)}`,
        `\r\n${body}`,
      ].join('\r\n'),
    )
  write(delivery(message('wamid.one', 'hola')))
  await until(() => cloud.received.length === 1)
  const stopped = cloud.transport.stop()
  write(delivery(message('wamid.two', 'tarde', '1763935201', '5215587654321')))
  // Answers on one connection come in order, so the second waits for the first.
  await new Promise((resolve) => setTimeout(resolve, 50))
  letGo()
  await until(() => answers.includes('503'))
  await stopped
  expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 503'])
  expect(cloud.received.map(textOf)).toEqual(['hola'])
})

it('a port that is taken is told by its setting', async () => {
  const port = Number(new URL(cloud.hook).port)
  const other = await openCloud({ started: false, transport: { port } })
  await expect(other.restart()).rejects.toThrow(ConfigFault)
  await expect(other.restart()).rejects.toThrow(/WHATSAPP_WEBHOOK_PORT: .*EADDRINUSE/)
  await other.api.close()
})
