import { describe, expect, test } from 'vitest'
import { button, field, menu, pause, showing, visits } from './visits.ts'

describe('the conversation on the page', () => {
  const visit = visits()

  test('a first visit asks for the welcome once, and shows it with its buttons', async () => {
    visit.mock.answer = () => visit.mock.voces(['Hola, soy ', { bold: 'Voces' }], { prompt: menu })
    const page = await visit.open()
    await showing(page, ['Hola, soy Voces'])
    expect(await page.locator('#log strong').textContent()).toBe('Voces')
    expect(await page.locator('#log button .label').allTextContents()).toEqual([
      'Ver propuestas',
      'Encuentros',
      'Mis firmas',
    ])
    await visit.mock.stop()
    await visit.mock.start()
    await pause(2_000)
    await visit.saying({ type: 'command', name: 'start', payload: '' })
    expect(visit.mock.posts[0]?.header).toBe('1')
    expect(await page.title()).toBe('Voces · Ciudad de México')
  })

  test('a link to a proposal opens it once, and a reload does not open it again', async () => {
    visit.mock.answer = () => visit.mock.voces('La propuesta 12')
    const page = await visit.open('/p/12')
    await showing(page, ['La propuesta 12'])
    await page.reload()
    await showing(page, ['La propuesta 12'])
    await pause(1_000)
    await visit.saying({ type: 'command', name: 'start', payload: 'p_12' })
  })

  test('a link with ?p= opens the proposal too, in the middle of a conversation', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    await visit.open('/?p=12')
    await visit.saying({ type: 'command', name: 'start', payload: 'p_12' })
  })

  test('a link to a survey opens it', async () => {
    await visit.open('/e/imagina-tu-ciudad')
    await visit.saying({ type: 'command', name: 'start', payload: 'e_imagina-tu-ciudad' })
  })

  test('a returning resident sees what was said, and nothing is sent for them', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    await showing(page, ['Elige'])
    await pause(1_200)
    await visit.saying()
  })

  test('the button pressed is echoed, and only the newest prompt keeps its buttons', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    visit.mock.answer = () => {
      visit.mock.echo('Ver propuestas')
      visit.mock.voces('Las propuestas', { prompt: { id: 2, choices: [{ label: 'Volver' }] } })
    }
    const page = await visit.open()
    await button(page, 'Ver propuestas').click()
    await showing(page, ['Elige', 'Ver propuestas', 'Las propuestas'])
    expect(await page.locator('#log .resident .text').allTextContents()).toEqual(['Ver propuestas'])
    expect(await page.locator('#log button .label').allTextContents()).toEqual(['Volver'])
  })

  test('pages of a list take the place of one another, with the echo, but never of what came in between', async () => {
    visit.mock.voces('Bienvenida')
    visit.mock.voces('Página 1', { prompt: { id: 1, choices: [{ label: 'Más' }] } })
    const page = await visit.open()
    visit.mock.echo('Más')
    visit.mock.voces('Página 2', { replaces: true, prompt: { id: 2, choices: [{ label: 'Más' }] } })
    await showing(page, ['Bienvenida', 'Página 2'])
    visit.mock.voces('Un aviso')
    visit.mock.voces('Página 3', { replaces: true, prompt: { id: 3, choices: [{ label: 'Más' }] } })
    await showing(page, ['Bienvenida', 'Página 2', 'Un aviso', 'Página 3'])
    expect(await page.locator('#log button').count()).toBe(1)
  })

  test("a notice's button works at any time and leaves the question standing", async () => {
    visit.mock.voces('Elige', { prompt: menu })
    const command = { name: 'open', payload: 'p_3' }
    visit.mock.voces('Noticias', { prompt: { id: 0, choices: [{ label: 'Ver', command }] } })
    const page = await visit.open()
    await button(page, 'Ver').click()
    visit.mock.voces('La propuesta', { prompt: { id: 2, choices: [{ label: 'Firmar' }] } })
    await button(page, 'Firmar').waitFor()
    expect(await button(page, 'Encuentros').count()).toBe(0)
    await button(page, 'Ver').click()
    await visit.saying({ type: 'command', ...command }, { type: 'command', ...command })
  })

  test('the keyboard offered follows what is asked, and words already written are kept', async () => {
    visit.mock.voces('¿Tu teléfono?', { prompt: { id: 1, choices: [], typing: 'phone' } })
    const page = await visit.open()
    await showing(page, ['¿Tu teléfono?'])
    expect(await field(page).getAttribute('inputmode')).toBe('tel')
    await field(page).fill('ayuda')
    visit.mock.voces('¿El código?', { prompt: { id: 2, choices: [], typing: 'code' } })
    await showing(page, ['¿Tu teléfono?', '¿El código?'])
    expect(await field(page).getAttribute('inputmode')).toBe('numeric')
    expect(await field(page).getAttribute('autocomplete')).toBe('one-time-code')
    visit.mock.voces('¿Y qué propones?', { prompt: { id: 3, choices: [] } })
    await page.locator('textarea:visible').waitFor()
    expect(await field(page).inputValue()).toBe('ayuda')
  })

  test('what is typed is shown at once, and an echo of it does not show it twice', async () => {
    visit.mock.voces('Elige', { prompt: menu })
    visit.mock.answer = () => {
      visit.mock.echo('agua\nlimpia')
      visit.mock.voces('Esto encontré')
    }
    const page = await visit.open()
    await field(page).pressSequentially('agua')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('limpia')
    await page.keyboard.press('Enter')
    await showing(page, ['Elige', 'agua\nlimpia', 'Esto encontré'])
    await visit.saying({ type: 'text', text: 'agua\nlimpia' })
    expect(await field(page).inputValue()).toBe('')
  })

  test('the demo inbox shows the code, and one tap sends it', async () => {
    visit.mock.voces('¿El código?', { prompt: { id: 1, choices: [], typing: 'code' } })
    const page = await visit.open()
    const inbox = page.getByRole('complementary', { name: 'Bandeja de demostración' })
    expect(await inbox.isVisible()).toBe(false)
    await showing(page, ['¿El código?'])
    visit.mock.letter({ to: '+52 •• 5678', code: '482913', minutes: 10 })
    await inbox.waitFor()
    expect(await inbox.innerText()).toContain('aquí llegaría un SMS')
    expect(await inbox.innerText()).toContain('+52 •• 5678')
    await button(page, 'Usar este código').click()
    await visit.saying({ type: 'text', text: '482913' })
    expect(await inbox.isVisible()).toBe(false)
  })

  test('the demo inbox is there while a code is asked for, and stays away when a code comes again after that', async () => {
    const letter = { to: '··· 78', code: '482913', minutes: 10 }
    const code = (id: number) => ({ id, choices: [{ label: 'Menú' }], typing: 'code' as const })
    visit.mock.voces('Elige', { prompt: menu })
    const page = await visit.open()
    const shown = () => page.locator('#inbox').isVisible()
    await showing(page, ['Elige'])
    visit.mock.letter(letter)
    visit.mock.voces('¿El código?', { prompt: code(2) })
    await expect.poll(shown).toBe(true)
    visit.mock.voces('El menú', { prompt: { ...menu, id: 3 } })
    await expect.poll(shown).toBe(false)
    visit.mock.letter(letter)
    visit.mock.voces('Un aviso')
    await page.getByText('Un aviso').waitFor()
    expect(await shown()).toBe(false)
    visit.mock.voces('Otra vez: ¿el código?', { prompt: code(4) })
    await expect.poll(shown).toBe(true)
    await button(page, 'Cerrar').click()
    expect(await shown()).toBe(false)
  })

  test('nothing that a person wrote becomes markup', async () => {
    const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    visit.mock.voces([attack, { bold: attack }], {
      prompt: { id: 1, choices: [{ label: attack }] },
      picture: { url: '/picture.svg', alternative: `">${attack}`, width: 640, height: 360 },
    })
    visit.mock.echo(attack)
    visit.mock.session.city = attack
    const page = await visit.open()
    await showing(page, [attack + attack, attack])
    await field(page).fill(attack)
    await page.keyboard.press('Enter')
    await showing(page, [attack + attack, attack, attack])
    visit.mock.voces('¿El código?', { prompt: { id: 2, choices: [], typing: 'code' } })
    visit.mock.letter({ to: attack, code: attack, minutes: 1 })
    await page.locator('#inbox').waitFor()
    expect(await page.locator('#log img').count()).toBe(1)
    expect(await page.locator('img[src=x], #log script, #inbox img').count()).toBe(0)
    expect(await page.title()).toBe(`Voces · ${attack}`)
  })
})
