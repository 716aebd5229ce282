import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanPhoto } from '../../../../bots/photo/clean.ts'
import { seal } from '../../../../bots/web/stand/page/seal.ts'
import { removeStand } from '../../../../prisma/stand/change.ts'
import { refusedResponses } from '../../../../prisma/stand/refused.ts'
import { listStands } from '../../../../prisma/stand/stands.ts'
import { transaction } from '../../../../prisma/transaction.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../running.ts'
import { demoSurvey, openSurvey, setUp } from './ground.ts'
import { quick, Tablet } from './tablet.ts'

const day = 24 * 60 * 60_000

let house: RunningHouse
let web: Web
let survey: string

beforeAll(async () => {
  house = await openRunning([3])
  web = await startWeb(house, { behindProxy: true })
  survey = await openSurvey(house)
})
afterAll(async () => {
  await web.stop()
  await house.close()
})

let stands = 0
async function stand(): Promise<{ tablet: Tablet; name: string; id: string }> {
  stands += 1
  const name = `Puesto ${stands}`
  const { id, link } = await setUp(house, name, { survey })
  return { tablet: await Tablet.enter(web, link), name, id }
}

const recorded = async (name: string) =>
  (
    await house.store.pool.query(
      `SELECT r.id, r.finished_at IS NOT NULL AS finished, r.resident_id AS resident, d.late, r.over_quota AS over
       FROM response r JOIN stand_delivery d ON d.response_id = r.id WHERE r.stand = $1 ORDER BY r.id`,
      [name],
    )
  ).rows

const refused = async (name: string) =>
  (await refusedResponses(house.store.pool)).filter((one) => one.stand === name).map(({ why }) => why)

/** What a survey's end is while a test lasts. @param ago Milliseconds since it closed. */
async function closed(ago: number, test: () => Promise<void>): Promise<void> {
  await house.store.pool.query('UPDATE survey SET closed_at = $1', [new Date(Date.now() - ago)])
  try {
    await test()
  } finally {
    await house.store.pool.query('UPDATE survey SET closed_at = NULL')
  }
}

test('what people answered at a stand is recorded once, however often it arrives', async () => {
  const { tablet, name } = await stand()
  const [ana, luis] = [
    tablet.response(),
    tablet.response({ finished: false, answers: { anos: { type: 'number', number: 9 } } }),
  ]
  expect(await tablet.deliver([ana, luis])).toEqual(['taken', 'taken'])
  expect(await tablet.deliver([ana, luis, ana])).toEqual(['known', 'known', 'known'])
  expect(await recorded(name)).toEqual(
    [
      { id: ana.id, finished: true, resident: null, late: false, over: false },
      { id: luis.id, finished: false, resident: null, late: false, over: false },
    ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
})

test('sealed answers are recorded as they were given, once, and those that nobody can open are kept for staff', async () => {
  const { tablet, name } = await stand()
  const sealedTo = (await tablet.plan())?.plan.survey?.sealedTo ?? ''
  const ana = tablet.response({ answers: { ...quick, palabra: { type: 'text', text: 'ñandú 🌵' } } })
  const sealed = await seal(JSON.stringify(ana), sealedTo)
  const broken = `${sealed.slice(0, -8)}AAAAAAA=`
  expect(await tablet.deliver([sealed, broken])).toEqual(['taken', 'refused'])
  // Its answer was lost, and it comes again; or it was sealed anew.
  const anew = await seal(JSON.stringify(ana), sealedTo)
  expect(anew).not.toBe(sealed)
  expect(await tablet.deliver([sealed, anew])).toEqual(['known', 'known'])
  expect(await recorded(name)).toHaveLength(1)
  const { rows } = await house.store.pool.query(
    `SELECT answers -> 'palabra' ->> 'text' AS word FROM response WHERE id = $1`,
    [ana.id],
  )
  expect(rows).toEqual([{ word: 'ñandú 🌵' }])
  expect(await refused(name)).toEqual(['unread'])
})

test('answers with many large photos arrive, sealed though they are', async () => {
  const { tablet } = await stand()
  const sealedTo = (await tablet.plan())?.plan.survey?.sealedTo ?? ''
  const body = `/9j/${'A'.repeat(999_996)}`
  const photos = Object.fromEntries(Array.from({ length: 7 }, () => [randomUUID(), body]))
  const sealed = await seal(JSON.stringify(tablet.response({ photos })), sealedTo)
  expect(await tablet.deliver([sealed])).toEqual(['taken'])
})

test('the same answers that arrive on many connections at once are recorded once', async () => {
  const { tablet, name } = await stand()
  const responses = Array.from({ length: 5 }, () => tablet.response())
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => tablet.deliver(responses)))
  expect(outcomes.flat().filter((one) => one === 'taken')).toHaveLength(5)
  expect(outcomes.flat().filter((one) => one === 'known')).toHaveLength(15)
  expect(await recorded(name)).toHaveLength(5)
})

