import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entrance } from '../../../bots/staff/pass.ts'
import { writeHealth } from '../../../prisma/health.ts'
import { employ } from '../../prisma/moderation/drafts.ts'
import { addConversation, addResident } from '../../prisma/rows.ts'
import { freePort } from '../../servers/port.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../web/running.ts'
import { codeFor, colleague } from './signing.ts'

let house: RunningHouse
let web: Web

beforeAll(async () => {
  house = await openRunning([120, 40, 7])
})
afterAll(async () => {
  await house.close()
})
beforeEach(async () => {
  house.ahead = 0
  await house.store.pool.query('DELETE FROM health')
  // A server of its own each: tries to enter are counted.
  web = await startWeb(house, { expects: ['whatsapp'] })
  return () => web.stop()
})

type Headers = Record<string, string>
const get = (path: string, headers: Headers = {}) =>
  fetch(`${web.url}${path}`, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' })
/** As a form of the page itself sends it. */
const post = (path: string, form: Record<string, string> = {}, headers: Headers = {}) =>
  fetch(`${web.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: web.url, 'sec-fetch-site': 'same-origin', ...headers },
    redirect: 'manual',
  })
const link = () => entrance(house.store.keys, web.url, house.now()).slice(web.url.length)
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const enter = async () => cookieOf(await post(link()))

/** What somebody with nothing gets anywhere on the server where there is nothing. */
async function nothing(answer: Response): Promise<void> {
  const elsewhere = await get('/no-such-page')
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe(await elsewhere.text())
  expect(answer.headers.getSetCookie()).toEqual([])
}

describe('somebody who is not signed in', () => {
  test.each(['/staff', '/staff/channels', '/staff/queues', '/staff/other', '/staff/enter/x/y'])(
    'is led from %s to where one signs in, whether there is anything or not',
    async (path) => {
      const answer = await get(path)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff/enter'])
    },
  )

  test('is told the same of every code that does not hold, and gets in by none', async () => {
    const { pool } = house.store
    const ana = await addResident(pool)
    await employ(pool, ana, 'Ana', ['moderator'])
    const used = await codeFor(house.store, ana)
    await post('/staff/enter', { code: used })
    const late = await codeFor(house.store, ana)
    await pool.query(`UPDATE staff_code SET until = now()`)
    const said = new Set<string>()
    for (const code of [used, late, '0000-0000', 'no code', '🙂', '']) {
      const answer = await post('/staff/enter', { code })
      expect([code, answer.status]).toEqual([code, 403])
      expect(answer.headers.getSetCookie()).toEqual([])
      said.add(await answer.text())
    }
    expect(said.size).toBe(1)
    expect([...said][0]).toContain('Ese código no vale')
  })

  test('may not try without end', async () => {
    for (let tries = 0; tries < 10; tries++)
      expect((await post('/staff/enter', { code: `0000-000${tries}` })).status).toBe(403)
    const ana = await colleague(house.store, 'moderator')
    const answer = await post('/staff/enter', { code: await codeFor(house.store, ana.id) })
    expect(answer.status).toBe(429)
    expect(await answer.text()).toContain('Espera un minuto')
    await nothing(await post(link()))
  })

  test('is told that the time of a link is over, and does not enter', async () => {
    const late = link()
    house.ahead = 10 * 60_000 + 1
    for (const answer of [await get(late), await post(late)]) {
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('voces staff link')
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })

  test('finds nothing by a link that was guessed', async () => {
    await nothing(await get('/staff/enter/guess'))
    await nothing(await post('/staff/enter/guess'))
  })
})

describe('somebody of the team', () => {
  test('signs in by a code, with a cookie that no script and no other site can use', async () => {
    const ana = await addResident(house.store.pool)
    await employ(house.store.pool, ana, 'Ana', ['moderator'])
    const code = await codeFor(house.store, ana)
    const answer = await post('/staff/enter', { code: ` ${code.toLowerCase().replace('-', ' ')} ` })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff'])
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^voces-staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    const page = await get('/staff', { cookie: cookieOf(answer) })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Entraste como Ana')
    for (const [name, value] of [
      ['cache-control', 'no-store'],
      ['referrer-policy', 'same-origin'],
      ['x-frame-options', 'SAMEORIGIN'],
    ] as const)
      expect(page.headers.get(name)).toBe(value)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('signs out, and then another in the same browser is not them', async () => {
    const { cookie } = await colleague(house.store, 'moderator')
    const left = await post('/staff/leave', {}, { cookie })
    expect(left.headers.getSetCookie()).toEqual([expect.stringMatching(/^voces-staff=; Max-Age=0; Path=\//)])
    expect((await get('/staff', { cookie })).status).toBe(303)
    const luz = await colleague(house.store, 'analyst')
    const other = await addResident(house.store.pool)
    await employ(house.store.pool, other, 'Sol', [])
    await post('/staff/enter', { code: await codeFor(house.store, other) }, { cookie: luz.cookie })
    expect((await get('/staff', { cookie: luz.cookie })).status).toBe(303)
  })

  test('has a cookie of this very host and of https, where the page has a public https address', async () => {
    const port = await freePort()
    const origin = 'https://voces.example.org'
    const secure = await startWeb(house, { port, origin })
    const answer = await fetch(`${secure.url}${link()}`, {
      method: 'POST',
      headers: { origin, 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    })
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-voces-staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ])
    const plain = cookieOf(answer).replace('__Host-', '')
    expect((await fetch(`${secure.url}/staff`, { headers: { cookie: plain } })).status).toBe(401)
    await secure.stop()
  })

  test('reads in Spanish, or in English when the browser asks for it first', async () => {
    const cookie = await enter()
    const read = async (language: string) =>
      (await get('/staff/channels', { cookie, 'accept-language': language })).text()
    expect(await read('de-DE, fr;q=0.5')).toContain('<html lang="es">')
    expect(await read('es-MX, en;q=0.5')).toContain('Avisos en espera')
    expect(await read('de, en-US;q=0.8, es;q=0.5')).toContain('Notices that wait')
  })
})

describe('whoever works at the server', () => {
  test('enters by the link once, after it was only looked at, and sees the channels alone', async () => {
    const once = link()
    for (let looks = 0; looks < 2; looks += 1) {
      const looked = await get(once)
      expect(looked.status).toBe(200)
      expect(looked.headers.getSetCookie()).toEqual([])
    }
    const cookie = cookieOf(await post(once))
    expect((await post(once)).headers.getSetCookie()).toEqual([])
    expect((await get('/staff', { cookie })).headers.get('location')).toBe('/staff/channels')
    expect(await (await get('/staff/channels', { cookie })).text()).toContain('Entraste desde el servidor')
    expect((await get('/staff/queues', { cookie })).status).toBe(403)
  })
})

describe('the page of the channels', () => {
  const read = async (cookie: string) => (await get('/staff/channels', { cookie })).text()

  test('shows the QR that pairs the phone, renewed while it waits, and then that it works', async () => {
    const { cookie } = await colleague(house.store, 'administrator')
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'pairing', pairing: 'qr 2@abc,def==,ghi' })
    const pairing = await read(cookie)
    expect(pairing).toContain('Espera que alguien vincule el teléfono')
    expect(pairing).toMatch(/role="img" aria-label="Código QR para vincular el teléfono"><svg /)
    expect(pairing).not.toContain('http-equiv="refresh"')
    expect(await (await get('/staff/channels?again', { cookie })).text()).toContain(
      '<meta http-equiv="refresh" content="5">',
    )
    expect(pairing).not.toContain('2@abc')
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'ready' })
    await expect.poll(() => read(cookie)).toContain('✔ Funciona')
    expect(await read(cookie)).not.toContain('<svg')
  })

  test('shows a code to type, and a detail without any mark-up of its own', async () => {
    const cookie = await enter()
    await writeHealth(house.store, 'whatsapp', 'one', {
      state: 'pairing',
      detail: 'the phone ended the session <b>: pair it again',
      pairing: 'code ABCD-1234',
    })
    const page = await read(cookie)
    expect(page).toMatch(/class="code">.+Código para vincular el teléfono.+ABCD-1234</)
    expect(page).toContain('session &lt;b&gt;: pair')
  })

  test('says of every channel what should have left by now', async () => {
    const { cookie } = await colleague(house.store, 'moderator')
    const chat = await addConversation(house.store, null, 'terminal', 'somebody')
    await house.store.pool.query(
      `INSERT INTO notice (conversation_id, channel, body, created_at, queued_at)
       SELECT $1, 'terminal', '{"type":"tier","proposal":1,"at":10,"author":false}', now() - age, now()
       FROM unnest('{2 minutes,3 minutes,10 seconds}'::interval[]) AS age`,
      [chat],
    )
    expect((await read(cookie)).replaceAll(/<[^>]+>/g, '')).toContain(
      'Terminal: 2 avisos debían haber salido ya.',
    )
    await house.store.pool.query('DELETE FROM notice')
  })

  test('says when each delivered something last, also those that do not say how they are', async () => {
    const { cookie } = await colleague(house.store, 'moderator')
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'ready' })
    await house.store.pool.query(
      `INSERT INTO notice (conversation_id, channel, body, queued_at, done_at, outcome)
       SELECT 0, channel, '{"type":"closed","proposal":1}', now(), now(), 'sent'
       FROM unnest('{telegram,whatsapp}'::text[]) AS channel`,
    )
    const page = (await read(cookie)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(page).toMatch(
      /WhatsApp ✔ Funciona Desde el .+ Último aviso entregado: .+ Telegram Último aviso entregado: /,
    )
    await house.store.pool.query('DELETE FROM notice')
  })

  test('shows how to pair a phone to nobody who does not administrate', async () => {
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'pairing', pairing: 'qr 2@abc,def==,ghi' })
    for (const role of ['moderator', 'analyst', 'announcer'] as const) {
      const page = await read((await colleague(house.store, role)).cookie)
      expect(page).toContain('Espera que alguien vincule el teléfono')
      expect(page).not.toContain('<svg')
    }
  })
})

describe('GET /health', () => {
  const health = async () => {
    const answer = await get('/health')
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }

  test('tells whoever asks that all is well', async () => {
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'ready', number: '5215550783881' })
    expect(await health()).toEqual({
      status: 200,
      body: {
        status: 'ok',
        channels: { whatsapp: { state: 'ready', since: expect.stringMatching(/^2\d{3}-/) } },
        held: [],
      },
    })
  })

  test('tells of trouble within a second or so, and nothing that helps to make more', async () => {
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'ready', number: '5215550783881' })
    expect((await health()).status).toBe(200)
    await writeHealth(house.store, 'whatsapp', 'one', {
      state: 'broken',
      detail: 'WhatsApp Web or the library changed',
      pairing: 'qr 2@abc',
    })
    await expect.poll(async () => (await health()).status).toBe(503)
    const { body } = await health()
    expect(body).toMatchObject({ status: 'trouble', channels: { whatsapp: { state: 'broken' } } })
    expect(JSON.stringify(body)).not.toMatch(/library|2@abc|5550783881/)
  })

  test('tells of trouble, and not of a fault, when the database does not answer', async () => {
    const { pool } = house.store
    const query = pool.query
    pool.query = (() => Promise.reject(new Error('no connection'))) as never
    try {
      expect(await health()).toEqual({ status: 503, body: { status: 'trouble', channels: {}, held: [] } })
    } finally {
      pool.query = query
    }
  })

  test('counts what waits, for whom is nobody’s business', async () => {
    const { rows } = await house.store.pool.query<{ id: string }>(
      `INSERT INTO conversation (channel, address_key, address, state) VALUES ('whatsapp', '\\x01', '\\x02', '{}')
       RETURNING id`,
    )
    await house.store.pool.query(
      `INSERT INTO notice (conversation_id, channel, body, held, held_at, queued_at)
       SELECT $1, 'whatsapp', '{"type":"tier","proposal":1,"at":10,"author":false}', 'window', now(), now()
       FROM generate_series(1, 3)`,
      [rows[0]?.id],
    )
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'ready' })
    expect((await health()).body.held).toEqual([
      { channel: 'whatsapp', why: 'window', count: 3, since: expect.any(String) },
    ])
    const page = await (await get('/staff/channels', { cookie: await enter() })).text()
    expect(page).toContain('3 avisos esperan a que la persona vuelva a escribir')
  })

  test('leaves the balancer’s question as it was', async () => {
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'broken' })
    const answer = await get('/healthz')
    expect([answer.status, await answer.text()]).toEqual([200, 'ok'])
  })
})
