import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDoor } from '../../../../bots/door.ts'
import { issue } from '../../../../bots/staff/pass.ts'
import { webApp } from '../../../../bots/web/app.ts'
import { webCapabilities } from '../../../../bots/web/main.ts'
import { Streams } from '../../../../bots/web/streams.ts'
import { openKeys } from '../../../../prisma/keys.ts'
import { testSecret } from '../../../city.ts'
import { openRunning, type RunningHouse } from '../running.ts'
import type { For } from './rule.ts'
import { middleware, rules } from './rules.ts'

let house: RunningHouse
let app: Hono

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
})
afterAll(() => house.close())

const served = (): string[] => [...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))]

let clients = 0
/** Asks as a client of its own each time: tries are counted by client. */
function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<Response> {
  clients += 1
  const from = { 'x-forwarded-for': `192.0.2.${clients % 250}, 198.51.100.${Math.floor(clients / 250)}` }
  return Promise.resolve(
    app.request(`http://localhost${path}`, { method, headers: { host: 'localhost', ...from, ...headers } }),
  )
}

/** Of a refusal: it gives nothing, and at most shows the way to where one may. */
async function refused(answer: Response): Promise<void> {
  expect([303, 401, 403, 404]).toContain(answer.status)
  expect(answer.headers.getSetCookie()).toEqual([])
}

const forged = () => ({ staff: issue(openKeys(`${testSecret}!`), 'stay', Date.now()) })
const late = () => issue(house.store.keys, 'stay', Date.now() - 13 * 3_600_000)

/** Who must be refused at each kind of route, as the headers that they send. */
const strangers: Readonly<Record<For, () => Readonly<Record<string, Record<string, string>>>>> = {
  anyone: () => ({}),
  link: () => ({ 'somebody who guesses': {} }),
  chat: () => ({
    'somebody without a session': { 'x-voces': '1' },
    'a made-up session': { 'x-voces': '1', cookie: 'voces=1' },
  }),
  stand: () => ({
    'another device': { 'x-voces': '1' },
    'a made-up token': { 'x-voces': '1', cookie: `voces-stand=${'a'.repeat(43)}` },
  }),
  team: () => ({
    'somebody without a cookie': {},
    'a resident’s session': { cookie: `voces=${'a'.repeat(43)}` },
    'a forged cookie': { cookie: `voces-staff=${forged().staff}` },
    'a cookie whose time is over': { cookie: `voces-staff=${late()}` },
  }),
}

const entries = Object.entries(rules).map(([route, rule]) => {
  const [method = '', path = ''] = route.split(' ')
  return { route, method, path: rule.at ?? path, ...rule }
})

describe('a route of the web server', () => {
  test('has a rule that says whom it is for, and no rule is of none', () => {
    const all = served().filter((route) => !middleware.includes(route))
    expect(all.toSorted()).toEqual(Object.keys(rules).toSorted())
    expect(
      served()
        .filter((route) => route.startsWith('ALL '))
        .toSorted(),
    ).toEqual(middleware.toSorted())
  })

  test('is tried at an address of its own', async () => {
    for (const { route, path } of entries) expect([route, /[:*{]/.test(path)]).toEqual([route, false])
  })

  test.each(entries.filter((rule) => rule.for !== 'anyone'))('$route is for nobody else', async (rule) => {
    for (const headers of Object.values(strangers[rule.for]()))
      await refused(await ask(rule.method, rule.path, headers))
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
    const cookie = `voces=${'a'.repeat(43)}`
    for (const headers of [
      { cookie, 'x-voces': '1', origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      { cookie, 'x-voces': '1', 'sec-fetch-site': 'same-site' },
      { cookie, 'x-voces': '1', origin: 'null' },
      { cookie, origin: 'http://localhost' },
    ]) {
      const answer = await ask(method, path, headers)
      expect(answer.status).toBe(403)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })
})
