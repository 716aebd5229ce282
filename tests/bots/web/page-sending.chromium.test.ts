import { describe, expect, test } from 'vitest'
import { button, field, menu, pause, showing, visits } from './visits.ts'

describe('what the page sends', () => {
  const visit = visits()

  test('a double click presses once, also when the answer puts another button in the same place', async () => {
    visit.mock.voces('Uno', { prompt: { id: 1, choices: [{ label: 'Sigue' }] } })
    visit.mock.answer = () => {
      visit.mock.echo('Sigue')
      visit.mock.voces('Dos', { replaces: true, prompt: { id: 2, choices: [{ label: 'Sigue' }] } })
    }
    const page = await visit.open()
    await button(page, 'Sigue').dblclick({ delay: 60 })
    await showing(page, ['Dos'])
    await pause(400)
    await visit.saying({ type: 'choice', prompt: 1, ordinal: 0 })
  })

  test('while an answer is awaited every choice is inert, and the dots show', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    await button(page, 'Encuentros').click()
    await page.locator('#dots').waitFor()
    expect(await button(page, 'Mis firmas').getAttribute('aria-disabled')).toBe('true')
    await button(page, 'Mis firmas').click({ force: true })
    await visit.saying({ type: 'choice', prompt: 1, ordinal: 1 })
    visit.mock.voces('Los encuentros', { prompt: { id: 2, choices: [{ label: 'Volver' }] } })
    await button(page, 'Volver').waitFor()
    await page.locator('#dots').waitFor({ state: 'hidden' })
    expect(await page.locator('#log button').count()).toBe(1)
    await pause(300)
    await visit.saying({ type: 'choice', prompt: 1, ordinal: 1 })
  })

  test('when the server dies and comes back, what was missed is shown once', async () => {
    visit.mock.voces('Uno')
    visit.mock.voces('Dos')
    const page = await visit.open()
    await showing(page, ['Uno', 'Dos'])
    await visit.mock.stop()
    await page.getByText('Sin conexión. Volviendo a conectar…').waitFor()
    visit.mock.voces('Tres')
    visit.mock.forgetful = true
    await visit.mock.start()
    await showing(page, ['Uno', 'Dos', 'Tres'])
    await page.getByText('Sin conexión').waitFor({ state: 'detached' })
    visit.mock.voces('Cuatro')
    await showing(page, ['Uno', 'Dos', 'Tres', 'Cuatro'])
  })

  test('what is sent without a connection says so, and is delivered once, in order, later', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    await button(page, 'Encuentros').waitFor()
    await visit.mock.stop()
    await button(page, 'Encuentros').click()
    await field(page).fill('agua')
    await page.keyboard.press('Enter')
    await page.getByText('Sin conexión · se enviará al volver').waitFor()
    await page.locator('[data-progress]', { hasText: 'agua' }).waitFor()
    await visit.mock.start()
    await visit.saying({ type: 'choice', prompt: 1, ordinal: 1 }, { type: 'text', text: 'agua' })
    await page.locator('[data-progress=sent]').waitFor()
    await page.getByText('Sin conexión').waitFor({ state: 'detached' })
  })

  test('an act whose answer was lost is sent again under the same update', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    visit.mock.faults.push('lost', { status: 503, message: 'later' })
    await button(page, 'Encuentros').click()
    await expect.poll(() => visit.mock.posts.length).toBe(3)
    expect(new Set(visit.mock.posts.map((post) => post.update)).size).toBe(1)
    await visit.saying({ type: 'choice', prompt: 1, ordinal: 1 })
  })

  test('a refusal is explained in the server’s words, and nothing written is lost', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    visit.mock.faults.push(
      { status: 429, message: 'Vamos más despacio.' },
      { status: 400, message: 'No entendí.' },
    )
    await field(page).fill('agua')
    await button(page, 'Enviar').click()
    await page.locator('#log').getByText('Vamos más despacio.').waitFor()
    expect(await field(page).inputValue()).toBe('agua')
    await page.locator('[data-progress=unsent]').waitFor()
    await button(page, 'Encuentros').click()
    await page.locator('#log').getByText('No entendí.').waitFor()
    await button(page, 'Encuentros').click()
    await visit.saying({ type: 'choice', prompt: 1, ordinal: 1 })
  })

  test('Menu and Help are always at hand, and a double click on them asks once', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    await button(page, 'Menú').dblclick()
    await button(page, 'Ayuda').click()
    await visit.saying(
      { type: 'command', name: 'menu', payload: '' },
      { type: 'command', name: 'help', payload: '' },
    )
  })

  test('what grows old is asked for anew while the page can be seen, and takes its place', async () => {
    const code = (id: number) => ({ prompt: { id, choices: [{ label: 'Nuevo código' }], renews: 200 } })
    visit.mock.voces('Código 1', code(1))
    const page = await visit.open()
    await button(page, 'Nuevo código').focus()
    await visit.saying({ type: 'renewal', prompt: 1 })
    visit.mock.voces('Código 2', { replaces: true, ...code(2) })
    await showing(page, ['Código 2'])
    expect(await page.locator('#dots').isHidden()).toBe(true)
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('Nuevo código')
    const asked = [
      { type: 'renewal', prompt: 1 },
      { type: 'renewal', prompt: 2 },
    ]
    await visit.saying(...asked)

    const hide = (hidden: boolean) =>
      page.evaluate(
        `Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} }); document.dispatchEvent(new Event('visibilitychange'))`,
      )
    await hide(true)
    visit.mock.voces('Código 3', { replaces: true, ...code(3) })
    await showing(page, ['Código 3'])
    await pause(500)
    await visit.saying(...asked)
    await hide(false)
    await visit.saying(...asked, { type: 'renewal', prompt: 3 })
    visit.mock.voces('Elige', { prompt: { ...menu, id: 4 } })
    await showing(page, ['Código 3', 'Elige'])
    await pause(500)
    await visit.saying(...asked, { type: 'renewal', prompt: 3 })
  })
})
