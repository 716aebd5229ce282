import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entrance } from '../../../bots/staff/pass.ts'
import { writeHealth } from '../../../prisma/health.ts'
import { employ, sendDrafts } from '../../prisma/moderation/drafts.ts'
import { addConversation, addResident } from '../../prisma/rows.ts'
import { axeFinds } from '../web/axe.ts'
import { newPage, openBrowser } from '../web/browser.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../web/running.ts'
import { codeFor } from './signing.ts'

let house: RunningHouse
let browser: Browser
let web: Web
let complaints: string[]
let ana: string

beforeAll(async () => {
  browser = await openBrowser()
  house = await openRunning([120, 40])
  const { pool } = house.store
  ana = await addResident(pool)
  await employ(pool, ana, 'Ana', ['administrator'])
  await sendDrafts(pool, [await addResident(pool), await addResident(pool)], 'Un parque')
  await pool.query(
    `INSERT INTO promise (proposal_id, at, duty, due, on_day, reminded_on)
     SELECT 1, 100, 'review', day, day, day FROM (SELECT now()::date - 3 AS day) AS late`,
  )
  const chat = await addConversation(house.store, ana, 'telegram', '77')
  await pool.query(
    `INSERT INTO notice (conversation_id, channel, body, done_at, outcome)
     VALUES ($1, 'telegram', '{"type":"tier","proposal":1,"at":10,"author":false}', now(), 'failed')`,
    [chat],
  )
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
const open = (options: BrowserContextOptions = {}) =>
  newPage(browser, complaints, { locale: 'es-MX', viewport: { width: 320, height: 640 }, ...options })

/** What is wrong with a page for those who do not see it, see it badly, or have no mouse. */
async function faults(page: Page): Promise<string[]> {
  const found = await axeFinds(page)
  const wide = (await page.evaluate('document.documentElement.scrollWidth')) !== 320
  return [...found, ...(wide ? ['wider than the window'] : [])]
}

/** Keeps a picture to look at, when a folder for them is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.VOCES_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/staff-${name}.png`, fullPage: true })
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${web.url}/staff`)
  await page.getByLabel('Código').fill(await codeFor(house.store, ana))
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.getByText('Entraste como Ana').waitFor()
}

describe('somebody of the team with a phone', () => {
  test('signs in without any script, sees what waits and how to pair, and signs out', async () => {
    await pairs('qr 2@Zm9v,YmFy,cXV4,1')
    const page = await open({ javaScriptEnabled: false })
    await page.goto(`${web.url}/staff`)
    await page.getByLabel('Código').fill('0000-0000')
    await page.getByRole('button', { name: 'Entrar' }).click()
    await page.getByRole('alert').waitFor()
    await signIn(page)
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Por revisar',
      'Lo que debemos',
      'Fallas',
    ])
    await page.getByText(/⚠ Se debía el .+: van \d días tarde\./).waitFor()
    expect(await page.getByRole('link', { name: 'Telegram' }).first().getAttribute('href')).toBe(
      'https://t.me/voces_cdmx_bot?start=review',
    )
    await page.getByRole('link', { name: 'Canales' }).click()
    const qr = page.getByRole('img', { name: 'Código QR para vincular el teléfono' })
    expect((await qr.boundingBox())?.width).toBeGreaterThanOrEqual(200)
    await page.getByRole('link', { name: 'Actualizar cada 5 segundos' }).click()
    await pairs(undefined)
    // The page renews itself.
    await page.getByText('✔ Funciona').waitFor({ timeout: 60_000 })
    expect(await qr.count()).toBe(0)
    await page.getByRole('link', { name: 'Dejar de actualizar' }).click()
    await page.getByRole('button', { name: 'Salir' }).click()
    await page.getByLabel('Código').waitFor()
    await page.goto(`${web.url}/staff/channels`)
    await page.getByLabel('Código').waitFor()
  })

  test.each(['light', 'dark'] as const)('reads every page in %s, in a narrow window', async (colorScheme) => {
    await pairs('code ABCD-EFGH', 'the phone ended the session (2026-11-25 10:00 UTC): pair it again')
    const page = await open({ colorScheme })
    await page.goto(`${web.url}/staff`)
    await page.getByLabel('Código').fill('0000-0000')
    await page.getByRole('button', { name: 'Entrar' }).click()
    await page.getByRole('alert').waitFor()
    expect(await faults(page)).toEqual([])
    await picture(page, `enter-${colorScheme}`)
    await signIn(page)
    expect(await faults(page)).toEqual([])
    await picture(page, `waits-${colorScheme}`)
    await page.getByRole('link', { name: 'Canales' }).click()
    await page.getByText('ABCD-EFGH').waitFor()
    expect(await faults(page)).toEqual([])
    await picture(page, `channels-${colorScheme}`)
  })

  test('has tried again what was not delivered, and the record says so', async () => {
    const page = await open()
    await signIn(page)
    await page.getByRole('button', { name: 'Intentar otra vez' }).click()
    await page.getByText('1 mensaje se intenta otra vez.').waitFor()
    const { rows } = await house.store.pool.query(
      'SELECT name, act, about FROM audit ORDER BY id DESC LIMIT 1',
    )
    expect(rows).toEqual([{ name: 'Ana', act: 'retried-notices', about: { notices: 1, on: 'telegram' } }])
  })

  test('has the code from a chat on this very page, and comes back to it to review', async () => {
    const page = await open()
    await page.goto(web.url)
    await page.getByRole('button', { name: 'Español' }).click()
    await page.getByRole('button', { name: 'Las más firmadas' }).waitFor()
    const session = (await page.context().cookies()).find(({ name }) => name === 'voces')?.value ?? ''
    const { pool, keys } = house.store
    await pool.query('UPDATE conversation SET resident_id = $2 WHERE address_key = $1', [
      keys.address('web', session),
      ana,
    ])
    await page.getByRole('textbox').fill('menú')
    await page.getByRole('textbox').press('Enter')
    await page.getByRole('button', { name: 'Equipo', exact: true }).click()
    await page.getByRole('button', { name: 'Página del equipo' }).click()
    const said = await page.getByText('Tu código para la página del equipo').textContent()
    await page.goto(`${web.url}/staff`)
    await page.getByLabel('Código').fill(/\w{4}-\w{4}/.exec(said ?? '')?.[0] ?? '')
    await page.getByRole('button', { name: 'Entrar' }).click()
    const way = await page.getByRole('link', { name: 'Web' }).first().getAttribute('href')
    expect(way).toBe('https://voces.example.org/?start=review')
    await page.goto(`${web.url}/?start=review`)
    await page.getByRole('button', { name: 'Aprobar' }).waitFor()
  })

  test('looks at the queues and at a job in one', async () => {
    await house.queues.add([{ queue: 'broadcast', channel: 'terminal', id: '7', turn: 1 }])
    const page = await open({ viewport: { width: 1_000, height: 700 } })
    await signIn(page)
    await page.getByRole('link', { name: 'Colas' }).click()
    await page.getByRole('link', { name: 'broadcasts-terminal' }).first().click()
    await page.getByText('b-7-1').first().waitFor()
    await picture(page, 'queues')
    // Its page would load letters from elsewhere, and has styles of its own in it: neither is let.
    expect(complaints.splice(0).filter((one) => !/Content Security Policy/.test(one))).toEqual([])
  })
})

describe('whoever works at the server', () => {
  test('enters by a link also when it is in a message on another site', async () => {
    await pairs(undefined)
    const page = await newPage(browser, complaints)
    await page.route('https://mail.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<title>Mail</title><a href="${link()}">Entrar</a>` }),
    )
    await page.goto('https://mail.example/')
    await page.getByRole('link').click()
    await page.getByRole('button', { name: 'Open the team’s page' }).click()
    await page.waitForURL('**/staff/channels')
    await page.getByText('Works', { exact: false }).waitFor()
  })
})
