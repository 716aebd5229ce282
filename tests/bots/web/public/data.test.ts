import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datasets } from '../../../../bots/web/public/data/datasets.ts'
import { addEntry } from '../../../../prisma/history.ts'
import { keepRepresentation } from '../../../../prisma/representation/keep.ts'
import { keepParticipation } from '../../../../prisma/representation/participation.ts'
import { changeSurvey } from '../../../../prisma/survey/publish.ts'
import { keepResults } from '../../../../prisma/survey/results/keep.ts'
import { transaction } from '../../../../prisma/transaction.ts'
import { demoSurvey } from '../../../core/world/surveys.ts'
import { publishEvent, someEvent } from '../../../event.ts'
import { heldMeeting } from '../../../meeting.ts'
import { closeAll, sign } from '../../../prisma/receipts/days.ts'
import { addResidents } from '../../../prisma/rows.ts'
import { addResponses, answersOf, luck, publish } from '../../../prisma/survey/crowd.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite([5_200, 4_990, 12])
  const { pool } = site.store
  const survey = demoSurvey()
  await publish(pool, survey)
  const random = luck(3)
  const residents = await addResidents(pool, 40)
  await addResponses(
    pool,
    survey.survey,
    residents.map((resident) => ({ resident, answers: answersOf(survey, random) })),
  )
  await transaction(pool, (client) => changeSurvey(client, 'server', survey.survey, 'show-results'))
  await keepResults(pool)
  await publishEvent(site.store, someEvent(Date.now(), { host: 'Lupita de Portales' }))
  await transaction(pool, async (client) => {
    await heldMeeting(client, [{ question: 'derechos', words: 'Que haya agua todos los días' }])
    await heldMeeting(client, [{ question: 'derechos', words: 'Que haya agua todos los días' }], {
      attended: 4,
    })
  })
  await sign(site.store, residents.slice(0, 2))
  await closeAll(site.store, new Date(Date.now() + 86_400_000))
  await keepParticipation(pool)
  while ((await keepRepresentation(pool)) !== undefined);
  await addEntry(
    pool,
    1,
    { kind: 'reviewed', summary: '=SUMA(A1)', document: 'https://example.org/a' },
    'followers',
  )
})
afterAll(() => site.close())

type Row = Record<string, unknown>
interface PageOfRows {
  rows: Row[]
  next: string | null
}
const json = async <T>(path: string): Promise<T> => (await (await site.get(path)).json()) as T
const rowsOf = async (name: string): Promise<Row[]> => (await json<PageOfRows>(`/data/${name}.json`)).rows

/** Reads RFC 4180, by a way of its own. */
function readCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    record.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    records.push(record)
    record = []
  }
  return records.slice(0, -1)
}

