import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SurveyAct } from '../../../core/survey/act.ts'
import type { Survey } from '../../../core/survey/survey.ts'
import { changeSurvey, publishSurvey } from '../../../prisma/survey/publish.ts'
import { enter } from '../../../prisma/survey/respond.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { chats, open, paseo, publish, turn, walk } from './taking.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([1])
})
afterAll(() => store.close())
beforeEach(async () => {
  paseo.again()
  await store.pool.query('TRUNCATE survey CASCADE')
  const { rows } = await store.pool.query<{ last: string }>('SELECT coalesce(max(id), 0) AS last FROM audit')
  last = rows[0]?.last ?? '0'
})

/** The newest act on record before a test. */
let last: string
/** What was done in it, as the record has it. */
async function acts(): Promise<string[]> {
  const { rows } = await store.pool.query<{ act: string }>(
    'SELECT act FROM audit WHERE id > $1 ORDER BY id',
    [last],
  )
  return rows.map((row) => row.act)
}

const act = (what: SurveyAct, id = paseo.id) =>
  transaction(store.pool, (client) => changeSurvey(client, 'server', id, what))

async function kept() {
  const { rows } = await store.pool.query<{
    version: number
    opened: Date | null
    closed: Date | null
    results: Date | null
    left: number
    definition: Survey
  }>(
    `SELECT version, opened_at AS opened, closed_at AS closed, results_at AS results, pilot_left AS left, definition
     FROM survey`,
  )
  const [row] = rows
  if (!row) throw new Error('it is not published')
  return row
}

/** Somebody begins to answer. */
async function begin() {
  const [chat] = await chats(store, 1)
  if (!chat) throw new Error('nobody is there')
  const { resident } = chat
  return turn(store, chat, (asker) => enter({ survey: paseo.id, resident, language: 'es' }, asker))
}

/** The same questions in other words. */
const reworded = () => {
  const survey = walk({ title: { es: 'El paseo de todas', en: 'Everybody’s walk' } })
  const [question] = survey.sections[0]?.questions ?? []
  if (question) question.ask = { es: '¿Cómo llegas?', en: 'How do you get there?' }
  return survey
}

/** The same survey, of whose first question one option is gone. */
const shorter = () => {
  const survey = walk()
  const [question] = survey.sections[0]?.questions ?? []
  if (question?.type === 'choice') question.options.pop()
  return survey
}

