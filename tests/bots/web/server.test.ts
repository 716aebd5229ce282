import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendNotice, openPage } from '../../../prisma/page.ts'
import { freePort } from '../../servers/port.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from './running.ts'
import { Guest, Visitor } from './visitor.ts'

let house: RunningHouse
let web: Web

beforeAll(async () => {
  house = await openRunning([120, 40, 7])
  web = await startWeb(house)
})

afterAll(async () => {
  await web.stop()
  await house.close()
})

const start = { type: 'command', name: 'start', payload: '' } as const
const count = async (table: string): Promise<number> =>
  (await house.store.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? -1

/** A path as it is written, which `fetch` would tidy up. */
const raw = (path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: web.port, path }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        body += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
      .once('error', reject)
      .end()
  })

describe('the session', () => {
  test('ends when somebody finishes, and only from the page itself', async () => {
    const visitor = await Visitor.arrive(web.url)
    const leave = (headers: Record<string, string>) =>
      fetch(`${web.url}/api/leave`, { method: 'POST', headers: { cookie: visitor.cookie, ...headers } })
    expect((await leave({})).status).toBe(403)
    const left = await leave({ 'x-voces': '1' })
    expect(left.status).toBe(204)
    expect(left.headers.getSetCookie()).toEqual([expect.stringMatching(/^voces=; Max-Age=0; Path=\//)])
  })

  test('is a cookie that scripts cannot read, other sites cannot post with, and nobody can guess', async () => {
    const cookies = await Promise.all([1, 2].map(async () => (await fetch(web.url)).headers.getSetCookie()))
    for (const given of cookies) {
      expect(given).toHaveLength(1)
      expect(given[0]).toMatch(/^voces=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/)
    }
    expect(cookies[0]?.[0]).not.toBe(cookies[1]?.[0])
  })

  test('is kept to this very host and to https, where the page has a public https address', async () => {
    const port = await freePort()
    const secure = await startWeb(house, { port, origin: 'https://voces.example.org' })
    const answer = await fetch(secure.url)
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-voces=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
    const visitor = await Visitor.arrive(secure.url)
    const own = { origin: 'https://voces.example.org', 'sec-fetch-site': 'same-origin' }
    expect((await visitor.act(start, undefined, own)).status).toBe(204)
    expect((await visitor.act(start, undefined, { origin: secure.url })).status).toBe(403)
    await secure.stop()
  })

  test('is not given anew to who has one, also when a link from elsewhere leads here', async () => {
    const { cookie } = await Visitor.arrive(web.url)
    const followed = { cookie, 'sec-fetch-site': 'cross-site', referer: 'https://elsewhere.example/' }
    for (const path of [
      '/',
      '/p/1',
      '/p/1/',
      '/?p=1',
      '/e/imagina-tu-ciudad',
      '/e/imagina-tu-ciudad/',
      '/t/el-agua',
    ]) {
      const answer = await fetch(`${web.url}${path}`, { headers: followed })
      expect([answer.status, answer.headers.getSetCookie()], path).toEqual([200, []])
    }
  })

  test('that nobody gave is no session: it is replaced, and opens nothing', async () => {
    const cookie = 'voces=mine'
    expect((await fetch(web.url, { headers: { cookie } })).headers.getSetCookie()).toHaveLength(1)
    expect((await fetch(`${web.url}/api/events`, { headers: { cookie } })).status).toBe(401)
  })

  test('without one there are no events, no acts and no pictures', async () => {
    expect((await fetch(`${web.url}/api/events`)).status).toBe(401)
    const post = { method: 'POST', headers: { 'x-voces': '1' }, body: '{}' }
    expect((await fetch(`${web.url}/api/say`, post)).status).toBe(401)
    expect((await fetch(`${web.url}/picture/1.png`)).status).toBe(404)
  })
})

describe('an act', () => {
  test('is only taken from the page itself', async () => {
    const visitor = await Visitor.arrive(web.url)
    const refused: Record<string, string>[] = [
      { 'x-voces': '' },
      { 'x-voces': '2' },
      { origin: 'https://elsewhere.example' },
      { origin: `http://127.0.0.1:${web.port + 1}` },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]
    const before = await count('page_message')
    for (const headers of refused) {
      expect((await visitor.act(start, undefined, headers)).status, JSON.stringify(headers)).toBe(403)
    }
    expect(await count('page_message')).toBe(before)
    const own = { origin: web.url, 'sec-fetch-site': 'same-origin' }
    expect((await visitor.act(start, undefined, own)).status).toBe(204)
  })

  test('that is too large or cannot be read is refused in words, and changes nothing', async () => {
    const visitor = await Visitor.arrive(web.url)
    const update = crypto.randomUUID()
    const bad = [
      '',
      'agua',
      '[]',
      'null',
      JSON.stringify({ update: 'u1', input: start }),
      JSON.stringify({ update, input: { type: 'contact', phone: '+525555555555', vouched: true } }),
      JSON.stringify({ update, input: { type: 'text', text: '' } }),
      JSON.stringify({ update, input: { type: 'text', text: 'a'.repeat(4_001) } }),
      JSON.stringify({ update, input: { type: 'choice', prompt: -1, ordinal: 0 } }),
      JSON.stringify({ update, input: { type: 'choice', prompt: 1, ordinal: 1e9 } }),
      JSON.stringify({ update, input: { type: 'command', name: 'drop', payload: '' } }),
    ]
    for (const body of bad) {
      const answer = await visitor.post(body)
      expect([answer.status, body]).toEqual([400, body])
      expect(await answer.json()).toEqual({ message: 'No pude leer eso. / I could not read that.' })
    }
    const large = await visitor.post(
      JSON.stringify({ update, input: { type: 'text', text: 'a'.repeat(20_000) } }),
    )
    expect([large.status, await large.json()]).toEqual([
      413,
      { message: 'Es demasiado largo. / That is too long.' },
    ])
    const events = await visitor.open()
    await events.until(() => events.session !== undefined)
    expect(events.messages).toEqual([])
    visitor.leave()
  })

  test('that has a prompt or an ordinal out of all bounds is answered, not a fault', async () => {
    const guest = await Guest.arrive(web.url)
    await guest.send(start)
    await guest.send({ type: 'choice', prompt: Number.MAX_SAFE_INTEGER, ordinal: 99 })
    expect(guest.events.texts.at(-1)).toContain('respondido')
    await guest.send({ type: 'text', text: 'nulo \u0000 y medio \ud83d' })
    guest.visitor.leave()
  })

  test('after thirty in ten seconds has to wait, and nobody else does', async () => {
    const [hasty, calm] = [await Visitor.arrive(web.url), await Visitor.arrive(web.url)]
    const statuses: number[] = []
    for (let acts = 0; acts < 31; acts += 1) statuses.push((await hasty.act(start)).status)
    expect(statuses).toEqual([...Array<number>(30).fill(204), 429])
    expect(await (await hasty.act(start)).text()).toContain('Vas muy rápido')
    expect((await calm.act(start)).status).toBe(204)
  })

  test('sent again under the same update changes nothing', async () => {
    const guest = await Guest.arrive(web.url)
    await guest.send(start)
    const update = crypto.randomUUID()
    const input = guest.choice('Español')
    const answers = await Promise.all([1, 2, 3].map(() => guest.visitor.act(input, update)))
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
    await guest.events.reading('¿Qué quieres hacer?')
    await guest.press('Por tema')
    expect((await guest.visitor.act(input, update)).status).toBe(204)
    expect(guest.events.texts.filter((text) => text.includes('¿Qué quieres hacer?'))).toHaveLength(1)
    expect(guest.events.texts).toHaveLength(5)
    guest.visitor.leave()
  })
})

describe('a picture', () => {
  test('is shown to the session that it was drawn for, may be kept by it, and is a PNG', async () => {
    const guest = await Guest.arrive(web.url)
    await guest.send({ type: 'command', name: 'start', payload: 'p_1' })
    await guest.press('Español')
    const { picture } = guest.question
    expect(picture?.alternative).toContain('120 firmas')
    const path = `${web.url}${picture?.url}`
    const answer = await fetch(path, { headers: { cookie: guest.visitor.cookie } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('cache-control')).toBe('private, max-age=86400, immutable')
    const png = Buffer.from(await answer.arrayBuffer())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([picture?.width, picture?.height])
    const other = await Visitor.arrive(web.url)
    expect((await fetch(path, { headers: { cookie: other.cookie } })).status).toBe(404)
    for (const wrong of [
      '/picture/0.png',
      `/picture/${'9'.repeat(30)}.png`,
      '/picture/1.svg',
      '/picture/x.png',
    ])
      expect((await fetch(`${web.url}${wrong}`, { headers: { cookie: other.cookie } })).status, wrong).toBe(
        404,
      )
    guest.visitor.leave()
  })
})

describe('a file', () => {
  test('is for the session that it came to, to be kept there under its name', async () => {
    const visitor = await Visitor.arrive(web.url)
    const { conversation } = await openPage(house.store, visitor.cookie.split('=')[1] ?? '')
    const events = await visitor.open()
    const file = { name: 'evento-3.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR\r\nñ' }
    const reply = { text: ['Tienes lugar.'], file }
    await appendNotice(house.store, conversation, { from: 'voces', language: 'es', reply })
    await events.reading('Tienes lugar.')
    const shown = events.messages.at(-1)?.file
    expect(shown?.name).toBe('evento-3.ics')
    const path = `${web.url}${shown?.url}`
    const answer = await fetch(path, { headers: { cookie: visitor.cookie } })
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="evento-3.ics"')
    expect(await answer.text()).toBe(file.content)
    const other = await Visitor.arrive(web.url)
    expect((await fetch(path, { headers: { cookie: other.cookie } })).status).toBe(404)
    expect((await fetch(`${web.url}/file/0`, { headers: { cookie: other.cookie } })).status).toBe(404)
    visitor.leave()
  })
})

describe('what is served', () => {
  test('runs nothing but its own, is framed by nobody, and says no more than it must', async () => {
    const { headers } = await fetch(`${web.url}/p/1`)
    const policy = headers.get('content-security-policy')
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
      expect(policy?.split('; ')).toContain(rule)
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-powered-by')).toBe(null)
    expect(headers.get('strict-transport-security')).toBe(null)
  })

  test('every file that the page names is there, and is not sent twice', async () => {
    const html = await (await fetch(web.url)).text()
    const named = [...html.matchAll(/(?:href|src)="(\/page\/[^"]+)"/g)].map((found) => found[1] ?? '')
    expect(named.length).toBeGreaterThan(4)
    for (const path of named) {
      const first = await fetch(`${web.url}${path}`)
      expect([first.status, (await first.arrayBuffer()).byteLength > 100, path]).toEqual([200, true, path])
      const etag = first.headers.get('etag') ?? ''
      const again = await fetch(`${web.url}${path}`, { headers: { 'if-none-match': etag } })
      expect([again.status, (await again.arrayBuffer()).byteLength, path]).toEqual([304, 0, path])
    }
  })

  test('no other file of the computer can be asked for', async () => {
    for (const path of [
      '/page/../app.ts',
      '/page/../../../package.json',
      '/page/%2e%2e/app.ts',
      '/page/..%2fapp.ts',
      '/page//etc/passwd',
      '/page/tsconfig.json',
      '/page/protocol.d.ts',
      '/page/',
      '/p/abc',
      '/e/Parques',
      '/e/',
      '/app.ts',
    ]) {
      const { status, body } = await raw(path)
      expect([status, path]).toEqual([404, path])
      expect(body).not.toMatch(/import|root:|voces/)
    }
  })

  test('a balancer is told that it is well as long as the database answers', async () => {
    const answer = await fetch(`${web.url}/healthz`)
    expect([answer.status, await answer.text(), answer.headers.getSetCookie()]).toEqual([200, 'ok', []])
  })
})
