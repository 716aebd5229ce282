import { readFileSync, statSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportSurvey } from '../../../cli/survey/export.ts'
import { policy } from '../../../core/policy.ts'
import { questionsOf } from '../../../core/survey/questions.ts'
import type { Shown } from '../../../core/survey/results/result.ts'
import { resultsOf } from '../../../core/survey/results/result.ts'
import type { Count, Tally } from '../../../core/survey/results/tally.ts'
import { changeSurvey } from '../../../prisma/survey/publish.ts'
import { countResponses } from '../../../prisma/survey/results/count.ts'
import { keepResults } from '../../../prisma/survey/results/keep.ts'
import { results } from '../../../prisma/survey/results/read.ts'
import { counted, turnout, written } from '../../../prisma/survey/results/staff.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { plainCount } from '../../core/survey/results/plain-count.ts'
import { demoSurvey } from '../../core/world/surveys.ts'
import { addResident, addResidents } from '../rows.ts'
import { addResponses, answersOf, luck, type Person, publish } from './crowd.ts'

const survey = demoSurvey()
let store: TestStore
let staff: string
let people: readonly Person[]
let folder: string

beforeAll(async () => {
  store = await testStore([0])
  folder = await mkdtemp(join(tmpdir(), 'voces-export-'))
  await publish(store.pool, survey)
  await publish(store.pool, { ...survey, survey: 'otra' })
  staff = await addResident(store.pool)
  await store.pool.query(`INSERT INTO staff (resident_id, name, roles) VALUES ($1, 'Marta', '{analyst}')`, [
    staff,
  ])
  const random = luck(3)
  const residents = await addResidents(store.pool, 300)
  people = [
    ...residents.map((resident): Person => ({ resident, answers: answersOf(survey, random) })),
    ...Array.from({ length: 40 }, (): Person => ({ stand: 'Zócalo', answers: answersOf(survey, random) })),
  ]
  await addResponses(store.pool, survey.survey, people)
  // None of these counts.
  const apart = () => ({ answers: answersOf(survey, random) })
  await addResponses(store.pool, survey.survey, [
    ...Array.from({ length: 6 }, () => ({ ...apart(), pilot: true })),
    ...Array.from({ length: 7 }, () => ({ ...apart(), over: true })),
    { answers: {}, finished: false },
    { answers: { alcaldia: { type: 'skipped' }, anos: { type: 'number', number: 3 } }, finished: false },
    { answers: { anos: { type: 'number', number: 3 } }, finished: false },
  ])
  await addResponses(store.pool, 'otra', [apart(), apart()])
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await store.close()
})

const bySource = (stand: boolean) => people.filter((one) => (one.stand != null) === stand)

/** In one order, without words, which nobody counts by hand, and rounded as no two ways to add agree on the last digit. */
const comparable = ({ source, people: many, questions }: Count) => ({
  source,
  people: many,
  questions: Object.fromEntries(
    Object.entries(questions).map(
      ([id, { cells, placed, words: _words, mean, ...tally }]: [string, Tally]) => [
        id,
        {
          ...tally,
          mean: mean?.toFixed(6),
          cells: [...cells].sort((one, other) => (one.value < other.value ? -1 : 1)),
          placed: [...placed].sort((one, other) => (one.option < other.option ? -1 : 1)),
        },
      ],
    ),
  ),
})

describe('the answers to a survey', () => {
  test('are counted by the database as they are by hand, those at stands apart', async () => {
    const found = await countResponses(store.pool, survey, { least: 5 })
    expect(found.map(comparable)).toEqual([
      comparable(plainCount(survey, 'phone', bySource(false))),
      comparable(plainCount(survey, 'stand', bySource(true))),
    ])
  })

  test('are weighed where they carry weights', async () => {
    const { rows } = await store.pool.query<{ id: string; yes: boolean | null }>(
      `SELECT id, (answers #>> '{escuchan,yes}')::boolean AS yes FROM response
       WHERE survey_id = $1 AND stand IS NULL AND NOT pilot AND NOT over_quota AND finished_at IS NOT NULL`,
      [survey.survey],
    )
    const weights = new Map(rows.map(({ id, yes }) => [id, yes === false ? 3 : 1]))
    const [count] = await countResponses(store.pool, survey, { least: 5, weights })
    const [shown] = resultsOf(survey, count ? [count] : [], 5).escuchan ?? []
    const said = (yes: boolean) => rows.filter((row) => row.yes === yes).length
    const sum = said(true) + 3 * said(false)
    expect(shown?.lines.map(({ weighted }) => weighted)).toEqual([said(true) / sum, (3 * said(false)) / sum])
    const squares = said(true) + 9 * said(false)
    expect(shown?.weighing?.effect).toBeCloseTo(((said(true) + said(false)) * squares) / sum ** 2, 9)
  })

  test('in words are grouped by what they mean, and named as most people wrote them', async () => {
    const texts = [
      ...Array.from({ length: 4 }, () => 'Más ÁRBOLES, más árboles'),
      ...['un árbol', 'arboles', 'Escribe a ana@example.org', 'https://example.org/arbol'],
      ...Array.from({ length: 4 }, () => 'secreto'),
    ]
    await publish(store.pool, { ...survey, survey: 'palabras' })
    await addResponses(
      store.pool,
      'palabras',
      texts.map((text) => ({ answers: { palabra: { type: 'text', text } } })),
    )
    const [count] = await countResponses(store.pool, { ...survey, survey: 'palabras' }, { least: 5 })
    expect(count?.questions.palabra?.words).toEqual([{ word: 'árboles', count: 6 }])
  })
})

