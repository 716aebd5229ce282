import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkProof } from '../../../../prisma/receipts/proof.ts'
import { closeAll, receiptOf, sign } from '../../../prisma/receipts/days.ts'
import { addResidents } from '../../../prisma/rows.ts'
import { newPage, openBrowser } from '../browser.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../running.ts'

let house: RunningHouse
let browser: Browser
let web: Web
let receipt: string
let complaints: string[]

beforeAll(async () => {
  browser = await openBrowser()
  house = await openRunning([1_200, 0, 30])
  const [resident = ''] = await addResidents(house.store.pool, 1)
  await sign(house.store, [resident])
  await closeAll(house.store, new Date(Date.now() + 86_400_000))
  receipt = receiptOf(house.store, resident)
})
afterAll(async () => {
  await browser.close()
  await house.close()
})
beforeEach(async () => {
  complaints = []
  web = await startWeb(house)
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await web.stop()
  expect(complaints).toEqual([])
})

/** Keeps a picture to look at, when a folder for them is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.VOCES_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/receipts-${name}.png`, fullPage: true })
}

describe('a resident with a cheap phone', () => {
  test.each(['light', 'dark'] as const)(
    'checks the receipt in %s, narrow, without any script',
    async (colorScheme) => {
      const page = await newPage(browser, complaints, {
        colorScheme,
        javaScriptEnabled: false,
        locale: 'es-MX',
        viewport: { width: 320, height: 640 },
        acceptDownloads: true,
      })
      await page.goto(`${web.url}/receipts`)
      await page.getByLabel('Tu recibo').fill(receipt.toLowerCase())
      await page.getByRole('button', { name: 'Comprobar' }).click()
      await page.getByText('Está contado').waitFor()
      await picture(page, colorScheme)
      expect(page.url()).not.toContain(receipt.slice(0, 4))
      const width = await page.locator('main').boundingBox()
      expect(width?.width).toBeLessThanOrEqual(320)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Descargar la prueba' }).click(),
      ])
      expect(checkProof(JSON.parse(readFileSync(await download.path(), 'utf8')))).toHaveProperty('proof')
    },
  )

  test('sees a slip in it and nothing that runs out of the screen, and reads all in English', async () => {
    const page = await newPage(browser, complaints, {
      locale: 'es-MX',
      viewport: { width: 320, height: 640 },
    })
    await page.goto(`${web.url}/receipts`)
    await page.getByLabel('Tu recibo').fill(`${receipt.slice(0, -1)}${receipt.endsWith('A') ? 'B' : 'A'}`)
    await page.getByRole('button', { name: 'Comprobar' }).click()
    await page.getByText('Hay un error al copiarlo').waitFor()
    await picture(page, 'slip')
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByLabel('Your receipt').fill(receipt)
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('It is counted').waitFor()
    await page.getByText('See the proof').click()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await picture(page, 'english')
  })
})
