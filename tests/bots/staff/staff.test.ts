import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entrance, issue } from '../../../bots/staff/pass.ts'
import { writeHealth } from '../../../prisma/health.ts'
import { openKeys } from '../../../prisma/keys.ts'
import { testSecret } from '../../city.ts'
import { freePort } from '../../servers/port.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../web/running.ts'

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

const hours = (count: number) => count * 3_600_000
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${web.url}${path}`, { headers, redirect: 'manual' })
const link = () => entrance(house.store.keys, web.url, house.now()).slice(web.url.length)
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const enter = async () => cookieOf(await get(link()))

/** What somebody without a pass gets anywhere on the server where there is nothing. */
async function nothing(answer: Response): Promise<void> {
  const elsewhere = await get('/no-such-page')
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe(await elsewhere.text())
  expect(answer.headers.getSetCookie()).toEqual([])
}

describe('somebody without a pass', () => {
  test.each(['/staff', '/staff/', '/staff/enter', '/staff/other', '/staff/enter/x/y'])(
    'finds nothing at %s, just as anywhere else',
    async (path) => nothing(await get(path)),
  )

  test('finds nothing with a cookie of their own making, or of another installation', async () => {
    const foreign = issue(openKeys(`${testSecret}!`), 'stay', house.now())
    for (const value of ['1', 'a.b.c', foreign, '']) {
      await nothing(await get('/staff', { cookie: `voces-staff=${value}` }))
    }
  })

  test('finds nothing with the pass of a link as a cookie, nor enters with a cookie’s as a link', async () => {
    const inLink = link().split('/').at(-1) ?? ''
    await nothing(await get('/staff', { cookie: `voces-staff=${inLink}` }))
    const inCookie = (await enter()).split('=')[1] ?? ''
    await nothing(await get(`/staff/enter/${inCookie}`))
  })

  test('finds nothing with a resident’s session of the chat page', async () => {
    const session = cookieOf(await get('/'))
    await nothing(await get('/staff', { cookie: session }))
    await nothing(await get('/staff', { cookie: session.replace('voces=', 'voces-staff=') }))
  })

  test('is told that the time of a link is over, and does not enter', async () => {
    const late = link()
    house.ahead = 10 * 60_000 + 1
    const answer = await get(late)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('voces staff link')
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('may not try without end', async () => {
    for (let tries = 0; tries < 10; tries++) await nothing(await get(`/staff/enter/guess-${tries}`))
    await nothing(await get(link()))
  })

  test('can change nothing from another site: there is nothing to post to', async () => {
    const cookie = await enter()
    for (const path of ['/staff', link()]) {
      const posted = await fetch(`${web.url}${path}`, {
        method: 'POST',
        headers: { cookie, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      })
      expect(posted.status).toBe(404)
      expect(posted.headers.getSetCookie()).toEqual([])
    }
  })
})

describe('somebody of the team', () => {
  test('enters by the link, with a cookie that no script and no other site can use', async () => {
    const answer = await get(link())
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^voces-staff=[\w.-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    expect(await answer.text()).toContain('content="0; url=/staff"')
    const page = await get('/staff', { cookie: cookieOf(answer) })
    expect(page.status).toBe(200)
    for (const [name, value] of [
      ['cache-control', 'no-store'],
      ['referrer-policy', 'no-referrer'],
      ['x-frame-options', 'SAMEORIGIN'],
    ] as const) {
      expect(page.headers.get(name)).toBe(value)
      expect(answer.headers.get(name)).toBe(value)
    }
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('has a cookie of this very host and of https, where the page has a public https address', async () => {
    const port = await freePort()
    const secure = await startWeb(house, { port, origin: 'https://voces.example.org' })
    const answer = await fetch(`${secure.url}${link()}`)
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-voces-staff=.+; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ])
    const plain = cookieOf(answer).replace('__Host-', '')
    expect((await fetch(`${secure.url}/staff`, { headers: { cookie: plain } })).status).toBe(404)
    await secure.stop()
  })

  test('must enter anew after twelve hours', async () => {
    const cookie = await enter()
    house.ahead = hours(12) - 60_000
    expect((await get('/staff', { cookie })).status).toBe(200)
    house.ahead = hours(12) + 60_000
    await nothing(await get('/staff', { cookie }))
  })

  test('reads in Spanish, or in English when the browser asks for it first', async () => {
    const cookie = await enter()
    const read = async (language: string) =>
      (await get('/staff', { cookie, 'accept-language': language })).text()
    expect(await read('de-DE, fr;q=0.5')).toContain('<html lang="es">')
    expect(await read('es-MX, en;q=0.5')).toContain('Avisos en espera')
    expect(await read('de, en-US;q=0.8, es;q=0.5')).toContain('Notices that wait')
  })

  test('sees the QR that pairs the phone, renewed while it waits, and then that it works', async () => {
    const cookie = await enter()
    const read = async () => (await get('/staff', { cookie })).text()
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'pairing', pairing: 'qr 2@abc,def==,ghi' })
    const pairing = await read()
    expect(pairing).toContain('Espera que alguien vincule el teléfono')
    expect(pairing).toMatch(/role="img" aria-label="Código QR para vincular el teléfono"><svg /)
    expect(pairing).toContain('<meta http-equiv="refresh" content="5">')
    expect(pairing).not.toContain('2@abc')
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'ready' })
    await expect.poll(read).toContain('✔ Funciona')
    expect(await read()).not.toMatch(/<svg|http-equiv="refresh"/)
  })

  test('sees a code to type, and a detail without any mark-up of its own', async () => {
    const cookie = await enter()
    await writeHealth(house.store, 'whatsapp', 'one', {
      state: 'pairing',
      detail: 'the phone ended the session <b>: pair it again',
      pairing: 'code ABCD-1234',
    })
    const page = await (await get('/staff', { cookie })).text()
    expect(page).toMatch(/class="code" aria-label="Código para vincular el teléfono">ABCD-1234</)
    expect(page).toContain('session &lt;b&gt;: pair')
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
    const page = await (await get('/staff', { cookie: await enter() })).text()
    expect(page).toContain('3 avisos esperan a que la persona vuelva a escribir')
  })

  test('leaves the balancer’s question as it was', async () => {
    await writeHealth(house.store, 'whatsapp', 'one', { state: 'broken' })
    const answer = await get('/healthz')
    expect([answer.status, await answer.text()]).toEqual([200, 'ok'])
  })
})
