import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFinds } from './axe.ts'
import { button, field, menu, showing, visits } from './visits.ts'

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.textContent')

/** Contrast ratio by WCAG 2.2 of an element's text against the first opaque background behind it. */
const contrast = (page: Page, selector: string): Promise<number> =>
  page.evaluate(`(() => {
    const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number)
    const light = (colour) => {
      const [r, g, b] = numbers(colour).slice(0, 3).map((it) => it / 255).map((it) => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4)
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const element = document.querySelector(${JSON.stringify(selector)})
    let behind = element
    while (numbers(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement
    const pair = [light(getComputedStyle(element).color), light(getComputedStyle(behind).backgroundColor)].sort((a, b) => b - a)
    return (pair[0] + 0.05) / (pair[1] + 0.05)
  })()`)

describe('the page for everybody', () => {
  const visit = visits()

  test('choices of one row stand side by side, and every button is large enough for a thumb', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open('/', { reducedMotion: 'reduce' })
    const box = async (name: string) => {
      const found = await button(page, name).boundingBox()
      if (!found) throw new Error(`no ${name}`)
      return found
    }
    const [first, left, right] = [
      await box('Ver propuestas'),
      await box('Encuentros'),
      await box('Mis firmas'),
    ]
    expect(left.y).toBe(right.y)
    expect(left.x + left.width).toBeLessThanOrEqual(right.x)
    expect(left.y).toBeGreaterThan(first.y)
    for (const each of await page.getByRole('button').all()) {
      const { width, height } = (await each.boundingBox()) ?? { width: 0, height: 0 }
      expect(Math.min(width, height), await each.innerText()).toBeGreaterThanOrEqual(48)
    }
  })

  test('a picture keeps its room before it is there, and says what it shows', async () => {
    const picture = { url: '/picture.svg', alternative: '3 de 5 firmas', width: 640, height: 360 }
    visit.mock.voces('La propuesta', { picture })
    const page = await visit.open()
    const image = page.getByRole('img', { name: '3 de 5 firmas' })
    const box = await image.boundingBox()
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(640 / 360, 1)
  })

  test.each(['light', 'dark'] as const)('axe finds nothing in a conversation, in %s', async (colorScheme) => {
    const picture = { url: '/picture.svg', alternative: '3 de 5 firmas', width: 640, height: 360 }
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open('/', { colorScheme, reducedMotion: 'reduce' })
    await showing(page, ['Elige'])
    expect(await axeFinds(page)).toEqual([])
    await field(page).fill('agua')
    await button(page, 'Enviar').click()
    visit.mock.voces('La propuesta', { picture, prompt: { id: 2, choices: [{ label: 'Firmar' }] } })
    await button(page, 'Firmar').waitFor()
    expect(await axeFinds(page)).toEqual([])
    visit.mock.voces('¿Tu teléfono?', {
      prompt: { id: 3, choices: [{ label: 'Ahora no' }], typing: 'phone' },
    })
    await button(page, 'Ahora no').waitFor()
    expect(await axeFinds(page)).toEqual([])
  })

  test('a whole visit works by keyboard alone', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    await showing(page, ['Elige'])
    await page.keyboard.press('2')
    await visit.saying({ type: 'choice', prompt: 1, ordinal: 1 })
    visit.mock.voces('¿Cuál?', { prompt: { id: 2, choices: [{ label: 'El del agua' }, { label: 'Otro' }] } })
    await expect.poll(() => focused(page)).toContain('El del agua')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toContain('Otro')
    await page.keyboard.press('Space')
    visit.mock.voces('¿Tu teléfono?', {
      prompt: { id: 3, choices: [{ label: 'Ahora no' }], typing: 'phone' },
    })
    await showing(page, ['Elige', '¿Cuál?', '¿Tu teléfono?'])
    await expect.poll(() => page.locator('input:focus').count()).toBe(1)
    await page.keyboard.type('1555')
    await page.keyboard.press('Enter')
    await visit.saying(
      { type: 'choice', prompt: 1, ordinal: 1 },
      { type: 'choice', prompt: 2, ordinal: 1 },
      { type: 'text', text: '1555' },
    )
    await page.reload()
    await button(page, 'Ahora no').waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Ir a escribir')
    await page.keyboard.press('Enter')
    expect(await page.locator('input:focus').count()).toBe(1)
  })

  test('a digit typed into the field is text, and a number asked for is never taken for a choice', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    await showing(page, ['Elige'])
    await field(page).press('1')
    await field(page).press('2')
    expect(await field(page).inputValue()).toBe('12')
    await field(page).fill('')
    visit.mock.voces('¿El código?', { prompt: { id: 2, choices: [{ label: 'Ahora no' }], typing: 'code' } })
    expect(await button(page, 'Ahora no').getAttribute('aria-keyshortcuts')).toBe(null)
    await button(page, 'Ahora no').focus()
    await page.keyboard.type('1234')
    expect(await field(page).inputValue()).toBe('1234')
    await visit.saying()
  })

  test('an answer does not take the focus from somebody who is writing', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    await button(page, 'Encuentros').click()
    await field(page).fill('espera')
    visit.mock.voces('Otra cosa', { prompt: { id: 2, choices: [{ label: 'Volver' }] } })
    await button(page, 'Volver').waitFor()
    expect(await page.locator('textarea:focus').inputValue()).toBe('espera')
  })

  test('the page speaks the language of the conversation and says so to a screen reader', async () => {
    visit.mock.session.language = 'en'
    visit.mock.voces('Choose', { prompt: { id: 1, choices: [{ label: 'Sign' }] } })
    const page = await visit.open()
    await showing(page, ['Choose'])
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    for (const name of ['Menu', 'Help', 'Send', 'Sign'])
      expect(await button(page, name).count(), name).toBe(1)
    expect(await field(page).getAttribute('placeholder')).toBe('Write here')
    visit.mock.voces('Elige', { language: 'es', prompt: { id: 2, choices: [{ label: 'Firmar' }] } })
    await button(page, 'Ayuda').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    expect(await page.locator('#log .message').first().getAttribute('lang')).toBe('en')
  })

  test('the conversation is a polite log between landmarks, and every control has a name', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    await showing(page, ['Elige'])
    expect(await page.getByRole('log', { name: 'Conversación' }).getAttribute('aria-live')).toBe('polite')
    for (const role of ['banner', 'main', 'contentinfo', 'heading'] as const)
      expect(await page.getByRole(role).count(), role).toBe(1)
    const names = await page
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.ariaLabel ?? each.textContent))
    expect(names.every((name) => name?.trim())).toBe(true)
    await button(page, 'Encuentros').waitFor()
    expect(await page.getByRole('group', { name: 'Opciones' }).count()).toBe(1)
  })

  test('somebody who scrolled up to read is left there, and told of what is new', async () => {
    for (let index = 1; index <= 20; index += 1) visit.mock.voces(`Mensaje ${index}\n\nmás\nlíneas`)
    const page = await visit.open()
    const top = (): Promise<number> => page.evaluate('document.querySelector("main").scrollTop')
    await expect.poll(top).toBeGreaterThan(500)
    await page.evaluate('document.querySelector("main").scrollTop = 100')
    await button(page, 'Ir al final').waitFor()
    visit.mock.voces('Lo último')
    await button(page, 'Mensajes nuevos').waitFor()
    expect(await top()).toBe(100)
    await button(page, 'Mensajes nuevos').click()
    await expect.poll(top).toBeGreaterThan(500)
    await page.locator('#chip').waitFor({ state: 'hidden' })
    visit.mock.voces('Aún más')
    await expect.poll(() => page.getByText('Aún más').isVisible()).toBe(true)
    await page.locator('#chip').waitFor({ state: 'hidden' })
  })

  test('who reads a long message is told that there are options below, and led to them', async () => {
    const titles = ['Agua para todas las casas, todos los días', 'Reparar las fugas antes de traer más agua']
    const choices = [...titles.map((label) => ({ label })), { label: 'Volver', row: 9 }]
    visit.mock.voces('línea\n'.repeat(60), { prompt: { id: 1, choices } })
    const page = await visit.open('/', { hasTouch: true, isMobile: true })
    const chip = button(page, 'Ir a las opciones')
    expect(await chip.innerText()).toBe('Opciones')
    await chip.click()
    await page.locator('#chip').waitFor({ state: 'hidden' })
    for (const label of titles)
      expect(await page.locator('.title', { hasText: label }).locator('.key').isVisible()).toBe(true)
    const box = await button(page, 'Volver').boundingBox()
    expect((box?.y ?? 740) + (box?.height ?? 0)).toBeLessThan(740)
    expect(await button(page, 'Volver').locator('.key').isVisible()).toBe(false)
  })

  test.each(['light', 'dark'] as const)(
    'in %s colours every text stands out by 4.5 to 1',
    async (colorScheme) => {
      visit.mock.voces('Elige', { prompt: menu })
      visit.mock.echo('Encuentros')
      const page = await visit.open('/', { colorScheme })
      await showing(page, ['Elige', 'Encuentros'])
      visit.mock.voces('¿El código?', {
        prompt: { id: 2, choices: [{ label: 'Ahora no' }], typing: 'code' },
      })
      visit.mock.letter({ to: 'x', code: '1', minutes: 1 })
      await page.locator('#inbox').waitFor()
      await visit.mock.stop()
      await page.getByText('Sin conexión').waitFor()
      await field(page).fill('agua')
      await page.keyboard.press('Enter')
      await page.locator('[data-progress] .progress').waitFor()
      const paper = await page.evaluate('getComputedStyle(document.querySelector(".phone")).backgroundColor')
      expect(paper).toBe(colorScheme === 'dark' ? 'rgb(25, 19, 36)' : 'rgb(251, 247, 242)')
      for (const place of [
        '.voces .text',
        '.resident .text',
        '.choice',
        '#inbox-code',
        '#inbox-use',
        '#connection',
        '.progress',
      ])
        expect(await contrast(page, place), place).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each([
    ['a small phone', 320, 568],
    ['a phone at 200 % zoom', 180, 370],
    ['a phone on its side', 740, 360],
  ])('on %s nothing is cut off sideways and everything can be reached', async (_name, width, height) => {
    visit.mock.voces(`Elige ${'muylargo'.repeat(20)}`, { prompt: menu })
    const page = await visit.open('/', { viewport: { width, height } })
    await button(page, 'Encuentros').waitFor()
    const wide =
      'Math.max(...[document.documentElement, document.querySelector("main")].map((it) => it.scrollWidth - it.clientWidth))'
    expect(await page.evaluate(wide)).toBe(0)
    await button(page, 'Mis firmas').click()
    await field(page).fill('x')
    await button(page, 'Enviar').click()
    await visit.saying({ type: 'choice', prompt: 1, ordinal: 2 }, { type: 'text', text: 'x' })
  })

  test('whoever asked for less motion gets none', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open('/', { reducedMotion: 'reduce' })
    await button(page, 'Encuentros').click()
    await page.locator('#dots').waitFor()
    expect(await page.evaluate('document.getAnimations().length')).toBe(0)
  })
})
