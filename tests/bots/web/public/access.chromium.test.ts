import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { isSection } from '../../../../bots/web/public/section.ts'
import { sections } from '../../../../bots/web/public/sections.ts'
import { type Language, languages } from '../../../../core/reply.ts'
import { publicSurvey } from '../../../../prisma/public/surveys.ts'
import { changeSurvey } from '../../../../prisma/survey/publish.ts'
import { keepResults } from '../../../../prisma/survey/results/keep.ts'
import { transaction } from '../../../../prisma/transaction.ts'
import { demoSurvey } from '../../../core/world/surveys.ts'
import { publishDemoEssay, sayOfEssay } from '../../../essay.ts'
import { publishEvent, someEvent } from '../../../event.ts'
import { addResponses, answersOf, luck, publish } from '../../../prisma/survey/crowd.ts'
import { axe } from '../axe.ts'
import { newPage, openBrowser } from '../browser.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../running.ts'

let house: RunningHouse
let web: Web
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  house = await openRunning([
    5_200, 4_990, 30, 1, 0, 120, 44, 812, 3_001, 77, 6, 9, 15, 300, 2_000, 18, 5, 2, 1, 4, 3,
  ])
  const survey = demoSurvey()
  await publish(house.store.pool, survey)
  const random = luck(3)
  const people = Array.from({ length: 40 }, () => ({ stand: 'Zócalo', answers: answersOf(survey, random) }))
  await addResponses(house.store.pool, survey.survey, people)
  for (const act of ['open', 'show-results'] as const)
    await transaction(house.store.pool, (client) => changeSurvey(client, 'server', survey.survey, act))
  await vi.waitFor(
    async () => {
      await keepResults(house.store.pool)
      const shown = await publicSurvey(house.store.pool, house.city.consultation.id, survey.survey)
      if (shown?.counted === undefined) throw new Error('the results are not counted yet')
    },
    { timeout: 60_000 },
  )
  await publishDemoEssay(house.store)
  await sayOfEssay(house.store, { section: 'para-quien', kind: 'question', words: '¿Desde cuándo?' })
  await house.store.pool.query(`UPDATE essay_point SET answer = 'Desde enero.', answered_at = now()`)
  await publishDemoEssay(house.store, [['segura, asequible', 'segura, gratuita']])
  await publishEvent(house.store, someEvent(Date.now(), { capacity: 30 }))
  web = await startWeb(house)
})
afterAll(async () => {
  await browser.close()
  await web.stop()
  await house.close()
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  expect(complaints).toEqual([])
})

/** Keeps a picture to look at, when a folder for them is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.VOCES_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/public-${name}.png`, fullPage: true })
}

const asked = {
  // What WCAG 2.2 added is not looked for unless it is asked for.
  all: { rules: { 'target-size': { enabled: true } } },
  colours: { runOnly: { type: 'rule', values: ['color-contrast'] } },
  words: { rules: { 'color-contrast': { enabled: false } } },
}

/** What axe finds by WCAG 2.2 AA and its own good habits: in all, in colours alone, or in all but colours. */
const found = (page: Page, what: 'all' | 'colours' | 'words'): Promise<string[]> =>
  page.evaluate(
    `axe.run(document, ${JSON.stringify(asked[what])}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
  )

/** Each page of the table, and one of those that a section has for each of its things. */
async function pathsOf(language: Language): Promise<string[]> {
  const paths: string[] = []
  for (const section of sections) {
    if (!isSection(section)) {
      paths.push(section.address(language))
      continue
    }
    paths.push(`/${language}/${section.path}`)
    const [first] = (await section.each?.ids(house)) ?? []
    if (first !== undefined) paths.push(`/${language}/${section.path}/${first}`)
  }
  return paths
}

describe('the public page on a cheap phone', () => {
  test('is whole in less than 60 kB, and works without any script', async () => {
    const page = await newPage(browser, complaints, { javaScriptEnabled: false, locale: 'es-MX' })
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    let bytes = 0
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(`${web.url}/es`)
    await page.waitForLoadState('networkidle')
    expect(
      await page
        .getByRole('listitem')
        .filter({ has: page.getByRole('progressbar') })
        .count(),
    ).toBe(20)
    if (process.env.VOCES_PICTURES) process.stderr.write(`the first page: ${bytes} bytes\n`)
    expect(bytes).toBeGreaterThan(1_000)
    expect(bytes).toBeLessThan(60_000)
    await page.getByRole('link', { name: 'Siguientes propuestas' }).click()
    await page.getByRole('link', { name: 'Volver al principio' }).click()
    await page.getByText('Elegir tema, alcaldía y orden').click()
    await page.getByLabel('Orden', { exact: true }).selectOption('nearest')
    await page.getByRole('button', { name: 'Ver', exact: true }).click()
    await page.getByRole('link', { name: 'Quitar filtros' }).waitFor()
    await page.getByRole('heading', { level: 2 }).first().getByRole('link').click()
    await page.getByText('4,990 firmas', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByText('4,990 signatures', { exact: true }).waitFor()
  })

  test('has nothing that axe finds, in both languages, light and dark, and nothing that runs out of a narrow screen', async () => {
    const page = await newPage(browser, complaints, { viewport: { width: 320, height: 640 } })
    for (const language of languages) {
      for (const path of await pathsOf(language)) {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(`${web.url}${path}`)
        await page.evaluate(axe)
        expect(await found(page, language === 'es' ? 'all' : 'words'), path).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(320)
        expect(await page.locator('script').count(), path).toBe(0)
        if (language !== 'es') continue
        await picture(page, `${path.replaceAll(/\W+/g, '-')}-light`)
        // Only colours differ.
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await found(page, 'colours'), `${path} in the dark`).toEqual([])
        await picture(page, `${path.replaceAll(/\W+/g, '-')}-dark`)
      }
    }
  })

  test('is reached by keyboard: the first key leads past the navigation, and what has focus shows it', async () => {
    const page = await newPage(browser, complaints, { locale: 'es-MX' })
    await page.goto(`${web.url}/es/proposals`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Ir al contenido')
    const box = await page.getByRole('link', { name: 'Ir al contenido' }).boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('q')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
  })
})
