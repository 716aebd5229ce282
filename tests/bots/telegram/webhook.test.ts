import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { freePort } from '../../servers/port.ts'
import { openWholeHouse, until, type WholeHouse } from '../contract/house.ts'
import { holdConversations, inMenu, openTelegram, type Telegram } from '../contract/telegram-house.ts'

const secret = 'a-secret-of-the-tests-1'
let house: WholeHouse
let telegram: Telegram
let ports: number[]

beforeAll(async () => {
  house = await openWholeHouse([4_000, 3, 4])
})
afterAll(() => house.close())
beforeEach(async () => {
  ports = [await freePort(), await freePort()]
  let turn = 0
  // The balancer in front of two processes.
  const reach = () => `http://127.0.0.1:${ports[turn++ % ports.length]}/hook`
  telegram = await openTelegram(house, { reach, retryPauseMs: 50 })
})
afterEach(() => telegram.close())

const open = (port = 0) => telegram.bot({ webhook: { url: 'https://voces.example.org/hook', secret, port } })

/** One process that Telegram knows of. */
async function openOne(): Promise<{ port: number; bot: Awaited<ReturnType<typeof open>> }> {
  ports = ports.slice(0, 1)
  const port = ports[0] ?? 0
  const bot = await open(port)
  await until(() => telegram.api.calls.some(({ method }) => method === 'setWebhook'))
  return { port, bot }
}

const post = async (port: number, body: string, given: string | undefined = secret) =>
  (
    await fetch(`http://127.0.0.1:${port}/hook`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(given !== undefined && { 'x-telegram-bot-api-secret-token': given }),
      },
      body,
    })
  ).status

/** Says that a body of this many bytes will come, and waits for the answer before sending any. */
const announce = (port: number, bytes: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = { 'x-telegram-bot-api-secret-token': secret, 'content-length': bytes }
    const asked = request({ host: '127.0.0.1', port, path: '/hook', method: 'POST', headers })
    asked.once('response', ({ statusCode }) => {
      resolve(statusCode)
      asked.destroy()
    })
    asked.once('error', reject)
    asked.flushHeaders()
  })

it('only Telegram is let in, with an update of a possible size', async () => {
  const { port } = await openOne()
  const update = JSON.stringify({ update_id: 5 })
  expect(await post(port, update)).toBe(200)
  expect(await post(port, update, 'wrong')).toBe(401)
  expect(await post(port, update, `${secret}x`)).toBe(401)
  expect(await post(port, update, secret.replace('1', '2'))).toBe(401)
  expect(await post(port, update, '')).toBe(401)
  const bare = await fetch(`http://127.0.0.1:${port}/hook`, { method: 'POST', body: update })
  expect(bare.status).toBe(401)
  expect(await announce(port, 1_100_000)).toBe(413)
  for (const garbage of ['', '{', 'null', '[]', '7', '"text"', '{}', '{"update_id":"7"}']) {
    expect([garbage, await post(port, garbage)]).toEqual([garbage, 400])
  }
  expect((await fetch(`http://127.0.0.1:${port}/hook`)).status).toBe(404)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
})

it('Telegram is told where to go, what to send and how to prove itself', async () => {
  await openOne()
  const call = telegram.api.calls.find(({ method }) => method === 'setWebhook')
  expect(call?.payload).toMatchObject({
    url: 'https://voces.example.org/hook',
    secret_token: secret,
    allowed_updates: ['message', 'callback_query'],
  })
})

it('an update whose turn fails is answered 500, comes again in its order and is answered once', async () => {
  await openOne()
  const ana = await inMenu(telegram)
  const hold = await holdConversations(house)
  ana.sends('ayuda')
  ana.sends('menú')
  await hold.waited()
  await hold.breakOthers()
  await hold.letGo()
  await ana.waitsFor('¿Qué quieres hacer?')
  await until(() => telegram.api.pending === 0)
  const said = telegram.words(ana).slice(-2)
  expect(said.map((words) => words.slice(0, 12))).toEqual(['Así funciona', '¿Qué quieres'])
})

it('an update that always fails is given up in the end', async () => {
  await openOne()
  const ana = await inMenu(telegram)
  await house.store.pool.query(
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'poison'; END $$;
     CREATE TRIGGER refuse BEFORE UPDATE ON conversation FOR EACH ROW EXECUTE FUNCTION refuse()`,
  )
  ana.sends('ayuda')
  await until(() => telegram.api.pending === 0)
  await house.store.pool.query('DROP TRIGGER refuse ON conversation; DROP FUNCTION refuse()')
  ana.sends('menú')
  await ana.waitsFor('¿Qué quieres hacer?')
})

it('two processes behind one webhook keep the order of each chat and answer once', async () => {
  await Promise.all(ports.map((port) => open(port)))
  await until(() => telegram.api.calls.filter(({ method }) => method === 'setWebhook').length === 2)
  const people = await Promise.all([1, 2, 3].map(() => inMenu(telegram)))
  const said = ['ayuda', '/menu', 'Por tema', 'volver', 'ayuda', 'volver', 'Las más nuevas']
  for (const text of said) for (const person of people) person.sends(text)
  for (const person of people) await person.waitsFor('Las más nuevas')
  await until(() => telegram.api.pending === 0)
  for (const person of people) {
    expect(
      telegram
        .words(person)
        .slice(-said.length)
        .map((words) => words.slice(0, 9)),
    ).toEqual([
      ...['Así funci', '¿Qué quie', '¿Qué tema', '¿Qué quie'],
      ...['Así funci', '¿Qué quie', 'Las más n'],
    ])
  }
})

it('two quick taps that reach two processes are one', async () => {
  await Promise.all(ports.map((port) => open(port)))
  await until(() => telegram.api.calls.filter(({ method }) => method === 'setWebhook').length === 2)
  const ana = await inMenu(telegram)
  const before = telegram.shown.length
  ana.presses('Por tema')
  ana.presses('Por tema')
  await ana.waitsFor('¿Qué tema')
  await until(() => telegram.api.pending === 0 && ana.answered.length === 3)
  expect(telegram.shown.length - before).toBe(1)
})

it('a stop lets the turn under way end, and Telegram hears that it did', async () => {
  const { bot } = await openOne()
  const ana = await inMenu(telegram)
  const hold = await holdConversations(house)
  ana.sends('ayuda')
  await hold.waited()
  const begun = Date.now()
  const stopped = bot.stop()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await hold.letGo()
  await stopped
  expect(Date.now() - begun).toBeLessThan(2_000)
  expect(telegram.words(ana).at(-1)).toContain('Así funciona')
  await until(() => telegram.api.pending === 0)
})
