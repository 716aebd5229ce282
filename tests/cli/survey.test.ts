import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { list } from '../../cli/survey/list.ts'
import { publish } from '../../cli/survey/publish.ts'
import { steer } from '../../cli/survey/steer.ts'
import { exampleSurvey } from '../../cli/survey.ts'
import { readConfig } from '../../core/config.ts'
import { linkedSurvey } from '../../core/survey/link.ts'
import { writeBot } from '../../prisma/places.ts'
import { type TestStore, testSecret, testStore } from '../city.ts'
import { endAll, voces } from './program.ts'

let folder: string
let store: TestStore
let example: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voces-survey-'))
  store = await testStore([1])
  await store.pool.query(`UPDATE city SET time_zone = 'America/Mexico_City'`)
  example = await exampleSurvey()
})
afterAll(async () => {
  endAll()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const here = readConfig({ WEB_ORIGIN: 'https://voces.example.org', WHATSAPP_PAIR_PHONE: '+525550001234' })
const file = async (text: string, name = 'encuesta.yaml') => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}
const printed = async (text: string, options: { open?: boolean } = {}) =>
  publish(await file(text), { language: 'en', ...options }, here, store)
/** Another survey, of the same questions. */
const called = (name: string, dates = '') =>
  example.replace('survey: imagina-tu-ciudad', `survey: ${name}${dates}`)

describe('voces survey', () => {
  test('publishes a file, says what happens next, and gives the links that open it', async () => {
    await writeBot(store, 'voces_cdmx_bot')
    const { good, lines } = await printed(example)
    expect(good).toBe(true)
    expect(lines.slice(0, 2)).toEqual([
      'imagina-tu-ciudad (“Imagine your city”, 15 questions) is published.',
      'It is not open yet. Open it in the chat (Equipo → Encuestas), or by `voces survey open imagina-tu-ciudad`.',
    ])
    const [whatsapp, web, telegram] = lines.slice(3).map((line) => line.split(/ +/)[1] ?? '')
    expect(linkedSurvey(new URL(whatsapp ?? '').searchParams.get('text') ?? '', true)).toBe(
      'imagina-tu-ciudad',
    )
    expect(web).toBe('https://voces.example.org/e/imagina-tu-ciudad')
    expect(telegram).toBe('https://t.me/voces_cdmx_bot?start=e_imagina-tu-ciudad')
    expect((await printed(example)).lines[0]).toMatch(/was published just so before: nothing changed\.$/)
  })

  test('opens it at once when asked to, or on its day', async () => {
    const now = await printed(called('ahora'), { open: true })
    expect(now.lines[1]).toBe(
      'It is open until somebody closes it: in the chat, or by `voces survey close ahora`.',
    )
    const until = await printed(called('hasta', '\ncloses: 2099-03-01 18:00'), { open: true })
    expect(until.lines[1]).toBe('It is open until Sunday, March 1, 2099 at 6:00 PM.')
    const day = await printed(called('dia', '\ncloses: 2099-03-01'), { open: true })
    expect(day.lines[1]).toBe('It is open until Sunday, March 1, 2099 at 11:59 PM.')
    const later = await printed(called('luego', '\nopens: 2099-03-02'))
    expect(later.lines[1]).toBe('It opens by itself on Monday, March 2, 2099 at 12:00 AM.')
  })

  test('says what is wrong with a file, and publishes nothing of it', async () => {
    const broken = await printed(called('rota').replace('type: yes-no', 'type: yes-or-no'))
    expect(broken.good).toBe(false)
    expect(broken.lines).toEqual([expect.stringMatching(/^Line \d+: “type” cannot be “yes-or-no”/)])
    await expect(steer(store, 'rota', 'open')).rejects.toThrow('rota: there is no such survey')
  })

  test('opens and closes it, and its results, and says so when it was so before', async () => {
    await printed(called('puertas'))
    expect(await steer(store, 'puertas', 'open')).toEqual([
      expect.stringMatching(/^It is open until somebody/),
    ])
    expect(await steer(store, 'puertas', 'open')).toEqual([
      'It was so before: nothing changed.',
      expect.stringMatching(/^It is open/),
    ])
    expect(await steer(store, 'puertas', 'close')).toEqual([
      expect.stringMatching(/^It is closed since \w+day, /),
    ])
    expect(await steer(store, 'puertas', 'show-results')).toEqual(['Everybody may see its results.'])
    expect(await steer(store, 'puertas', 'hide-results')).toEqual(['Only staff see its results.'])
  })

  test('lists all of them, the open ones first, with what was answered', async () => {
    await printed(called('contada', '\npilot: 3'), { open: true })
    await store.pool.query(
      `INSERT INTO response (survey_id, seed, language, channel, answers, finished_at, stand, pilot, over_quota)
       SELECT 'contada', 1, 'es', 'web', a::jsonb, CASE WHEN done THEN now() END, stand, pilot, over
       FROM (VALUES ('{"palabra": {}}', true, NULL, false, false), ('{}', true, 'Metro', false, false),
         ('{"palabra": {}}', false, NULL, false, false), ('{}', false, NULL, false, false),
         ('{}', true, NULL, true, false), ('{}', true, NULL, false, true)) AS r (a, done, stand, pilot, over)`,
    )
    const lines = await list(store)
    const place = lines.indexOf('contada · Imagina tu ciudad · open')
    expect(lines.slice(place, place + 3)).toEqual([
      'contada · Imagina tu ciudad · open',
      '  1 finished · 1 at stands · 1 partial · 1 trying it out, 3 to go · 1 over quota',
      '  It is open until somebody closes it: in the chat, or by `voces survey close contada`.',
    ])
    const states = lines.filter((line) => !line.startsWith(' ')).map((line) => line.split(' · ')[2])
    expect(states).toEqual(states.toSorted((one, other) => Number(other === 'open') - Number(one === 'open')))
  })

  test('refuses to change what people answered, in one line, and ends with 1', async () => {
    await printed(called('tomada'), { open: true })
    await store.pool.query(
      `INSERT INTO response (survey_id, seed, language, channel) VALUES ('tomada', 1, 'es', 'web')`,
    )
    const path = await file(called('tomada').replace('longest: 40', 'longest: 30'), 'tomada.yaml')
    const ran = voces(folder, ['survey', 'publish', path], {
      DATABASE_URL: store.url,
      VOCES_SECRET: testSecret,
      LOG_LEVEL: 'warn',
    })
    expect([await ran.ended, ran.output()]).toEqual([
      1,
      expect.stringMatching(
        /^voces: tomada: people have taken part, so only its words and dates may change now\. .+\n$/,
      ),
    ])
    const words = called('tomada').replace('es: Imagina tu ciudad', 'es: Imagina la ciudad')
    expect((await printed(words)).lines[0]).toMatch(/is corrected\.$/)
  }, 60_000)
})