describe('open data', () => {
  test('are described by a document that a validator of OpenAPI accepts, as 3.1', async () => {
    const document = await json<{ openapi: string; paths: object }>('/data/openapi.json')
    const { valid, errors } = await new Validator().validate(document)
    expect(errors).toBeUndefined()
    expect([valid, document.openapi]).toEqual([true, '3.1.0'])
    expect(Object.keys(document.paths).sort()).toEqual(
      datasets.flatMap(({ name }) => [`/data/${name}.csv`, `/data/${name}.json`]).sort(),
    )
  })

  test.each(datasets.map(({ name }) => name))('%s hold the same rows as JSON and as CSV', async (name) => {
    const rows = await rowsOf(name)
    expect(rows.length).toBeGreaterThan(0)
    const answer = await site.get(`/data/${name}.csv`)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    const [columns = [], ...records] = readCsv(await answer.text())
    expect(columns).toEqual(Object.keys(rows[0] ?? {}))
    expect(records).toEqual(
      rows.map((row) =>
        columns.map((column) => {
          const value = row[column]
          const written = value === null ? '' : String(value)
          return typeof value === 'string' && /^\s*[=+\-@]/.test(written) ? `'${written}` : written
        }),
      ),
    )
  })

  test('tell of meetings neither where one by invitation was nor how few were there', async () => {
    const rows = await rowsOf('meetings')
    expect(rows.map(({ attended, counts, place }) => ({ attended, counts, place }))).toEqual([
      { attended: 12, counts: true, place: null },
      { attended: null, counts: false, place: null },
    ])
    const points = await rowsOf('meeting-points')
    expect(points.map(({ alike_meetings: meetings }) => meetings)).toEqual([1, null])
  })

  test('come in pages that lead to the next, and all pages are all rows', async () => {
    const whole = await rowsOf('survey-results')
    const seen: Row[] = []
    let next: string | null = '/data/survey-results.json?limit=50'
    while (next !== null) {
      const page: PageOfRows = await json<PageOfRows>(next)
      seen.push(...page.rows)
      next = page.next
    }
    expect(seen).toEqual(whole)
    const wrong = await site.get('/data/proposals.json?after=x&limit=0')
    expect([wrong.status, await wrong.json()]).toEqual([400, { message: expect.stringContaining('after') }])
  })

  test('are not sent again while they are the same, and are when one signature came', async () => {
    for (const path of ['/data/proposals.json', '/data/proposals.csv', '/data/openapi.json']) {
      const first = await site.get(path, { 'accept-encoding': 'gzip' })
      expect(first.headers.get('cache-control')).toBe('public, max-age=60')
      expect(first.headers.get('access-control-allow-origin')).toBe('*')
      const again = await site.get(path, { 'if-none-match': first.headers.get('etag') ?? '' })
      expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
    }
    const etag = (await site.get('/data/proposals.csv')).headers.get('etag') ?? ''
    // One more here and one less there: the sum of all is the same.
    await site.store.pool.query(
      'UPDATE tally SET count = count + CASE proposal_id WHEN 2 THEN 1 ELSE -1 END WHERE proposal_id IN (2, 3)',
    )
    expect((await site.get('/data/proposals.csv', { 'if-none-match': etag })).status).toBe(200)
  })

  test('say what the pages say, in both languages', async () => {
    const [first] = await rowsOf('proposals')
    expect(first).toMatchObject({ id: 1, signatures: 5_202, tier: 5_000, status: 'reviewed', open: true })
    const said = (await rowsOf('history')).find(({ kind }) => kind === 'reviewed')
    expect(said?.words_es).toContain('Terminó su revisión técnica. =SUMA(A1)')
    expect(said?.words_en).toContain('Its technical review is done.')
    expect(await rowsOf('promises')).toMatchObject([
      { proposal: 1, duty: 'review', state: 'owed', kept: null },
    ])
    expect(await rowsOf('roots')).toMatchObject([{ signatures: 2 + 5_200 + 4_990 + 12 }])
  })

  test('hold nothing of a person: no author, host, signer or answer, nor a hidden text, nor what few said', async () => {
    const { prisma, pool } = site.store
    const proposal = await prisma.proposal.findUniqueOrThrow({ where: { id: 2 } })
    await pool.query(`UPDATE proposal SET closed_at = now(), ended = 'hidden' WHERE id = 2`)
    const { rows: keys } = await pool.query<{ key: string }>(`SELECT encode(key, 'hex') AS key FROM resident`)
    const all = (
      await Promise.all(datasets.map(async ({ name }) => (await site.get(`/data/${name}.csv`)).text()))
    ).join()
    for (const secret of [
      proposal.title,
      proposal.authorName,
      'Lupita de Portales',
      ...keys.map(({ key }) => key),
    ])
      expect(all).not.toContain(secret)
    for (const row of await rowsOf('survey-results'))
      expect(row.people === null || row.people === 0 || Number(row.people) >= 5, JSON.stringify(row)).toBe(
        true,
      )
    await prisma.eventOpinion.create({
      data: { eventId: 1, residentId: (await prisma.resident.findFirstOrThrow()).id, rating: 1 },
    })
    expect(await rowsOf('events')).toMatchObject([{ rating: null, ratings: null }])
  })
})