describe('whoever publishes a survey', () => {
  test('corrects it freely until somebody takes part, and then its words alone', async () => {
    expect(await publish(store, walk({ pilot: 3 }))).toBe('published')
    expect(await publish(store, shorter())).toBe('corrected')
    expect(await publish(store, walk())).toBe('corrected')
    await act('open')
    expect(await begin()).toMatchObject({ survey: paseo.id, answers: {} })
    expect(await publish(store, shorter())).toBe('taken')
    expect(await publish(store, walk({ pilot: 3 }))).toBe('taken')
    expect(await publish(store, walk({ answers: 'anonymous' }))).toBe('taken')
    expect(await publish(store, reworded())).toBe('corrected')
    expect(await kept()).toMatchObject({ version: 4, definition: { title: { es: 'El paseo de todas' } } })
  })

  test('changes nothing with the same file again', async () => {
    await publish(store, walk())
    expect(await publish(store, walk())).toBe('same')
    expect((await kept()).version).toBe(1)
    expect(await acts()).toEqual(['survey-published'])
  })

  test('cannot change it under who begins at this very moment', async () => {
    await open(store, walk())
    const [chat] = await chats(store, 1)
    const client = await store.pool.connect()
    await client.query('BEGIN')
    await client.query(
      `INSERT INTO response (survey_id, resident_id, seed, language, channel)
       VALUES ($2, $1, 1, 'es', 'telegram')`,
      [chat?.resident, paseo.id],
    )
    const publishing = publish(store, shorter())
    await expect
      .poll(async () => (await store.pool.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount)
      .toBeGreaterThan(0)
    await client.query('COMMIT')
    client.release()
    expect(await publishing).toBe('taken')
  })

  test('sets new quotas as long as nobody took part', async () => {
    await publish(store, walk({ quotas: [{ when: { como: 'pie' }, most: 5 }] }))
    const quotas = [
      { when: { como: 'pie' }, most: 7 },
      { when: { como: 'bici' }, most: 2 },
    ]
    await publish(store, walk({ quotas }))
    const { rows } = await store.pool.query('SELECT place, count, most FROM quota ORDER BY place')
    expect(rows).toEqual([
      { place: 0, count: 0, most: 7 },
      { place: 1, count: 0, most: 2 },
    ])
  })
})

describe('a survey with dates', () => {
  const dates = async (zone: string, opens: string | undefined, closes: string | undefined) => {
    const { rows } = await store.pool.query<{ zone: string }>('SELECT time_zone AS zone FROM city')
    await store.pool.query('UPDATE city SET time_zone = $1', [zone])
    try {
      await publish(store, walk({ ...(opens && { opens }), ...(closes && { closes }) }))
      const { opened, closed } = await kept()
      return [opened?.toISOString().slice(0, 16), closed?.toISOString().slice(0, 16)]
    } finally {
      await store.pool.query('UPDATE city SET time_zone = $1', [rows[0]?.zone])
    }
  }

  test.each([
    // Days alone: from the beginning of the first to the end of the last.
    ['America/Mexico_City', '2027-09-05', '2027-09-06', '2027-09-05T06:00', '2027-09-07T06:00'],
    ['America/Mexico_City', '2027-12-31 18:00', '2027-12-31', '2028-01-01T00:00', '2028-01-01T06:00'],
    // The clocks are put forward at two, and put back on the last day.
    ['America/New_York', '2027-03-14', '2027-11-07', '2027-03-14T05:00', '2027-11-08T05:00'],
    ['America/New_York', '2027-03-14 02:30', '2027-03-14 03:30', '2027-03-14T07:30', '2027-03-14T07:30'],
    ['America/New_York', '2027-11-07 01:30', '2027-11-07 02:00', '2027-11-07T05:30', '2027-11-07T07:00'],
    // The clocks are put forward at midnight.
    ['Africa/Cairo', '2027-04-30', '2027-04-30', '2027-04-29T22:00', '2027-04-30T21:00'],
    ['Asia/Tokyo', '2027-02-28', undefined, '2027-02-27T15:00', undefined],
  ])('opens and closes by the clocks of %s', async (zone, opens, closes, opened, closed) => {
    expect(await dates(zone, opens, closes)).toEqual([opened, closed])
  })

  test('opens and closes by itself', async () => {
    const state = async () => {
      const entered = await begin()
      return entered ? 'open' : 'not open'
    }
    await publish(store, walk({ opens: '2099-01-01' }))
    expect(await state()).toBe('not open')
    await publish(store, walk({ opens: '2020-01-01' }))
    expect(await state()).toBe('open')
    await publish(store, walk({ opens: '2020-01-01', closes: '2020-01-02' }))
    expect(await state()).toBe('not open')
  })

  test('stays open or closed as staff left it when its words are corrected', async () => {
    await publish(store, walk({ opens: '2099-01-01', closes: '2099-02-01' }))
    await act('open')
    const { opened, closed } = await kept()
    const corrected = { ...reworded(), opens: '2099-01-01', closes: '2099-02-01' }
    expect(await publish(store, corrected)).toBe('corrected')
    expect(await kept()).toMatchObject({ opened, closed })
    await act('close')
    const { closed: byHand } = await kept()
    await publish(store, { ...corrected, thanks: { es: 'Mil gracias.', en: 'Many thanks.' } })
    expect(await kept()).toMatchObject({ opened, closed: byHand })
  })

  test('goes by a new date of its file, and by none where that is gone', async () => {
    await publish(store, walk({ opens: '2099-01-01', closes: '2099-02-01' }))
    await publish(store, walk({ closes: '2099-03-01' }))
    const { opened, closed } = await kept()
    expect(opened).toBeNull()
    expect(closed?.toISOString()).toMatch(/^2099-03-0[12]/)
    await act('open')
    await publish(store, walk())
    expect(await kept()).toMatchObject({ opened: expect.any(Date), closed: null })
  })
})

describe('staff', () => {
  test('open, close and open a survey again, each once and on record', async () => {
    await publish(store, walk())
    const did = [
      await act('close'),
      await act('open'),
      await act('open'),
      await act('close'),
      await act('close'),
    ]
    expect(did).toEqual(['same', 'done', 'same', 'done', 'same'])
    expect(await act('open')).toBe('done')
    expect((await kept()).closed).toBeNull()
    expect([await act('show-results'), await act('show-results'), await act('hide-results')]).toEqual([
      'done',
      'same',
      'done',
    ])
    expect((await kept()).results).toBeNull()
    expect(await act('open', 'otra')).toBe('gone')
    expect(await acts()).toEqual([
      'survey-published',
      'survey-opened',
      'survey-closed',
      'survey-opened',
      'survey-results-shown',
      'survey-results-hidden',
    ])
  })

  test('leave nothing of it when the act fails half-way', async () => {
    await expect(
      transaction(store.pool, async (client) => {
        await publishSurvey(client, 'server', { survey: walk(), source: 'its file' })
        throw new Error('the line broke')
      }),
    ).rejects.toThrow('the line broke')
    const { rowCount } = await store.pool.query('SELECT FROM survey')
    expect(rowCount).toBe(0)
  })
})
