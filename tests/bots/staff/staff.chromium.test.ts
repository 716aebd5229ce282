import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entrance } from '../../../bots/staff/pass.ts'
import { writeHealth } from '../../../prisma/health.ts'
import { newPage, openBrowser } from '../web/browser.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../web/running.ts'

let house: RunningHouse
let browser: Browser
let web: Web
let complaints: string[]

beforeAll(async () => {
  browser = await openBrowser()
  house = await openRunning([120, 40])
})
afterAll(async () => {
  await browser.close()
  await house.close()
})
beforeEach(async () => {
  complaints = []
  await house.store.pool.query('DELETE FROM health')
  web = await startWeb(house, { expects: ['whatsapp'] })
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await web.stop()
  expect(complaints).toEqual([])
})

const link = () => entrance(house.store.keys, web.url, house.now())
const pairs = (pairing: string | undefined, detail?: string) =>
  writeHealth(house.store, 'whatsapp', 'one', { state: pairing ? 'pairing' : 'ready', pairing, detail })

const contrasts = (page: Page, selectors: string[]): Promise<number[]> =>
  page.evaluate(`(${JSON.stringify(selectors)}).map((selector) => {
    const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number)
    const light = (colour) => {
      const [r, g, b] = numbers(colour).slice(0, 3).map((it) => it / 255).map((it) => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4)
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const element = document.querySelector(selector)
    let behind = element
    while (numbers(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement
    const pair = [light(getComputedStyle(element).color), light(getComputedStyle(behind).backgroundColor)].sort((a, b) => b - a)
    return (pair[0] + 0.05) / (pair[1] + 0.05)
  })`)

describe('somebody of the team with a phone', () => {
  test('enters by the link, scans the QR without any script, and sees that it works', async () => {
    await pairs('qr 2@Zm9v,YmFy,cXV4,1')
    const page = await newPage(browser, complaints, { javaScriptEnabled: false, locale: 'es-MX' })
    await page.goto(link())
    await page.waitForURL('**/staff')
    const qr = page.getByRole('img', { name: 'Código QR para vincular el teléfono' })
    const box = await qr.boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(200)
    expect(await page.getByRole('heading').allTextContents()).toEqual([
      'Voces · Equipo',
      'Canales',
      'WhatsApp',
      'Avisos en espera',
    ])
    await pairs(undefined)
    // The page renews itself.
    await page.getByText('✔ Funciona').waitFor({ timeout: 60_000 })
    expect(await qr.count()).toBe(0)
  })

  test('enters also when the link is in a message on another site', async () => {
    await pairs(undefined)
    const page = await newPage(browser, complaints)
    await page.route('https://mail.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<title>Mail</title><a href="${link()}">Entrar</a>` }),
    )
    await page.goto('https://mail.example/')
    await page.getByRole('link').click()
    await page.waitForURL('**/staff')
    await page.getByText('Works', { exact: false }).waitFor()
  })

  test.each(['light', 'dark'] as const)('reads it in %s, in a narrow window', async (colorScheme) => {
    await pairs('code ABCD-EFGH', 'the phone ended the session (2026-11-25 10:00 UTC): pair it again')
    const page = await newPage(browser, complaints, {
      colorScheme,
      locale: 'es-MX',
      viewport: { width: 320, height: 640 },
    })
    await page.goto(link())
    await page.waitForURL('**/staff')
    await page.getByText('ABCD-EFGH').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    const all = ['h1', 'header p', '.state', '.detail', '.since', '.code', 'li', '.again a']
    for (const ratio of await contrasts(page, all)) expect(ratio).toBeGreaterThanOrEqual(4.5)
  })
})
