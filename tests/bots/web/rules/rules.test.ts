import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDoor } from '../../../../bots/door.ts'
import { webApp } from '../../../../bots/web/app.ts'
import { webCapabilities } from '../../../../bots/web/main.ts'
import { Streams } from '../../../../bots/web/streams.ts'
import { roles } from '../../../../core/staff.ts'
import { dismiss, grant } from '../../../../prisma/team/change.ts'
import { signOut } from '../../../../prisma/team/session.ts'
import { transaction } from '../../../../prisma/transaction.ts'
import { codeFor, colleague, fromServer } from '../../staff/signing.ts'
import { openRunning, type RunningHouse } from '../running.ts'
import type { For } from './rule.ts'
import { libraries, middleware, rules } from './rules.ts'

type Headers = Readonly<Record<string, string>>

let house: RunningHouse
let app: Hono
/** Cookies, by who holds them: everybody who signed in and may not any more, and who may some of it. */
const cookies: Record<string, string> = {}

beforeAll(async () => {
  house = await openRunning([3])
  app = webApp({
    ...house,
    door: openDoor(house, 'web', webCapabilities),
    streams: new Streams(house.store, house.log),
    demo: true,
    origin: undefined,
    behindProxy: true,
    expects: [],
    closing: AbortSignal.abort(),
  })
  const { store } = house
  const { pool } = store
  for (const role of roles) cookies[role] = (await colleague(store, role)).cookie
  cookies.roleless = (await colleague(store)).cookie
  cookies.server = await fromServer(store)
  const former = async (name: string, becomes: (id: string, token: string) => Promise<unknown>) => {
    const { id, cookie } = await colleague(store, 'administrator')
    await becomes(id, cookie.split('=')[1] ?? '')
    cookies[name] = cookie
  }
  const aged = (column: string, by: string) => (id: string) =>
    pool.query(`UPDATE staff_session SET ${column} = ${column} - $2::interval WHERE resident_id = $1`, [
      id,
      by,
    ])
  await former('idle', aged('seen_at', '21 minutes'))
  await former('too long', aged('begun_at', '12 hours 1 minute'))
  await former('signed out', (_, token) => signOut(store, token))
  await former('removed', (id) => transaction(pool, (client) => dismiss(client, 'server', id)))
  await former('role taken', (member) =>
    transaction(pool, (client) => grant(client, 'server', { member, role: 'administrator', on: false })),
  )
  const unused = await colleague(store, 'administrator')
  cookies['a code'] = `voces-staff=${await codeFor(store, unused.id)}`
  cookies.forged = `voces-staff=${'a'.repeat(43)}`
  cookies['of a chat'] = `voces=${'a'.repeat(43)}`
})
afterAll(() => house.close())

const formers = ['idle', 'too long', 'signed out', 'removed', 'role taken', 'a code', 'forged', 'of a chat']

/** Those who must be refused at each kind of route, as what they send. */
function strangers(to: For): Readonly<Record<string, Headers>> {
  const page = { 'x-voces': '1' }
  const holding = (names: readonly string[]): Record<string, Headers> =>
    Object.fromEntries(names.map((name) => [name, { cookie: cookies[name] ?? '' }]))
  switch (to) {
    case 'anyone':
      return {}
    case 'link':
      return { 'somebody who guesses': {} }
    case 'chat':
      return { 'without a session': page, 'a made-up session': { ...page, cookie: 'voces=1' } }
    case 'stand':
      return {
        'another device': page,
        'a made-up token': { ...page, cookie: `voces-stand=${'a'.repeat(43)}` },
      }
    case 'signed-in':
      return { nobody: {}, ...holding(formers) }
    case 'member':
      return { nobody: {}, ...holding([...formers, 'server']) }
    default: {
      const others = roles.filter((role) => role !== to && role !== 'administrator')
      return { nobody: {}, ...holding([...formers, 'server', 'roleless', ...others]) }
    }
  }
}

const below = (path: string) => Object.keys(libraries).find((prefix) => `${path}/`.startsWith(`${prefix}/`))
const served = (): string[] => [...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))]

const entries = Object.entries(rules).map(([route, rule]) => {
  const [method = '', path = ''] = route.split(' ')
  return { route, method, path: rule.at ?? path, ...rule }
})

/** What libraries serve, at addresses of their own. */
const ofLibraries = () =>
  served().flatMap((route) => {
    const [method = '', path = ''] = route.split(' ')
    const prefix = below(path)
    const rule = prefix === undefined ? undefined : libraries[prefix]
    return rule && method !== 'ALL' ? [{ method, path: path.replaceAll(/:\w+|\*/g, 'x'), ...rule }] : []
  })