describe('results that staff publish', () => {
  const told = (place: number) =>
    transaction(store.pool, (client) => results({ survey: survey.survey, place }, { client }))

  test('are seen by nobody before, counted once, and stay as they were counted', async () => {
    expect(await told(1)).toBeUndefined()
    expect(await keepResults(store.pool)).toBeUndefined()
    await transaction(store.pool, (client) => changeSurvey(client, 'server', survey.survey, 'show-results'))
    expect(await told(1)).toMatchObject({ at: undefined, shown: [] })
    const workers = await Promise.all([1, 2, 3].map(() => keepResults(store.pool)))
    expect(workers.filter((found) => found !== undefined)).toEqual([survey.survey])
    const before = await told(5)
    expect(before?.shown.map(({ source, people: many }: Shown) => [source, many])).toEqual([
      ['phone', 300],
      ['stand', 40],
    ])
    await addResponses(store.pool, survey.survey, [{ answers: answersOf(survey, luck(9)) }])
    expect(await keepResults(store.pool)).toBeUndefined()
    expect(await told(5)).toEqual(before)
  })

  test('hold nothing of fewer than five people, even in what is kept', async () => {
    const { rows } = await store.pool.query<{ questions: Record<string, Shown[]> }>(
      'SELECT questions FROM survey_result WHERE survey_id = $1',
      [survey.survey],
    )
    const all = Object.values(rows[0]?.questions ?? {}).flat()
    expect(all.length).toBe(30)
    const numbers = all.flatMap(({ skipped, declined, lines, words }) => [
      skipped,
      declined,
      ...[...lines, ...words].map(({ count }) => count),
    ])
    expect(numbers.filter((one) => one !== undefined && one > 0 && one < policy.results.smallest)).toEqual([])
  })
})

describe('staff', () => {
  const asks = <T>(ask: (client: Parameters<typeof counted>[1]) => Promise<T>) =>
    transaction(store.pool, (client) => ask({ client }))

  test('see how many came how far, and where they stopped', async () => {
    expect(await asks((here) => turnout({ staff, survey: survey.survey }, here))).toMatchObject({
      finished: { chats: 301, stands: 40 },
      pilot: 6,
      over: 7,
      partial: 3,
      minutes: 10,
      stops: [
        { after: 'anos', count: 2 },
        { after: null, count: 1 },
      ],
    })
  })

  test('read what people wrote page by page, each once', async () => {
    const read: string[] = []
    for (let page = 1, more = true; more; page++) {
      const told = await asks((here) => written({ staff, survey: survey.survey, place: 3, page }, here))
      read.push(...(told?.texts ?? []))
      more = told?.more ?? false
    }
    const said = people.flatMap(({ answers: { palabra } }) =>
      palabra?.type === 'text' ? [palabra.text] : [],
    )
    const late = answersOf(survey, luck(9)).palabra
    expect(read.sort()).toEqual([...said, ...(late?.type === 'text' ? [late.text] : [])].sort())
  })

  test('alone do', async () => {
    const other = await addResident(store.pool)
    const about = { staff: other, survey: survey.survey }
    expect(await asks((here) => turnout(about, here))).toBeUndefined()
    expect(await asks((here) => counted({ ...about, place: 1 }, here))).toBeUndefined()
    expect(await asks((here) => written({ ...about, place: 3, page: 1 }, here))).toBeUndefined()
  })
})

