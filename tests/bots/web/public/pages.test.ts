import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { policy } from '../../../../core/policy.ts'
import { changeSurvey } from '../../../../prisma/survey/publish.ts'
import { keepResults } from '../../../../prisma/survey/results/keep.ts'
import { transaction } from '../../../../prisma/transaction.ts'
import { demoSurvey } from '../../../core/world/surveys.ts'
import { publishEvent, someEvent } from '../../../event.ts'
import { addResidents } from '../../../prisma/rows.ts'
import { addResponses, answersOf, luck, publish } from '../../../prisma/survey/crowd.ts'
import { openSite, type Site } from './site.ts'

let site: Site
const survey = demoSurvey()
const day = 24 * 60 * 60_000

beforeAll(async () => {
  site = await openSite([5_200, 10_100, 12])
})
afterAll(() => site.close())

describe('what the city owes', () => {
  test('is listed the nearest first, with how late it is, and apart from what was kept', async () => {
    const { pool } = site.store
    await pool.query(
      `UPDATE promise SET due = now()::date - 3, on_day = now()::date - 3 WHERE proposal_id = 1;
       UPDATE promise SET kept_at = now() WHERE proposal_id = 2 AND at = 5000`,
    )
    const page = await site.read('/es/owed')
    expect(page).toMatch(/Pendientes 2 Van tarde 1 Cumplidas 1/)
    expect(page).toMatch(/Revisión técnica, por 5,000 firmas\. ⚠ Se debía el [^:]*: van \d días tarde\./)
    expect(page).toMatch(/Presentación, por 10,000 firmas\. Se debe el/)
    expect(await site.read('/es/owed?which=kept')).toMatch(/✔ Cumplida el/)
    expect(await site.read('/en/owed')).toMatch(/Owed 2 Late 1 Kept 1/)
  })

  test('goes on over pages, each promise once', async () => {
    const { pool } = site.store
    await pool.query(
      `INSERT INTO promise (proposal_id, at, duty, due, on_day, reminded_on)
       SELECT 3, n, 'review', now()::date + n / 4, now()::date + n / 4, now()::date FROM generate_series(1, 70) AS n`,
    )
    const seen: string[] = []
    let next: string | undefined = '/es/owed'
    while (next) {
      const page: string = await (await site.get(next)).text()
      seen.push(...(page.match(/por [\d,]+ firmas/g) ?? []))
      next = /rel="next" href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([seen.length, new Set(seen).size]).toEqual([72, 72])
    await pool.query('DELETE FROM promise WHERE proposal_id = 3')
    for (const wrong of ['x', '2026-01-01', '2026-99-01_1', "2026-01-01_1'"])
      expect((await site.get(`/es/owed?after=${encodeURIComponent(wrong)}`)).status).toBe(200)
  })
})

describe('surveys', () => {
  test('are listed while they are open, and lead into the chats', async () => {
    await publish(site.store.pool, survey)
    expect((await site.get(`/es/surveys/${survey.survey}`)).status).toBe(404)
    await transaction(site.store.pool, (client) => changeSurvey(client, 'server', survey.survey, 'open'))
    expect(await site.read('/es/surveys')).toContain(survey.title.es)
    const page = await (await site.get(`/es/surveys/${survey.survey}`)).text()
    expect(page).toContain(`href="/e/${survey.survey}"`)
    expect(page).toContain(`href="https://t.me/voces_cdmx_bot?start=e_${survey.survey}"`)
    expect(page).toContain('Los resultados todavía no se publican')
  })

  test('show results as they were published, and nothing of few', async () => {
    const { pool } = site.store
    const random = luck(3)
    const residents = await addResidents(pool, 60)
    await addResponses(pool, survey.survey, [
      ...residents.map((resident) => ({ resident, answers: answersOf(survey, random) })),
      ...Array.from({ length: policy.results.smallest - 1 }, () => ({
        stand: 'Zócalo',
        answers: answersOf(survey, random),
      })),
    ])
    await transaction(pool, (client) => changeSurvey(client, 'server', survey.survey, 'show-results'))
    expect(await site.read(`/es/surveys/${survey.survey}`)).toContain('se están contando')
    await keepResults(pool)
    const page = await site.read(`/es/surveys/${survey.survey}`)
    expect(page).toContain('Con teléfono comprobado')
    expect(page).toMatch(/\d+% · \d+/)
    expect(page).toContain('Son menos de 5 personas')
    expect(await site.read(`/en/surveys/${survey.survey}`)).toContain('With a verified phone')
  })
})

describe('events', () => {
  test('to come are listed with their room, and lead into the chats and the calendar', async () => {
    const id = await publishEvent(site.store, someEvent(Date.now(), { title: 'Mesa del agua', capacity: 30 }))
    expect(await site.read('/es/events')).toMatch(
      /Mesa del agua .* Faro de Oriente · Iztapalapa Quedan 30 lugares/,
    )
    const page = await (await site.get(`/es/events/${id}`)).text()
    expect(page).toContain(`href="/calendar/${id}.ics?lang=es"`)
    expect(page).toContain(`href="https://wa.me/525550001234?text=Evento%20${id}"`)
    expect(page).toContain('href="https://www.openstreetmap.org/')
    expect(await site.read(`/en/events/${id}`)).toContain('30 places left')
  })

  test('that are over tell what came of them', async () => {
    const starts = Date.now() - 3 * day
    const id = await publishEvent(site.store, someEvent(Date.now(), { title: 'Asamblea', starts }))
    await site.store.prisma.event.update({
      where: { id },
      data: { attended: 12, conclusions: 'Piden agua diaria en toda la alcaldía.' },
    })
    expect(await site.read('/es/events')).not.toContain('Asamblea')
    expect(await site.read('/es/events?which=past')).toContain('Asamblea')
    const page = await site.read(`/es/events/${id}`)
    expect(page).toContain('Ya pasó.')
    expect(page).toContain('Piden agua diaria en toda la alcaldía.')
    expect(page).not.toContain('Apartar un lugar')
  })

  test('go on over pages, each once', async () => {
    for (let n = 0; n < 22; n += 1)
      await publishEvent(
        site.store,
        someEvent(Date.now(), { title: `Visita número ${n}`, starts: Date.now() + day }),
      )
    const first = await (await site.get('/es/events')).text()
    const next = /rel="next" href="([^"]*)"/.exec(first)?.[1] ?? ''
    const titles = (first + (await (await site.get(next)).text())).match(/>Visita número \d+</g) ?? []
    expect([titles.length, new Set(titles).size]).toEqual([22, 22])
  })
})

test('what is kept is said with its terms, as the house keeps to them', async () => {
  const page = await site.read('/es/data-kept')
  expect(page).toContain('Tu número de teléfono no se guarda.')
  expect(page).toContain(`Mensajes del chat de esta página ${policy.kept.page} días`)
})
