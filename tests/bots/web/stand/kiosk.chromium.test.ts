import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { phoneOf } from '../../../resident.ts'
import { axeFinds } from '../axe.ts'
import { openBrowser } from '../browser.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../running.ts'
import { openSurvey, setUp } from './ground.ts'
import { Kiosk, patience } from './kiosk.ts'
import { openWire, type Wire } from './wire.ts'

let house: RunningHouse
let web: Web
let wire: Wire
let browser: Browser
let survey: string

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openRunning([3, 0, 7]), openBrowser()])
  web = await startWeb(house, { behindProxy: true })
  wire = await openWire(web.port)
  survey = await openSurvey(house)
})
afterAll(async () => {
  await browser.close()
  await wire.close()
  await web.stop()
  await house.close()
})

/** A picture of one pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function stand(
  name: string,
  { proposals = [], ...options }: BrowserContextOptions & { clock?: boolean; proposals?: number[] } = {},
): Promise<Kiosk> {
  const { link } = await setUp(house, name, { survey, proposals })
  return Kiosk.enter(browser, `${wire.url}${link}`, options)
}

const responses = async (name: string) =>
  (
    await house.store.pool.query(
      'SELECT answers, finished_at IS NOT NULL AS finished, language FROM response WHERE stand = $1',
      [name],
    )
  ).rows

/** What the browser holds that a person may have left in it. */
const left = (kiosk: Kiosk): Promise<unknown> =>
  kiosk.page.evaluate(`(async () => {
    const { running } = await import('/page/stand/app.js')
    const { store } = running()
    return {
      taking: await store.get('taking'),
      local: { ...localStorage },
      session: { ...sessionStorage },
      shown: document.querySelector('main').textContent,
      fields: [...document.querySelectorAll('input, textarea')].length,
    }
  })()`)

test('whoever walks away is asked, then forgotten, and what they answered is kept as it is', async () => {
  const kiosk = await stand('Alameda', { clock: true })
  await kiosk.press('English')
  await kiosk.press(/^Answer/)
  await kiosk.press('Begin')
  await kiosk.at('question').waitFor()
  await kiosk.onward(() => kiosk.press('Iztapalapa'))
  await kiosk.page.getByRole('textbox').fill('12')
  await kiosk.onward(() => kiosk.press('Next'))
  await kiosk.page.getByRole('textbox').fill('a secret of mine')
  const dialog = kiosk.page.getByRole('dialog', { name: 'Are you still here?' })
  // They were only thinking.
  await kiosk.page.clock.runFor(61_000)
  await dialog.waitFor()
  await kiosk.press('I’m still here')
  expect(await dialog.isVisible()).toBe(false)
  expect(await kiosk.page.getByRole('textbox').inputValue()).toBe('a secret of mine')
  await kiosk.page.clock.runFor(59_000)
  expect(await dialog.isVisible()).toBe(false)
  await kiosk.page.clock.runFor(2_000)
  await dialog.waitFor()
  expect(await dialog.innerText()).toMatch(/In (10|9) s/)
  await kiosk.page.clock.runFor(11_000)
  await kiosk.at('start').waitFor()
  expect(await kiosk.button('English').isVisible()).toBe(true)
  const remains = await left(kiosk)
  expect(remains).toEqual({
    taking: undefined,
    local: {},
    session: {},
    shown: expect.not.stringContaining('secret'),
    fields: 0,
  })
  expect(await kiosk.page.context().cookies()).toEqual([
    expect.objectContaining({ name: 'voces-stand', httpOnly: true }),
  ])
  await expect
    .poll(() => responses('Alameda'), patience)
    .toEqual([
      {
        answers: {
          alcaldia: { type: 'borough', borough: 'iztapalapa' },
          anos: { type: 'number', number: 12 },
        },
        finished: false,
        language: 'en',
      },
    ])
  expect(kiosk.complaints).toEqual([])
}, 60_000)