describe('answers as files', () => {
  const out = (name: string) => join(folder, name)
  const exported = (options: { format: 'csv' | 'json'; public?: boolean }) =>
    exportSurvey(store, survey.survey, { out: folder, language: 'es', ...options })

  /** As another program reads the file: PostgreSQL's own COPY. */
  async function read(name: string): Promise<Record<string, string>[]> {
    const [header = ''] = readFileSync(out(name), 'utf8').split('\r\n')
    const columns = header.split(',')
    return transaction(store.pool, async (client) => {
      await client.query(
        `CREATE TEMPORARY TABLE read (${columns.map((column) => `"${column}" text`).join(', ')}) ON COMMIT DROP`,
      )
      await client.query(`COPY read FROM '${out(name)}' WITH (FORMAT csv, HEADER true, NULL '\\N')`)
      return (await client.query<Record<string, string>>('SELECT * FROM read ORDER BY row::int')).rows
    })
  }

  test('are read by another program as they were given, with no formula among them and nobody named', async () => {
    await exported({ format: 'csv' })
    // The database reads files for whoever may: its server runs as somebody else.
    const { chmodSync } = await import('node:fs')
    expect(statSync(out('imagina-tu-ciudad.csv')).mode & 0o777).toBe(0o600)
    chmodSync(folder, 0o755)
    chmodSync(out('imagina-tu-ciudad.csv'), 0o644)
    const rows = await read('imagina-tu-ciudad.csv')
    expect(rows).toHaveLength(340 + 13 + 1)
    const { rows: inOrder } = await store.pool.query<{ answers: Person['answers'] }>(
      'SELECT answers FROM response WHERE survey_id = $1 AND finished_at IS NOT NULL ORDER BY id',
      [survey.survey],
    )
    for (const [place, { answers }] of inOrder.entries()) {
      const row = rows[place]
      const { palabra, anos, estorba, escuchan } = answers
      if (palabra?.type === 'text') expect(row?.palabra?.replace(/^'(?==)/, '')).toBe(palabra.text)
      if (anos?.type === 'number') expect(Number(row?.anos)).toBe(anos.number)
      if (estorba?.type === 'choices')
        expect(row?.['estorba.agua']).toBe(estorba.options.includes('agua') ? '1' : '0')
      if (escuchan?.type === 'skipped') expect(row?.escuchan).toBe('[skipped]')
      if (escuchan?.type === 'declined') expect(row?.escuchan).toBe('[declined]')
      if (!answers['por-que-no']) expect(row?.['por-que-no']).toBe('[not asked]')
    }
    const cells = rows.flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => /^\s*[=+@\t\r]|^-\D/.test(cell))).toEqual([])
    expect(cells.filter((cell) => cell.startsWith("'=HYPERLINK")).length).toBeGreaterThan(0)
    expect(Object.keys(rows[0] ?? {}).join()).not.toMatch(/resident|phone|chat|address|time|_at/)
    expect(new Set(rows.map(({ kept_apart }) => kept_apart))).toEqual(new Set(['', 'pilot', 'over-quota']))
  })

  test('that are published hold no words, points, days or stands, and nothing that few answered', async () => {
    await exported({ format: 'csv', public: true })
    const rows = await read('imagina-tu-ciudad-public.csv')
    expect(rows.length).toBe(341)
    const text = readFileSync(out('imagina-tu-ciudad-public.csv'), 'utf8')
    expect(text).not.toMatch(/HYPERLINK|Agua limpia|19\.\d|2016-09|Zócalo/)
    for (const taken of ['phone', 'stand'])
      for (const column of Object.keys(rows[0] ?? {}).filter((name) => name !== 'row')) {
        const many = new Map<string, number>()
        for (const row of rows.filter((one) => one.taken === taken))
          many.set(row[column] ?? '', (many.get(row[column] ?? '') ?? 0) + 1)
        // Of several choices 1 and 0 are kept back together.
        expect(
          [...many.values()].filter((count) => count < 5),
          `${taken} ${column}`,
        ).toEqual([])
      }
  })

  test('come with what each column means', async () => {
    const book = await readFile(out('imagina-tu-ciudad-codebook.csv'), 'utf8')
    for (const { question } of questionsOf(survey))
      expect(book).toContain(`,${question.id},${question.type},`)
    expect(book).toContain('[skipped]')
    expect(book).toContain('El agua que falta o se fuga')
  })

  test('are the same in JSON', async () => {
    await exported({ format: 'json' })
    const { codebook, responses } = JSON.parse(await readFile(out('imagina-tu-ciudad.json'), 'utf8')) as {
      codebook: { survey: unknown }
      responses: { taken: string; answers: Person['answers'] }[]
    }
    expect(codebook.survey).toEqual(survey)
    expect(responses).toHaveLength(354)
    expect(responses.filter(({ taken }) => taken === 'stand')).toHaveLength(40)
    const { rows } = await store.pool.query(
      "SELECT name, act, about FROM audit WHERE act = 'survey-exported' ORDER BY id",
    )
    expect(rows[1]).toEqual({
      name: 'server',
      act: 'survey-exported',
      about: { survey: survey.survey, public: true },
    })
  })
})
