import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../servers/port.ts'
import { newPage, openBrowser } from './browser.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from './running.ts'
import { button, field } from './visits.ts'

let house: RunningHouse
let web: Web
let port: number
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  house = await openRunning([1204, 640, 320, 160, 80, 40, 20])
  port = await freePort()
  web = await startWeb(house, { port })
  browser = await openBrowser()
}, 60_000)

afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await house.store.pool.query('DELETE FROM code_request')
  expect(complaints.splice(0)).toEqual([])
})

afterAll(async () => {
  await browser.close()
  await web.stop()
  await house.close()
})

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await newPage(browser, complaints, options)
  await page.goto(`${web.url}${path}`)
  return page
}

/** How many buttons were pressed: choices, apart from the inbox's own. */
let taps = 0
const tap = async (page: Page, label: string): Promise<void> => {
  await page.locator('#log').getByRole('button', { name: label, exact: true }).click()
  taps += 1
}
const write = async (page: Page, text: string): Promise<void> => {
  await field(page).fill(text)
  await button(page, 'Enviar').click()
}
const reading = (page: Page, words: string | RegExp) => page.locator('#log').getByText(words).last().waitFor()
const asking = (page: Page, label: string) =>
  page.locator('#log').getByRole('button', { name: label, exact: true }).waitFor()
const texts = (page: Page): Promise<string[]> => page.locator('#log .text').allTextContents()

let line = 0
const newPhone = (): string => {
  line += 1
  return `55 5200 ${String(line).padStart(4, '0')}`
}

/** From a link to the last question before the signature. */
async function goToConfirm(page: Page): Promise<void> {
  for (const label of ['Español', 'Firmar', 'Acepto']) await tap(page, label)
  await asking(page, 'Volver')
  await write(page, newPhone())
  await button(page, 'Usar este código').click()
  await tap(page, 'Iztapalapa')
  await asking(page, 'Sí, firmar')
}

/** Not the words that announce it: «Te confirmo en cuanto quede registrada». */
const recorded = /Registrada\./

async function sign(page: Page): Promise<void> {
  await goToConfirm(page)
  await tap(page, 'Sí, firmar')
  await reading(page, recorded)
}

const standing = async (proposal: number): Promise<number> => {
  const { rows } = await house.store.pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM signature WHERE proposal_id = $1 AND stands',
    [proposal],
  )
  return rows[0]?.count ?? -1
}

