import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { gatewaySender } from '../../../bots/code.ts'
import { policy } from '../../../core/policy.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from './running.ts'
import { Guest, type Visitor } from './visitor.ts'

let house: RunningHouse
let web: Web
let proxied: Web
const visitors: Visitor[] = []

beforeAll(async () => {
  house = await openRunning([120, 40, 7])
  web = await startWeb(house)
  proxied = await startWeb(house, { behindProxy: true })
})

afterEach(async () => {
  for (const visitor of visitors.splice(0)) visitor.leave()
  house.ahead = 0
  await house.store.pool.query('DELETE FROM code_request')
})

afterAll(async () => {
  await proxied.stop()
  await web.stop()
  await house.close()
})

/** Somebody who is asked for a phone. */
async function atPhone(url = web.url, headers: Record<string, string> = {}): Promise<Guest> {
  const guest = await Guest.arrive(url, headers)
  visitors.push(guest.visitor)
  await guest.goToPhone(1)
  return guest
}

let line = 0
const newPhone = (): string => {
  line += 1
  return `55 5100 ${String(line).padStart(4, '0')}`
}
const wrong = (code: string): string => (code === '000000' ? '111111' : '000000')

describe('a one-time code', () => {
  test('that is wrong leaves the tries that it said, and the right one is still good', async () => {
    const guest = await atPhone()
    await guest.say(newPhone())
    const code = await guest.code()
    expect(code).toMatch(/^\d{6}$/)
    expect(await guest.say(wrong(code))).toContain('Te quedan 4 intentos')
    expect(await guest.say(wrong(code))).toContain('Te quedan 3 intentos')
    expect(await guest.say(`${code.slice(0, 3)} ${code.slice(3)}`)).toContain('Número comprobado')
  })

  test('is spent after five tries, and the right one no longer counts', async () => {
    const guest = await atPhone()
    const phone = newPhone()
    await guest.say(phone)
    const code = await guest.code()
    for (let tries = 1; tries < policy.code.tries; tries += 1) await guest.say(wrong(code))
    expect(await guest.say(wrong(code))).toContain('Fueron demasiados intentos')
    expect(await guest.say(code)).not.toContain('comprobado')
    await guest.say(phone)
    expect(await guest.say(await guest.code(2))).toContain('Número comprobado')
  })

  test('is good until its time is over, and not a moment longer', async () => {
    const guest = await atPhone()
    await guest.say(newPhone())
    const code = await guest.code()
    house.ahead = policy.code.minutes * 60_000 - 5_000
    expect(await guest.say(wrong(code))).toContain('Te quedan 4 intentos')
    house.ahead = policy.code.minutes * 60_000 + 1
    expect(await guest.say(code)).toContain('Ese código ya venció')
  })

  test('of one chat is nothing to another', async () => {
    const [one, other] = [await atPhone(), await atPhone()]
    await one.say(newPhone())
    await other.say(newPhone())
    const code = await one.code()
    expect(code).not.toBe(await other.code())
    expect(await other.say(code)).toContain('Ese no es el código')
  })

  test('is sent three times to a number in a quarter of an hour, whoever asks', async () => {
    const phone = newPhone()
    for (let times = 0; times < policy.code.perNumber.count; times += 1) {
      const guest = await atPhone()
      expect(await guest.say(phone)).toContain('Enviamos un código')
    }
    const fourth = await atPhone()
    expect(await fourth.say(phone)).toMatch(/Ya se pidieron varios códigos. Espera 1[45] minutos/)
    expect(await fourth.say(newPhone())).toContain('Enviamos un código')
    await fourth.events.until(() => fourth.events.letters.length > 0)
    expect(fourth.events.letters).toHaveLength(1)
  })

  test('is sent twenty times to a client, counted by the address that the proxy saw', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.9, ${address}` })
    for (const guest of [1, 2].map(() => atPhone(proxied.url, from('198.51.100.1')))) {
      for (let times = 0; times < policy.code.perClient.count / 2; times += 1) {
        expect(await (await guest).say(newPhone())).toContain('Enviamos un código')
        await (await guest).press('Cambiar número o pedir otro código')
      }
    }
    const neighbour = await atPhone(proxied.url, from('198.51.100.1'))
    expect(await neighbour.say(newPhone())).toContain('Ya se pidieron varios códigos')
    const elsewhere = await atPhone(proxied.url, from('198.51.100.2'))
    expect(await elsewhere.say(newPhone())).toContain('Enviamos un código')
  })

  test('is counted by the connection where no proxy is said to be, whatever a client claims', async () => {
    await house.store.pool.query(
      `INSERT INTO code_request (number_key, client_key)
       SELECT decode(md5(n::text) || md5(n::text), 'hex'), $1 FROM generate_series(1, $2) AS n`,
      [house.store.keys.client('web 127.0.0.1'), policy.code.perClient.count],
    )
    const guest = await atPhone(web.url, { 'x-forwarded-for': '198.51.100.7' })
    expect(await guest.say(newPhone())).toContain('Ya se pidieron varios códigos')
  })
})

describe('the demo inbox', () => {
  test('shows a code on every page of the session that asked, and on no other', async () => {
    const [guest, stranger] = [await atPhone(), await atPhone()]
    const second = await guest.visitor.open()
    await guest.say('55 5100 7788')
    const code = await guest.code()
    await second.until(() => second.letters.length === 1)
    expect(second.letters).toEqual([{ to: '··· 88', code, minutes: 10 }])
    expect(stranger.events.letters).toEqual([])
  })

  test('shows it again to a page that comes back, after what was said', async () => {
    const guest = await atPhone()
    await guest.say(newPhone())
    const code = await guest.code()
    const back = await guest.visitor.open()
    await back.until(() => back.letters.length === 1)
    expect(back.letters[0]?.code).toBe(code)
    expect(back.names.at(-1)).toBe('inbox')
    expect(back.messages).toEqual(guest.events.messages)
  })
})

describe('a gateway for text messages', () => {
  interface Post {
    authorization: string | undefined
    type: string | undefined
    body: unknown
  }
  const posts: Post[] = []
  let status = 200
  let server: Server
  let city: Web

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (part: Buffer) => {
        body += part
      })
      request.on('end', () => {
        const { authorization } = request.headers
        posts.push({ authorization, type: request.headers['content-type'], body: JSON.parse(body) })
        response.writeHead(status).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const codes = gatewaySender(`http://127.0.0.1:${port}/sms`, 'the-gateways-token')
    city = await startWeb({ ...house, codes })
  })

  afterEach(() => {
    posts.length = 0
    status = 200
  })

  afterAll(async () => {
    await city.stop()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  test('gets the number, the words with the code and the token, and the page shows no code', async () => {
    const guest = await atPhone(city.url)
    await guest.events.until(() => guest.events.session !== undefined)
    expect(guest.events.session?.demo).toBe(false)
    await guest.say('55 5100 9001')
    await expect.poll(() => posts).toHaveLength(1)
    expect(posts[0]).toEqual({
      authorization: 'Bearer the-gateways-token',
      type: 'application/json',
      body: {
        to: '+525551009001',
        text: expect.stringMatching(
          /^Tu código de Voces es \d{6}\. Vence en 10 minutos\. No lo compartas\.$/,
        ),
      },
    })
    const code = /\d{6}/.exec(JSON.stringify(posts[0]?.body).replace('+525551009001', ''))?.[0] ?? ''
    expect(await guest.say(code)).toContain('Número comprobado')
    expect(guest.events.letters).toEqual([])
    expect(guest.events.texts.join()).not.toContain(code)
  })

  test('writes in the language of the conversation', async () => {
    const guest = await Guest.arrive(city.url)
    visitors.push(guest.visitor)
    await guest.send({ type: 'command', name: 'start', payload: 'p_1' })
    for (const label of ['English', 'Sign', 'I agree']) await guest.press(label)
    await guest.say(newPhone())
    await expect.poll(() => posts).toHaveLength(1)
    expect(JSON.stringify(posts[0]?.body)).toMatch(/Your Voces code is \d{6}/)
  })

  test('that fails breaks no turn: the code can be asked for again', async () => {
    const guest = await atPhone(city.url)
    status = 503
    const phone = newPhone()
    expect(await guest.say(phone)).toContain('Enviamos un código')
    await expect.poll(() => posts).toHaveLength(1)
    status = 200
    await guest.press('Cambiar número o pedir otro código')
    expect(await guest.say(phone)).toContain('Enviamos un código')
    await expect.poll(() => posts).toHaveLength(2)
  })
})

test('nothing that was typed is kept anywhere: no phone, no code', async () => {
  const guest = await atPhone()
  await guest.say('esto lo escribí yo')
  await guest.say('55 5100 8642')
  const code = await guest.code()
  await guest.say(code)
  await guest.press('Iztapalapa')
  await guest.press('Sí, firmar')
  await guest.events.reading('Registrada')
  const { pool } = house.store
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  expect(tables.map(({ name }) => name)).toContain('public.page_message')
  const { rows: shown } = await pool.query<{ row: string }>('SELECT t::text AS row FROM page_message AS t')
  expect(shown.some(({ row }) => row.includes('Iztapalapa'))).toBe(true)
  const typed = ['esto lo escrib', '5551008642', '51008642', '5100 8642', code]
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`)
    // A timestamp's microseconds may happen to be the code's digits.
    const written = rows.map(({ row }) => row.replaceAll(/\d\d:\d\d:\d\d\.\d+/g, ''))
    for (const words of typed) {
      const bytes = Buffer.from(words).toString('hex')
      const found = written.filter((row) => row.includes(words) || row.includes(bytes))
      expect(found, `${name} holds ${words === code ? 'the code' : words}`).toEqual([])
    }
  }
})