let clients = 0
/** Asks as a client of its own each time: tries are counted by client. A page of this very site asks, unless said. */
async function ask(method: string, path: string, headers: Headers = {}): Promise<Response> {
  clients += 1
  const from = `192.0.2.1, 198.${Math.floor(clients / 250)}.100.${clients % 250}`
  const own = { host: 'localhost', origin: 'http://localhost', 'x-forwarded-for': from, accept: 'text/html' }
  const sent = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== '')
  return app.request(`http://localhost${path}`, { method, headers: Object.fromEntries(sent) })
}

/** A refusal gives nothing, and at most shows the way to where one may. */
function expectRefused(who: string, answer: Response): void {
  const { status, headers } = answer
  expect({ who, status: [303, 401, 403, 404].includes(status) || status }).toEqual({ who, status: true })
  if (status === 303)
    expect(['/staff/enter', '/staff/channels', '/stand/']).toContain(headers.get('location'))
  expect(headers.getSetCookie()).toEqual([])
}

describe('a route of the web server', () => {
  test('has a rule that says whom it is for, and no rule is of none', () => {
    const own = served().filter((route) => !middleware.includes(route) && !below(route.split(' ')[1] ?? ''))
    expect(own.toSorted()).toEqual(Object.keys(rules).toSorted())
    expect(
      served()
        .filter((route) => route.startsWith('ALL '))
        .toSorted(),
    ).toEqual(middleware.toSorted())
    expect(ofLibraries().length).toBeGreaterThan(20)
  })

  test('is tried at an address of its own', () => {
    for (const { route, path } of entries) expect([route, /[:*{]/.test(path)]).toEqual([route, false])
  })

  test.each(entries.filter((rule) => rule.for !== 'anyone'))('$route is for nobody else', async (rule) => {
    for (const [who, headers] of Object.entries(strangers(rule.for)))
      expectRefused(who, await ask(rule.method, rule.path, headers))
  })

  test.each(entries.filter((rule) => rule.for === 'anyone' && rule.method === 'GET'))(
    '$route asks nobody who they are',
    async ({ method, path }) => {
      const answer = await ask(method, path)
      expect([401, 403, 500]).not.toContain(answer.status)
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    },
  )

  const acts = entries.filter(({ method, harmless }) => method !== 'GET' && harmless === undefined)
  test.each(acts)('$route takes nothing that another site sends', async ({ method, path }) => {
    const cookie = `voces=${'a'.repeat(43)}; ${cookies.administrator}`
    for (const headers of elsewhere(cookie)) {
      const answer = await ask(method, path, headers)
      expect(answer.status).toBe(403)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })
})

/** What other sites can make a browser send, and what a browser sends that does not say from where. */
const elsewhere = (cookie: string): Headers[] => [
  { cookie, 'x-voces': '1', origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
  { cookie, 'x-voces': '1', 'sec-fetch-site': 'same-site' },
  { cookie, 'x-voces': '1', origin: 'null', 'sec-fetch-site': 'same-origin' },
  { cookie, 'x-voces': '1', origin: 'http://localhost:3001' },
  { cookie, origin: '' },
]

describe('a page of the team', () => {
  const open = entries.filter(
    ({ path, for: whom }) => path.startsWith('/staff') && !['link', 'anyone'].includes(whom),
  )
  test.each(open)('$route is open to an administrator, and kept nowhere', async ({ method, path }) => {
    const answer = await ask(method, path, { cookie: cookies.administrator ?? '' })
    expect([200, 303]).toContain(answer.status)
    expect(answer.headers.get('location')).not.toBe('/staff/enter')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('is refused to a script of its own once nobody is signed in, rather than led elsewhere', async () => {
    const answer = await ask('GET', '/staff/queues/api/queues', { accept: 'application/json' })
    expect(answer.status).toBe(401)
  })

  test('that a library brings is for administrators alone, on every route of it', async () => {
    for (const { method, path, for: role } of ofLibraries())
      for (const [who, headers] of Object.entries(strangers(role)))
        expectRefused(`${who}: ${method} ${path}`, await ask(method, path, headers))
  })

  test('that a library brings changes nothing, whoever asks and from wherever', async () => {
    const cookie = cookies.administrator ?? ''
    for (const { method, path } of ofLibraries()) {
      const answer = await ask(method, path, { cookie })
      if (method === 'GET') expect([200, 404]).toContain(answer.status)
      else expect([method, path, answer.status]).toEqual([method, path, 405])
      if (method === 'GET') continue
      for (const headers of elsewhere(cookie)) expect((await ask(method, path, headers)).status).toBe(403)
    }
  })
})