test('every kind of question is answered by taps and the keyboard, and what is wrong is said kindly', async () => {
  const kiosk = await stand('Hidalgo')
  const { page } = kiosk
  const field = page.getByRole('textbox')
  const complaint = page.getByRole('alert')
  const next = (name: string | RegExp) => kiosk.onward(() => kiosk.press(name))
  const enter = () => kiosk.onward(() => field.press('Enter'))
  await kiosk.begin()
  await next('Coyoacán')
  await field.fill('muchos')
  await field.press('Enter')
  expect(await complaint.innerText()).toBe('Escribe solo un número, como 12.')
  await field.fill('111')
  await field.press('Enter')
  expect(await complaint.innerText()).toBe('Debe estar entre 0 y 110.')
  await field.fill('40')
  await enter()
  await field.fill('llámame al 55 1234 5678')
  await kiosk.press('Siguiente')
  expect(await complaint.innerText()).toContain('Parece que hay un teléfono')
  await field.fill('terca')
  await enter()
  await next('4')
  await kiosk.press('De otra manera')
  await kiosk.press('Siguiente')
  expect(await complaint.innerText()).toBe('Escribe tu respuesta.')
  await field.fill('con ríos')
  await next('Siguiente')
  await page.getByText('Dijiste «terca» de la ciudad de hoy').waitFor()
  await next('Saltar')
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 19.4326, longitude: -99.1332 })
  await next('Usar el lugar donde estamos')
  await page.locator('input[type=file]').setInputFiles({
    name: 'foto.png',
    mimeType: 'image/png',
    buffer: Buffer.from(pixel, 'base64'),
  })
  await page.getByAltText('La foto que tomaste').waitFor()
  await next('Siguiente')
  for (const one of [/agua/, /traslado/, /inseguridad/]) await kiosk.press(one)
  await kiosk.press(/corrupción/)
  expect(await complaint.innerText()).toContain('Elige 3 como máximo')
  await next('Siguiente')
  await field.fill('2,5')
  await next('Siguiente')
  await next('No')
  await next('Saltar')
  await next('Vivienda y suelo')
  for (const one of ['Repartir mejor', 'Hacer cosas nuevas']) await kiosk.press(one)
  await kiosk.press('Siguiente')
  expect(await complaint.innerText()).toBe('Pon 3 en orden.')
  await kiosk.press('Cuidar lo que tenemos')
  await next('Siguiente')
  await page.getByLabel('Elige el día').fill('1985-09-19')
  await next('Siguiente')
  // They change an answer from the summary, and what depended on it goes.
  await next(/¿Sientes que el gobierno/)
  await next('Prefiero no decirlo')
  expect(await page.locator('.rows').innerText()).not.toContain('¿Qué tendría que pasar')
  await kiosk.press('Terminar y enviar')
  await page.getByText('¡Gracias! Lo que respondiste llega').waitFor()
  await expect.poll(async () => (await responses('Hidalgo')).length, patience).toBe(1)
  const [{ answers }] = await responses('Hidalgo')
  expect(answers).toEqual({
    alcaldia: { type: 'borough', borough: 'coyoacan' },
    anos: { type: 'number', number: 40 },
    palabra: { type: 'text', text: 'terca' },
    orgullo: { type: 'number', number: 4 },
    'dentro-de-20': { type: 'choice', option: 'otra', own: 'con ríos' },
    falta: { type: 'skipped' },
    lugar: { type: 'pin', latitude: 19.433, longitude: -99.133 },
    foto: { type: 'photo', photo: expect.any(String) },
    estorba: { type: 'choices', options: ['agua', 'traslados', 'inseguridad'] },
    horas: { type: 'number', number: 2.5 },
    escuchan: { type: 'declined' },
    primero: { type: 'choice', option: 'vivienda' },
    orden: { type: 'ranking', order: ['repartir', 'innovar', 'cuidar'] },
    fecha: { type: 'day', day: '1985-09-19' },
  })
  const { rows } = await house.store.pool.query(
    'SELECT type, length(bytes) > 100 AS whole FROM photo WHERE id = $1',
    [answers.foto.photo],
  )
  expect(rows).toEqual([{ type: 'image/jpeg', whole: true }])
  expect(kiosk.complaints).toEqual([])
}, 60_000)

test('a resident signs at the stand with the code on their phone, and offline is told kindly why not', async () => {
  const kiosk = await stand('Zócalo', { proposals: [2] })
  const { page } = kiosk
  const title = page.locator('.group .option')
  wire.cut()
  await title.click()
  await page.getByText('Firmar necesita la red y ahora no hay').waitFor()
  wire.mend()
  await title.click()
  await page.waitForURL('**/stand/talk?p=2')
  expect(
    await page
      .locator('#menu, #help')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
  ).toBe(0)
  for (const label of ['Español', 'Firmar', 'Acepto']) await page.getByRole('button', { name: label }).click()
  await page.locator('#digits').fill(phoneOf(81))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Usar este código' }).click()
  await page.getByRole('button', { name: 'Iztapalapa' }).click()
  await page.getByRole('button', { name: 'Sí, firmar' }).click()
  await page.getByText('Recibí tu firma').waitFor()
  page.on('dialog', (dialog) => dialog.accept())
  await page.locator('#leave').click()
  await kiosk.at('start').waitFor()
  await page.goBack().catch(() => null)
  await kiosk.at('start').waitFor()
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['voces-stand'])
  await expect
    .poll(
      async () => (await house.store.pool.query('SELECT stand FROM signature WHERE proposal_id = 2')).rows,
    )
    .toEqual([{ stand: 'Zócalo' }])
  expect(kiosk.complaints).toEqual([])
}, 60_000)

test('two tabs are one stand, and the second takes over when the first is closed', async () => {
  const kiosk = await stand('Balderas')
  const other = await kiosk.page.context().newPage()
  await other.goto(`${wire.url}/stand/`)
  await other.getByText('Otra pestaña de este aparato ya es el puesto').waitFor()
  await kiosk.page.close()
  await other.locator('[data-screen="start"]').waitFor()
}, 60_000)

test('a device that cannot keep answers says so and takes none', async () => {
  const kiosk = await stand('Tacuba')
  await kiosk.page.evaluate(`
    navigator.storage.estimate = async () => ({ quota: 1_000_000, usage: 999_000 })
  `)
  await kiosk.begin()
  for (let back = 0; back < 2; back += 1) await kiosk.press(back === 0 ? 'Volver' : 'Salir')
  await kiosk.page.getByText('Este aparato no puede guardar respuestas').waitFor()
  expect(await kiosk.button(/^Responder/).count()).toBe(0)
}, 60_000)

test.each(['light', 'dark'] as const)(
  'axe finds nothing on what a stand shows, in %s',
  async (colorScheme) => {
    const kiosk = await stand(`Kiosco ${colorScheme}`, { colorScheme, proposals: [1] })
    expect(await axeFinds(kiosk.page)).toEqual([])
    await kiosk.press('English')
    await kiosk.press(/^Answer/)
    expect(await axeFinds(kiosk.page)).toEqual([])
    await kiosk.press('Begin')
    await kiosk.at('question').waitFor()
    expect(await axeFinds(kiosk.page)).toEqual([])
  },
)