test('other answers under an id that was delivered are not counted, and staff have them', async () => {
  const { tablet, name } = await stand()
  const ana = tablet.response()
  const forged = { ...ana, answers: { ...quick, orgullo: { type: 'number', number: 1 } as const } }
  expect(await tablet.deliver([ana])).toEqual(['taken'])
  expect(await tablet.deliver([forged])).toEqual(['refused'])
  expect(await tablet.deliver([forged, ana])).toEqual(['refused', 'known'])
  expect(await recorded(name)).toHaveLength(1)
  expect(await refused(name)).toEqual(['other'])
  expect((await listStands(house.store.pool)).find((one) => one.name === name)?.refused).toBe(1)
})

test('what is no answer to the survey is not counted, is kept, and holds nothing up', async () => {
  const { tablet, name } = await stand()
  const missing = tablet.response({ answers: { anos: { type: 'number', number: 9 } } })
  const beyond = tablet.response({ answers: { ...quick, orgullo: { type: 'number', number: 6 } } })
  const elsewhere = tablet.response({ survey: 'otra' })
  const nul = tablet.response({ answers: { ...quick, palabra: { type: 'text', text: 'a\0b' } } })
  const good = tablet.response()
  expect(await tablet.deliver([missing, beyond, elsewhere, nul, '{', good])).toEqual([
    ...Array<string>(5).fill('refused'),
    'taken',
  ])
  expect(await refused(name)).toEqual(['unfit', 'unfit', 'unfit', 'unread', 'unread'])
  expect(await recorded(name)).toHaveLength(1)
})

test('answers to questions that a person was not asked in the end are not kept', async () => {
  const { tablet } = await stand()
  const given = tablet.response({ answers: { ...quick, horas: { type: 'number', number: 2 } } })
  await tablet.deliver([given])
  const { rows } = await house.store.pool.query('SELECT answers FROM response WHERE id = $1', [given.id])
  expect(Object.keys(rows[0].answers)).not.toContain('horas')
})

test('a photo goes with the answer that names it, and one that no answer names does not', async () => {
  const { tablet } = await stand()
  const [seen, unseen] = [crypto.randomUUID(), crypto.randomUUID()]
  const jpeg = readFileSync(new URL('../../photo/files/phone.jpg', import.meta.url)).toString('base64')
  const given = tablet.response({
    answers: { ...quick, foto: { type: 'photo', photo: seen } },
    photos: { [seen]: jpeg, [unseen]: jpeg },
  })
  expect(await tablet.deliver([given])).toEqual(['taken'])
  const { rows } = await house.store.pool.query('SELECT id, bytes FROM photo WHERE id = ANY ($1)', [
    [seen, unseen],
  ])
  expect(rows.map(({ id }) => id)).toEqual([seen])
  // …without the place that the camera wrote into it.
  expect(rows[0].bytes).toEqual(Buffer.from(cleanPhoto(Buffer.from(jpeg, 'base64'))?.bytes ?? []))
  const without = tablet.response({ answers: { ...quick, foto: { type: 'photo', photo: unseen } } })
  expect(await tablet.deliver([without])).toEqual(['refused'])
})

test('a clock that is years wrong changes neither whether answers count nor their day', async () => {
  const { tablet, name } = await stand()
  const years = 9 * 365 * day
  const past = tablet.response({ endedAt: Date.now() - years - 60_000 })
  const future = tablet.response({ endedAt: Date.now() + years - 60_000 })
  expect(await tablet.deliver([past], { sentAt: Date.now() - years })).toEqual(['taken'])
  expect(await tablet.deliver([future], { sentAt: Date.now() + years })).toEqual(['taken'])
  // The clock was set right between the answer and its delivery.
  expect(await tablet.deliver([tablet.response({ endedAt: Date.now() + years })])).toEqual(['taken'])
  const { rows } = await house.store.pool.query(
    `SELECT count(*)::int AS today, count(DISTINCT extract(year FROM d.said_at))::int AS said
     FROM response r JOIN stand_delivery d ON d.response_id = r.id
     WHERE r.stand = $1 AND r.finished_at >= date_trunc('day', now() - interval '1 hour') AND r.finished_at <= now()
       AND d.arrived_at <= now() AND d.given_at <= now()`,
    [name],
  )
  expect(rows).toEqual([{ today: 3, said: 2 }])
})

