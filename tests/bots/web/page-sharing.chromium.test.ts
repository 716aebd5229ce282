import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cleanPhoto } from '../../../bots/photo/clean.ts'
import { dimensions } from '../telegram/api/photo.ts'
import { button, field, showing, visits } from './visits.ts'

const phone = readFileSync(new URL('../photo/files/phone.jpg', import.meta.url))
const zocalo = { latitude: 19.4326, longitude: -99.1332 }
const skip = [{ label: 'Saltar' }]
const asksPhoto = { id: 1, choices: skip, asks: { what: 'photo' } } as const
const asksPlace = {
  id: 1,
  choices: skip,
  asks: { what: 'location', label: '📍 Enviar dónde estoy' },
} as const

/** Chooses a file as somebody does who presses the button. */
async function chooses(page: Page, label: string, name: string, bytes: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, label).click()])
  await chooser.setFiles({ name, mimeType: 'image/jpeg', buffer: bytes })
}

/** A large picture, as a camera makes one, drawn by the page's own browser. */
async function drawn(page: Page, width: number, height: number): Promise<Buffer> {
  const data = await page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} })
    canvas.getContext('2d').fillRect(0, 0, ${width / 2}, ${height / 2})
    return canvas.toDataURL('image/png').split(',')[1]
  })()`)
  return Buffer.from(data, 'base64')
}

describe('a resident who is asked for a photo on the page', () => {
  const visit = visits()

  test('sends one without where it was taken, and the question goes with the answer', async () => {
    visit.mock.voces('¿Una foto?', { prompt: asksPhoto })
    visit.mock.answer = () => visit.mock.voces('Gracias', { prompt: { id: 2, choices: [{ label: 'Menú' }] } })
    const page = await visit.open()
    await chooses(page, 'Elegir una foto', 'IMG_0012.jpg', phone)
    await showing(page, ['¿Una foto?', '📷 Mi foto', 'Gracias'])
    const [sent = Buffer.alloc(0)] = visit.mock.photos
    expect(sent.toString('latin1')).not.toMatch(/GPS|Marta|Exif|2026/)
    // It lay on its side, and is upright now.
    expect(dimensions(sent)).toEqual({ width: 32, height: 48 })
    expect(cleanPhoto(sent)?.type).toBe('image/jpeg')
    expect(await page.locator('#log button .label').allTextContents()).toEqual(['Menú'])
    expect(await page.locator('#log input').count()).toBe(0)
  })

  test('sends a large one smaller', async () => {
    visit.mock.voces('¿Una foto?', { prompt: asksPhoto })
    const page = await visit.open()
    await chooses(page, 'Elegir una foto', 'grande.png', await drawn(page, 2_400, 1_200))
    await expect.poll(() => visit.mock.photos.length).toBe(1)
    expect(dimensions(visit.mock.photos[0] ?? Buffer.alloc(0))).toEqual({ width: 1_600, height: 800 })
  })

  test('may take one where there is a camera at hand', async () => {
    visit.mock.voces('¿Una foto?', { prompt: asksPhoto })
    const page = await visit.open('/', { hasTouch: true, isMobile: true })
    expect(await page.locator('#log button .label').allTextContents()).toEqual([
      'Tomar una foto',
      'Elegir una foto',
      'Saltar',
    ])
    expect(await page.locator('input[capture]').count()).toBe(1)
    await chooses(page, 'Tomar una foto', 'IMG_0012.jpg', phone)
    await expect.poll(() => visit.mock.photos.length).toBe(1)
  })

  test('hears kindly of a file that is no picture, and can still answer', async () => {
    visit.mock.voces('¿Una foto?', { prompt: asksPhoto })
    const page = await visit.open()
    await chooses(page, 'Elegir una foto', 'oficio.jpg', Buffer.from('%PDF-1.7'))
    await page.getByText('No pude abrir esa imagen').waitFor()
    await button(page, 'Saltar').click()
    await visit.saying({ type: 'choice', prompt: 1, ordinal: 0 })
    expect(visit.mock.photos).toEqual([])
  })

  test('sends it under one update, however often the answer is lost', async () => {
    visit.mock.faults.push('lost', { status: 503, message: '' })
    visit.mock.voces('¿Una foto?', { prompt: asksPhoto })
    const page = await visit.open()
    await chooses(page, 'Elegir una foto', 'IMG_0012.jpg', phone)
    await expect.poll(() => visit.mock.posts.length).toBe(3)
    expect(new Set(visit.mock.posts.map(({ update }) => update)).size).toBe(1)
    expect(visit.mock.taken).toHaveLength(1)
    expect(visit.mock.photos.every((one) => one.equals(visit.mock.photos[0] ?? phone))).toBe(true)
  })

  test('hears what the house says of one that it does not take', async () => {
    visit.mock.faults.push({ status: 429, message: 'Van muchas fotos seguidas; espera un minuto.' })
    visit.mock.voces('¿Una foto?', { prompt: asksPhoto })
    const page = await visit.open()
    await chooses(page, 'Elegir una foto', 'IMG_0012.jpg', phone)
    await page.getByText('Van muchas fotos seguidas').waitFor()
    await page.getByText('No se envió').waitFor()
    await chooses(page, 'Elegir una foto', 'IMG_0012.jpg', phone)
    await expect.poll(() => visit.mock.taken.length).toBe(1)
  })
})

describe('a resident who is asked for a place on the page', () => {
  const visit = visits()

  test('sends where they are with one press', async () => {
    visit.mock.voces('¿Dónde?', { prompt: asksPlace })
    visit.mock.answer = () => visit.mock.voces('Gracias', { prompt: { id: 2, choices: skip } })
    const page = await visit.open('/', { permissions: ['geolocation'], geolocation: zocalo })
    await button(page, '📍 Enviar dónde estoy').click()
    await showing(page, ['¿Dónde?', '📍 Mi ubicación', 'Gracias'])
    await visit.saying({ type: 'location', ...zocalo })
    expect(await page.locator('[data-share]').count()).toBe(0)
  })

  test('who does not let the page know is told how else, and can type it', async () => {
    visit.mock.voces('¿Dónde?', { prompt: asksPlace })
    const page = await visit.open()
    await button(page, '📍 Enviar dónde estoy').click()
    await page.getByText('No tengo permiso para saber dónde estás').waitFor()
    await field(page).fill('19.4326, -99.1332')
    await field(page).press('Enter')
    await visit.saying({ type: 'text', text: '19.4326, -99.1332' })
  })
})
