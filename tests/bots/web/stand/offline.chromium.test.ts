import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../running.ts'
import { openSurvey, setUp } from './ground.ts'
import { Kiosk, patience } from './kiosk.ts'
import { shortSurvey } from './short.ts'
import { openWire, type Wire } from './wire.ts'

let house: RunningHouse
let web: Web
let wire: Wire
let browser: Browser

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openRunning([3]), openBrowser()])
  web = await startWeb(house, { behindProxy: true })
  wire = await openWire(web.port)
})
afterAll(async () => {
  await browser.close()
  await wire.close()
  await web.stop()
  await house.close()
})

/** One person who taps. */
async function tap(kiosk: Kiosk, mark: number, words: string): Promise<void> {
  await kiosk.begin()
  await kiosk.onward(() => kiosk.press(`${mark}`))
  await kiosk.page.getByRole('textbox').fill(words)
  await kiosk.press('Siguiente')
  await kiosk.press('Terminar y enviar')
  await kiosk.press('Listo')
  await kiosk.at('start').waitFor()
}

/** People who answer as fast as the device keeps their answers, through the page's own program. */
const crowd = (kiosk: Kiosk, people: number, first: number): Promise<void> =>
  kiosk.page.evaluate(`(async () => {
    const { running, Person } = await import('/page/stand/app.js')
    const { store, courier, planner } = running()
    for (let one = ${first}; one < ${first + people}; one += 1) {
      const person = await Person.begin(store, planner.standing.plan.survey, 'es')
      await person.answer('nota', { type: 'number', number: 1 + (one % 5) })
      await person.answer('falta', { type: 'text', text: 'persona ' + one })
      await person.end(true)
    }
    courier.hurry()
  })()`)

const recorded = async (): Promise<number> =>
  (await house.store.pool.query(`SELECT FROM response WHERE finished_at IS NOT NULL`)).rowCount ?? 0

/** All that waits on the device, as whoever takes it would find it. */
const waiting = (kiosk: Kiosk): Promise<string[]> =>
  kiosk.page.evaluate(`(async () => {
    const { running } = await import('/page/stand/app.js')
    return (await running().store.oldest(1000)).map(({ text }) => text)
  })()`)

test('five hundred people who answer at a stand without a network are recorded once each', async () => {
  const survey = await openSurvey(house, shortSurvey)
  const { link } = await setUp(house, 'Alameda', { survey })
  const kiosk = await Kiosk.enter(browser, `${wire.url}${link}`)

  wire.cut()
  await kiosk.page.reload()
  await kiosk.at('start').waitFor()
  for (let one = 1; one <= 3; one += 1) await tap(kiosk, one, `persona ${one}`)
  await crowd(kiosk, 247, 4)
  await expect.poll(() => kiosk.queue(), patience).toBe('250 por enviar')
  const found = await waiting(kiosk)
  expect(found).toHaveLength(250)
  expect(found.filter((text) => !text.startsWith('sealed ') || text.includes('falta'))).toEqual([])
  // The page is reloaded, and then breaks while somebody is answering.
  await kiosk.page.reload()
  await kiosk.at('start').waitFor()
  await crowd(kiosk, 249, 251)
  await kiosk.begin()
  await kiosk.onward(() => kiosk.press('5'))
  await kiosk.page.reload()
  await kiosk.press('Sigo aquí')
  await kiosk.page.getByRole('textbox').fill('persona 500')
  await kiosk.press('Siguiente')
  await kiosk.press('Terminar y enviar')
  await kiosk.press('Listo')
  await expect.poll(() => kiosk.queue(), patience).toBe('500 por enviar')
  expect(await recorded()).toBe(0)

  // The network comes and goes, loses answers, and the page is reloaded in the middle.
  for (let times = 1; times <= 4; times += 1) {
    const before = await recorded()
    wire.loseAnswers(1)
    wire.mend()
    await kiosk.online()
    await expect.poll(() => wire.lost, patience).toBe(times)
    await kiosk.online()
    await expect.poll(recorded, patience).toBeGreaterThan(before + 25)
    wire.cut()
    if (times === 2) await kiosk.page.reload()
    await kiosk.at('start').waitFor()
  }
  wire.mend()
  await kiosk.online()
  await expect.poll(() => kiosk.queue(), patience).toBe('')

  const { rows } = await house.store.pool.query(
    `SELECT count(*)::int AS responses, count(DISTINCT answers -> 'falta' ->> 'text')::int AS people,
       count(finished_at)::int AS finished, min(stand) AS stand,
       (SELECT count(*)::int FROM stand_delivery) AS delivered, (SELECT count(*)::int FROM stand_refused) AS refused
     FROM response`,
  )
  expect(rows).toEqual([
    { responses: 500, people: 500, finished: 500, stand: 'Alameda', delivered: 500, refused: 0 },
  ])
  expect(wire.lost).toBe(4)
  expect(kiosk.complaints).toEqual([])
}, 90_000)