describe('a resident with a link to a proposal', () => {
  test('who is new signs with six taps, and is shown the count that the database holds', async () => {
    taps = 0
    const page = await open('/p/1')
    await asking(page, 'Español')
    await tap(page, 'Español')
    await page.getByRole('img', { name: /1,204 firmas/ }).waitFor()
    await expect.poll(() => page.evaluate('document.querySelector("img.picture").naturalWidth')).toBe(1000)
    for (const label of ['Firmar', 'Acepto']) await tap(page, label)
    await asking(page, 'Volver')
    await write(page, newPhone())
    await page.getByRole('complementary', { name: 'Bandeja de demostración' }).waitFor()
    await button(page, 'Usar este código').click()
    await tap(page, 'Iztapalapa')
    await tap(page, 'Sí, firmar')
    await reading(page, /Registrada\. Tu firma en .* ya cuenta: van 1,205 firmas/)
    expect(taps).toBeLessThanOrEqual(6)
    expect(await standing(1)).toBe(1205)
  })

  test('who finishes leaves a page that knows nothing of them', async () => {
    const page = await open('/p/2')
    await sign(page)
    page.once('dialog', (dialog) => dialog.dismiss())
    await button(page, 'Terminar').click()
    await reading(page, recorded)
    page.once('dialog', (dialog) => dialog.accept())
    await button(page, 'Terminar').click()
    await asking(page, 'Español')
    expect((await texts(page)).join()).not.toContain('Registrada')
    await tap(page, 'Español')
    await tap(page, 'Mis firmas')
    await reading(page, /no has firmado desde aquí/)
  })

  test('who is known signs with two taps', async () => {
    const page = await open('/p/2')
    await sign(page)
    taps = 0
    await page.goto(`${web.url}/p/3`)
    await tap(page, 'Firmar')
    await tap(page, 'Sí, firmar')
    await reading(page, /van 321 firmas/)
    expect(taps).toBe(2)
    expect(await standing(3)).toBe(321)
  })

  test('who clicks «Sí, firmar» twice signs once', async () => {
    const page = await open('/p/4')
    await goToConfirm(page)
    await button(page, 'Sí, firmar').dblclick({ delay: 40 })
    await reading(page, /van 161 firmas/)
    await asking(page, 'Ver la propuesta')
    expect((await texts(page)).filter((text) => text.includes('Registrada'))).toHaveLength(1)
    expect(await standing(4)).toBe(161)
  })

  test('who looks for the menu in the middle loses nothing', async () => {
    const page = await open('/p/5')
    for (const label of ['Español', 'Firmar', 'Acepto']) await tap(page, label)
    await asking(page, 'Volver')
    await write(page, newPhone())
    await button(page, 'Usar este código').waitFor()
    await button(page, 'Menú').first().click()
    await asking(page, 'Mis firmas')
    expect(await page.locator('#inbox').isVisible()).toBe(false)
    await page
      .locator('#log')
      .getByRole('button', { name: /^Continuar: firmar/ })
      .click()
    await button(page, 'Usar este código').click()
    await tap(page, 'Iztapalapa')
    await tap(page, 'Sí, firmar')
    await reading(page, /van 81 firmas/)
  })

  test('who reads English is answered in English to the end', async () => {
    const page = await open('/p/6')
    for (const label of ['English', 'Sign', 'I agree']) await tap(page, label)
    await expect.poll(() => field(page).getAttribute('placeholder')).toBe('Your phone number')
    await field(page).fill(newPhone())
    await button(page, 'Send').click()
    await button(page, 'Use this code').click()
    await tap(page, 'Coyoacán')
    await tap(page, 'Yes, sign')
    await reading(page, /41 signatures/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  test('who has no mouse signs by keyboard alone', async () => {
    const page = await open('/p/7')
    const keys = page.keyboard
    const press = async (label: string, key: string) => {
      await asking(page, label)
      await keys.press(key)
    }
    await press('Español', '1')
    await press('Firmar', '1')
    await press('Acepto', '1')
    await expect.poll(() => page.locator('input:focus').count()).toBe(1)
    await keys.type(newPhone())
    await keys.press('Enter')
    await button(page, 'Usar este código').waitFor()
    await keys.type((await page.locator('#inbox-code').textContent()) ?? '')
    await keys.press('Enter')
    await asking(page, 'Iztapalapa')
    await keys.type('iztapalapa')
    await keys.press('Enter')
    await asking(page, 'Sí, firmar')
    await keys.type('sí')
    await keys.press('Enter')
    await reading(page, /van 21 firmas/)
  })
})

describe('a resident who looks around', () => {
  test('finds proposals by topic and by page, and the way back', async () => {
    const page = await open('/')
    await tap(page, 'Español')
    await tap(page, 'Las más firmadas')
    await reading(page, 'página 1')
    await tap(page, 'Más propuestas')
    await reading(page, 'página 2')
    expect((await texts(page)).filter((text) => text.includes('página'))).toHaveLength(1)
    await tap(page, 'Anteriores')
    await reading(page, 'página 1')
    await page.locator('#log .choice.title').first().click()
    await asking(page, 'Firmar')
    await tap(page, 'Volver')
    await reading(page, 'página 1')
    await tap(page, 'Volver')
    await tap(page, 'Por tema')
    await page.locator('#log [data-ordinal="0"]').click()
    await reading(page, 'página 1')
  })

  test('sees the same conversation after a reload, and nothing is said for them', async () => {
    const page = await open('/p/1')
    await tap(page, 'Español')
    await asking(page, 'Firmar')
    const before = await texts(page)
    await page.reload()
    await asking(page, 'Firmar')
    expect((await texts(page)).slice(-1)).toEqual(before.slice(-1))
    await page.waitForTimeout(900)
    expect((await texts(page)).filter((text) => text === before.at(-1))).toHaveLength(1)
  })

  test('in the middle of the code reloads, and is shown the code again', async () => {
    const page = await open('/p/1')
    for (const label of ['Español', 'Firmar', 'Acepto']) await tap(page, label)
    await asking(page, 'Volver')
    await write(page, newPhone())
    await button(page, 'Usar este código').waitFor()
    await page.reload()
    await button(page, 'Usar este código').click()
    await asking(page, 'Iztapalapa')
    await page.reload()
    await asking(page, 'Iztapalapa')
    await page.waitForTimeout(300)
    expect(await page.locator('#inbox').isVisible()).toBe(false)
  })

  test('with two tabs sees in both what is done in one', async () => {
    const page = await open('/')
    await asking(page, 'Español')
    const second = await page.context().newPage()
    await second.goto(web.url)
    await tap(second, 'Español')
    await asking(page, 'Mis firmas')
    await tap(page, 'Por tema')
    await reading(second, '¿Qué tema te interesa?')
    await asking(page, 'Volver')
    await asking(second, 'Volver')
    expect((await texts(page)).at(-1)).toBe((await texts(second)).at(-1))
  })

  test('whose connection is lost is heard once when it is back', async () => {
    const page = await open('/')
    await tap(page, 'Español')
    await asking(page, 'Mis firmas')
    await page.context().setOffline(true)
    await tap(page, 'Por tema')
    await page.getByText('Sin conexión · se enviará al volver').waitFor()
    await page.context().setOffline(false)
    await reading(page, '¿Qué tema te interesa?')
    await page.getByText('Sin conexión').waitFor({ state: 'detached' })
    expect((await texts(page)).filter((text) => text.includes('¿Qué tema'))).toHaveLength(1)
  })

  test('goes on where they were when the server was started again in the middle', async () => {
    const page = await open('/p/1')
    await goToConfirm(page)
    const before = await standing(1)
    await web.stop()
    await page.getByText('Sin conexión').waitFor()
    await tap(page, 'Sí, firmar')
    web = await startWeb(house, { port })
    await reading(page, recorded)
    await page.getByText('Sin conexión').waitFor({ state: 'detached' })
    expect(await standing(1)).toBe(before + 1)
    expect(await page.locator('#inbox').isVisible()).toBe(false)
  })
})
