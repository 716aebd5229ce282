import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalPhone } from '../../../../core/phone.ts'
import { addStaff } from '../../../../prisma/staff.ts'
import { lockStand, removeStand } from '../../../../prisma/stand/change.ts'
import { transaction } from '../../../../prisma/transaction.ts'
import { phoneOf } from '../../../resident.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../running.ts'
import { Guest, Visitor } from '../visitor.ts'
import { openSurvey, setUp } from './ground.ts'
import { Tablet } from './tablet.ts'

let house: RunningHouse
let web: Web
let survey: string

beforeAll(async () => {
  house = await openRunning([3, 0, 2])
  web = await startWeb(house, { behindProxy: true })
  survey = await openSurvey(house)
})
afterAll(async () => {
  await web.stop()
  await house.close()
})

/** Where the newest signature of a proposal came from, once it is recorded. */
async function source(proposal: number, signatures: number): Promise<unknown> {
  const { pool } = house.store
  await expect
    .poll(
      async () =>
        (await pool.query('SELECT FROM signature WHERE proposal_id = $1 AND channel IS NOT NULL', [proposal]))
          .rowCount,
    )
    .toBe(signatures)
  const { rows } = await pool.query(
    `SELECT s.channel, s.stand, r.calling_code AS code
     FROM signature s JOIN resident r ON r.id = s.resident_id
     WHERE s.proposal_id = $1 ORDER BY s.effect_id DESC LIMIT 1`,
    [proposal],
  )
  return rows[0]
}

const session = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith('voces='))
    ?.split(';')[0] ?? ''

/** Somebody who opens the conversation on a stand's device. */
async function person(tablet: Tablet): Promise<Guest> {
  const visitor = new Visitor(web.url, `${tablet.cookie}; ${session(await tablet.get('/stand/talk'))}`)
  return new Guest(visitor, await visitor.open())
}

test('a resident who signs at a stand leaves the name of the stand with the signature', async () => {
  const { link } = await setUp(house, 'Metro Hidalgo', { survey, proposals: [2] })
  const guest = await person(await Tablet.enter(web, link))
  await guest.sign(2, phoneOf(71))
  expect(await source(2, 1)).toEqual({ channel: 'web', stand: 'Metro Hidalgo', code: 52 })
  guest.visitor.leave()
})

test('an act that says that it is of a stand is of none, and the signature counts as ever', async () => {
  const guest = await Guest.arrive(web.url)
  const input = { type: 'text', text: 'hola' }
  const act = { update: crypto.randomUUID(), input, stand: 'Metro Hidalgo' }
  expect((await guest.visitor.post(JSON.stringify(act))).status).toBe(204)
  await guest.events.reading('¿En qué idioma')
  await guest.sign(2, phoneOf(72))
  expect(await source(2, 2)).toEqual({ channel: 'web', stand: null, code: 52 })
  guest.visitor.leave()
})

test('the next person at a stand meets nothing of the one before', async () => {
  const { link } = await setUp(house, 'Alameda', { proposals: [1] })
  const tablet = await Tablet.enter(web, link)
  const [first, second] = [await tablet.get('/stand/talk'), await tablet.get('/stand/talk')]
  expect(session(first)).not.toBe('')
  expect(session(second)).not.toBe(session(first))
  // …whatever the browser still sends of them.
  expect(session(await tablet.get('/stand/talk', session(first)))).not.toBe(session(first))
})

test('whatever page is opened on a stand’s device, the stand is', async () => {
  const { link } = await setUp(house, 'Zócalo', { proposals: [1] })
  const tablet = await Tablet.enter(web, link)
  for (const path of ['/', '/p/2', '/p/2/', '/?p=2', '/?puesto=Otro']) {
    const answer = await tablet.get(path)
    expect([answer.status, answer.headers.get('location')], path).toEqual([303, '/stand/'])
    expect(answer.headers.getSetCookie(), path).toEqual([])
  }
})

test('a stand’s link works once, for a quarter of an hour, and not for who only looks at it', async () => {
  const { link } = await setUp(house, 'Tacubaya', {})
  const { pool } = house.store
  expect((await fetch(`${web.url}${link}`)).status).toBe(200)
  expect((await fetch(`${web.url}${link}`)).status).toBe(200)
  await Tablet.enter(web, link)
  expect((await fetch(`${web.url}${link}`)).status).toBe(404)
  await expect(Tablet.enter(web, link)).rejects.toThrow('404')
  const late = await setUp(house, 'Chabacano', {})
  await pool.query(
    `UPDATE stand SET link_until = link_until - interval '15 minutes' WHERE name = 'Chabacano'`,
  )
  await expect(Tablet.enter(web, late.link)).rejects.toThrow('404')
})

test('nobody but its own page speaks for a stand', async () => {
  const { link } = await setUp(house, 'Balderas', { survey })
  const tablet = await Tablet.enter(web, link)
  const report = { queued: 0, has: null }
  const origin = { origin: 'https://example.org' }
  expect((await tablet.post('/stand/plan', report, origin)).status).toBe(403)
  expect((await tablet.post('/stand/plan', report, { 'x-voces': '' })).status).toBe(403)
  expect((await tablet.post('/stand/plan', report, { cookie: `voces-stand=${'A'.repeat(43)}` })).status).toBe(
    401,
  )
  expect((await tablet.post('/stand/responses', { responses: [] })).status).toBe(400)
  expect((await tablet.post('/stand/plan', report)).status).toBe(200)
})

test('who works for the city does not do so at a stand', async () => {
  const { link } = await setUp(house, 'Pino Suárez', { proposals: [3] })
  const read = canonicalPhone(phoneOf(73), 'MX')
  if (!read.ok) throw new Error('a phone of the tests that is none')
  await addStaff(house.store, read.phone, 'Marta')
  const guest = await person(await Tablet.enter(web, link))
  await guest.sign(3, read.phone)
  const labels = () => guest.question.prompt?.choices.map(({ label }) => label)
  expect(await guest.say('menú')).toContain('Puesto Pino Suárez')
  expect(labels()).not.toContain('Equipo')
  expect(await guest.say('equipo')).not.toContain('Marta')
  guest.visitor.leave()
})

test('a stand whose lock is changed holds to the new one at once, also in the middle of a signature', async () => {
  const { id, link } = await setUp(house, 'Insurgentes', { proposals: [1] })
  const guest = await person(await Tablet.enter(web, link))
  await guest.goToPhone(1)
  await guest.say(phoneOf(74))
  await guest.say(await guest.code())
  await guest.press('Iztapalapa')
  await transaction(house.store.pool, (client) => lockStand(client, 'server', id, { proposals: [3] }))
  expect(await guest.press('Sí, firmar')).toContain('Puesto Insurgentes')
  const { rowCount } = await house.store.pool.query(
    `SELECT FROM effect WHERE type = 'sign' AND stand = 'Insurgentes'`,
  )
  expect(rowCount).toBe(0)
  await transaction(house.store.pool, (client) => removeStand(client, 'server', id))
  expect((await guest.visitor.act({ type: 'text', text: 'hola' })).status).toBe(403)
  guest.visitor.leave()
})