test('what was answered before the survey closed is taken for a week and marked, and what came after is not', async () => {
  const { tablet, name } = await stand()
  const ago = (milliseconds: number) => tablet.response({ endedAt: Date.now() - milliseconds })
  await closed(day, async () => {
    expect(await tablet.deliver([ago(2 * day), ago(day / 2)])).toEqual(['taken', 'refused'])
  })
  await closed(8 * day, async () => {
    expect(await tablet.deliver([ago(9 * day)])).toEqual(['refused'])
  })
  expect((await recorded(name)).map(({ late }) => late)).toEqual([true])
  expect(await refused(name)).toEqual(['closed', 'closed'])
})

test('a survey whose words were corrected meanwhile takes what was answered to the words before', async () => {
  const { tablet } = await stand()
  const before = await tablet.plan()
  await openSurvey(
    house,
    demoSurvey().replace('¿Cuántos años llevas en la ciudad?', '¿Cuántos años llevas aquí?'),
  )
  const after = await tablet.plan(before?.mark ?? null)
  expect([before?.plan.survey?.version, after?.plan.survey?.version]).toEqual([1, 2])
  expect(await tablet.plan(after?.mark ?? null)).toBeUndefined()
  const given = tablet.response({ version: 1 })
  expect(await tablet.deliver([given])).toEqual(['taken'])
  const { rows } = await house.store.pool.query('SELECT version FROM stand_delivery WHERE response_id = $1', [
    given.id,
  ])
  expect(rows).toEqual([{ version: 1 }])
})

test('a stand that was removed delivers what it has, and takes nothing more', async () => {
  const { tablet, name, id } = await stand()
  const before = tablet.response({ endedAt: Date.now() - 5 * 60_000 })
  await transaction(house.store.pool, (client) => removeStand(client, 'server', id))
  await house.store.pool.query(
    `UPDATE stand_device SET left_at = now() - interval '3 minutes' WHERE stand_id = $1`,
    [id],
  )
  expect((await tablet.plan())?.plan).toMatchObject({ state: 'left', survey: null, proposals: [] })
  expect(await tablet.deliver([before, tablet.response()])).toEqual(['taken', 'refused'])
  expect(await recorded(name)).toHaveLength(1)
  expect((await tablet.get('/stand/talk')).headers.get('location')).toBe('/stand/')
})

test('another device takes the place of one, which still delivers what it has', async () => {
  const { link } = await setUp(house, 'Relevo', { survey })
  const first = await Tablet.enter(web, link)
  const { rows } = await house.store.pool.query<{ id: string }>(`SELECT id FROM stand WHERE name = 'Relevo'`)
  const { linkStand } = await import('../../../../prisma/stand/change.ts')
  const linked = await transaction(house.store.pool, (client) =>
    linkStand(client, house.store.keys, 'server', rows[0]?.id ?? ''),
  )
  const second = await Tablet.enter(web, `/stand/enter/${linked === 'gone' ? '' : linked.pass}`)
  expect((await first.plan())?.plan.state).toBe('left')
  expect((await second.plan())?.plan.state).toBe('stand')
  expect(await first.deliver([first.response({ endedAt: Date.now() - 30_000 })])).toEqual(['taken'])
})

test('a full quota keeps an answer apart, counted once however often it arrives', async () => {
  await house.store.pool.query(`INSERT INTO quota (survey_id, place, most, count) VALUES ($1, 0, 1, 0)`, [
    survey,
  ])
  const { rows } = await house.store.pool.query('SELECT definition FROM survey')
  const definition = { ...rows[0].definition, quotas: [{ when: { primero: 'agua' }, most: 1 }] }
  await house.store.pool.query('UPDATE survey SET definition = $1, version = version + 1', [definition])
  const { tablet, name } = await stand()
  const [first, second] = [tablet.response(), tablet.response()]
  expect(await tablet.deliver([first, first, second, second])).toEqual(['taken', 'known', 'taken', 'known'])
  expect((await recorded(name)).map(({ over }) => over).toSorted()).toEqual([false, true])
})
