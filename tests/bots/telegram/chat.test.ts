import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { telegramChannel } from '../../../bots/telegram/main.ts'
import { ConfigFault } from '../../../core/config.ts'
import { readPlaces } from '../../../prisma/places.ts'
import { freePort } from '../../servers/port.ts'
import { openWholeHouse, phoneOf, until, type WholeHouse } from '../contract/house.ts'
import { atConsent, inMenu, openTelegram, Telegram } from '../contract/telegram-house.ts'
import { startBotApi } from './api/server.ts'

let house: WholeHouse
let telegram: Telegram

beforeAll(async () => {
  house = await openWholeHouse([4_000, 3, 4, 5])
})
afterAll(() => house.close())
beforeEach(async () => {
  telegram = await openTelegram(house)
})
afterEach(() => telegram.close())

const callsOf = (method: string) => telegram.api.calls.filter((call) => call.method === method)

describe('messages that change in place', () => {
  beforeEach(() => telegram.bot())

  it('menu, list and back are one message, and every press is answered', async () => {
    const ana = await inMenu(telegram)
    const standing = ana.sees().length
    const menu = await ana.waitsFor('¿Qué quieres hacer?')
    ana.presses('Las más nuevas')
    const list = await ana.waitsFor('Las más nuevas')
    ana.presses('Volver')
    const back = await ana.waitsFor('¿Qué quieres hacer?')
    expect([list.messageId, back.messageId]).toEqual([menu.messageId, menu.messageId])
    expect(ana.sees()).toHaveLength(standing)
    await until(() => ana.answered.length === 3)
  })

  it('a proposal is a photo with its text and buttons, uploaded once and changed in place', async () => {
    const ana = await atConsent(telegram, 2)
    ana.sharesContact(phoneOf(101))
    await ana.waitsFor('¿En qué alcaldía')
    ana.presses('Iztapalapa')
    await ana.waitsFor('¿Firmas «')
    ana.presses('Sí, firmar')
    await ana.waitsFor('Recibí tu firma')
    await until(async () => {
      const { rows } = await house.store.pool.query('SELECT FROM tally WHERE proposal_id = 2 AND count = 4')
      return rows.length === 1
    })
    ana.opens('p_2')
    const card = await ana.waitsFor('La firmaste')
    expect(card.caption).toContain('Qué proponemos')
    expect(card.photo?.length).toBeGreaterThan(1_000)
    expect(card.buttons).toEqual([
      ['Avisarme de sus avances'],
      ['Retirar mi firma'],
      ['Compartir'],
      ['Volver', 'Menú'],
    ])

    ana.presses('Avisarme de sus avances')
    const followed = await ana.waitsFor('Te avisaré')
    ana.presses('Dejar de recibir sus avances')
    const unfollowed = await ana.waitsFor('Ya no te avisaré')
    expect([followed.messageId, unfollowed.messageId]).toEqual([card.messageId, card.messageId])
    expect(unfollowed.photo).toEqual(card.photo)
    const media = callsOf('editMessageMedia').map(({ payload }) => payload.media)
    expect(media).toMatchObject([
      { media: expect.stringMatching(/^AgAC/) },
      { media: expect.stringMatching(/^AgAC/) },
    ])

    // Whoever else opens it is sent the file that Telegram has.
    const leo = await inMenu(telegram)
    leo.opens('p_2')
    await leo.waitsFor('Qué proponemos')
    expect(callsOf('sendPhoto').at(-1)?.payload.photo).toMatch(/^AgAC/)
  })

  it('a text cannot become a photo, so the list loses its buttons and the card comes below', async () => {
    const ana = await inMenu(telegram)
    ana.presses('Las más nuevas')
    const list = await ana.waitsFor('Las más nuevas')
    ana.presses(list.buttons[0]?.[0] ?? '')
    const card = await ana.waitsFor('Qué proponemos')
    expect(card.messageId).toBeGreaterThan(list.messageId)
    const stands = ana.sees().find(({ messageId }) => messageId === list.messageId)
    expect(stands?.buttons).toEqual([])
  })

  it('a message that was deleted is sent anew', async () => {
    const ana = await inMenu(telegram)
    const menu = await ana.waitsFor('¿Qué quieres hacer?')
    const payload = callsOf('editMessageText').at(-1)?.payload ?? {}
    const markup = payload.reply_markup as { inline_keyboard: { text: string; callback_data: string }[][] }
    const data = markup.inline_keyboard.flat().find(({ text }) => text === 'Por tema')?.callback_data ?? ''
    await telegram.deletes(ana, menu.messageId)
    ana.pressesData(menu.messageId, data)
    expect((await ana.waitsFor('¿Qué tema')).messageId).toBeGreaterThan(menu.messageId)
  })

  it('a press that Telegram takes no answer for still does what it says', async () => {
    const ana = await inMenu(telegram)
    telegram.api.fault({ kind: 'server-error', method: 'answerCallbackQuery', times: 5 })
    ana.presses('Por tema')
    await ana.waitsFor('¿Qué tema')
  })

  it.each([
    '',
    'x',
    '0:99',
    '999999999999999:0',
    '-1:0',
    '/start',
    '/start p_99999999999',
    '/rm rf',
    '1:0:0',
  ])('a forged button with "%s" does no harm', async (data) => {
    const ana = await inMenu(telegram)
    const menu = await ana.waitsFor('¿Qué quieres hacer?')
    ana.pressesData(menu.messageId, data)
    ana.sends('ayuda')
    await ana.waitsFor('Así funciona')
  })
})

describe('links and what is not for the bot', () => {
  beforeEach(() => telegram.bot())

  it.each([
    '/start basura',
    '/start p_',
    '/start p_abc',
    '/start p_99999999999',
    '/start ¿qué? <b>',
    `/start ${'x'.repeat(80)}`,
  ])('a broken link (%s) begins at the menu', async (link) => {
    const ana = await inMenu(telegram)
    ana.sends(link)
    await ana.waitsFor(({ words }) => words === '¿Qué quieres hacer?')
  })

  it('a link to a proposal that is not there shows the others', async () => {
    const ana = await inMenu(telegram)
    ana.opens('p_999999999')
    expect((await ana.waitsFor('no está disponible')).words).toContain('Las más firmadas')
  })

  it('groups, other bots, edits and service messages are left alone', async () => {
    const ana = await inMenu(telegram)
    const calls = telegram.shown.length
    const from = { id: ana.id, is_bot: false, first_name: 'Ana' }
    const chat = { id: ana.id, type: 'private', first_name: 'Ana' }
    const group = { id: -100_200_300, type: 'supergroup', title: 'Vecinas' }
    const base = { message_id: 1, date: 1_700_000_000 }
    telegram.api.push({ message: { ...base, from, chat: group, text: '/start' } })
    telegram.api.push({ message: { ...base, from: { ...from, is_bot: true }, chat, text: '/start' } })
    telegram.api.push({ message: { ...base, from, chat, pinned_message: { ...base, chat } } })
    telegram.api.push({ edited_message: { ...base, edit_date: 1, from, chat, text: '/start' } })
    telegram.api.push({ channel_post: { ...base, chat: { ...group, type: 'channel' }, text: '/start' } })
    telegram.api.push({
      callback_query: { id: '1', from, chat_instance: '1', data: '1:0', message: { ...base, chat: group } },
    })
    await until(() => telegram.api.pending === 0)
    expect(telegram.shown).toHaveLength(calls)
  })
})

describe('the proof of a phone', () => {
  beforeEach(() => telegram.bot())

  it.each([
    ['without an owner', { userId: null }],
    ['of somebody else', { userId: 900_999_999 }],
    ['that was forwarded', { forwarded: true }],
    ['that came through another bot', { viaBot: true }],
  ])('a contact %s proves nothing', async (_, how) => {
    const ana = await atConsent(telegram)
    ana.sharesContact(phoneOf(110), how)
    await ana.waitsFor('Ese contacto no es el tuyo')
    expect(ana.keyboard?.keyboard.flat()[0]).toMatchObject({ request_contact: true })
  })

  it.each(['+88812345678', '88812345678', '055123', '+52 55 5123 4001', 'nada'])(
    'the number "%s" is no line that could be checked',
    async (phone) => {
      const ana = await atConsent(telegram)
      ana.sharesContact(phone)
      await ana.waitsFor('no corresponde a una línea')
    },
  )

  it('a number counts with and without its plus, for one and the same person', async () => {
    const plus = phoneOf(120)
    for (const [turn, phone] of [plus, plus.slice(1), plus.replace('+52', '521')].entries()) {
      const ana = await atConsent(telegram)
      expect(ana.keyboard?.keyboard.flat()[0]?.text).toBe('Acepto y comparto mi número')
      ana.sharesContact(phone)
      const asked = await ana.waitsFor(turn === 0 ? '¿En qué alcaldía' : '¿Firmas «')
      expect(ana.keyboard).toBeUndefined()
      if (turn === 0) ana.presses('Iztapalapa')
      if (turn === 0) await ana.waitsFor('¿Firmas «')
      expect(asked.buttons.length).toBeGreaterThan(0)
    }
    const { rows } = await house.store.pool.query('SELECT FROM resident WHERE key = $1', [
      house.store.keys.resident(plus),
    ])
    expect(rows).toHaveLength(1)
  })

  it('who declines loses the keyboard too', async () => {
    const ana = await atConsent(telegram)
    ana.presses('Ahora no')
    await ana.waitsFor('Qué proponemos')
    expect(ana.keyboard).toBeUndefined()
  })

  it('a contact that nothing asked for proves nothing', async () => {
    const ana = await inMenu(telegram)
    ana.sharesContact(phoneOf(130))
    await ana.waitsFor('Gracias por el contacto')
    const { rows } = await house.store.pool.query('SELECT FROM resident WHERE key = $1', [
      house.store.keys.resident(phoneOf(130)),
    ])
    expect(rows).toHaveLength(0)
  })
})

describe('opening', () => {
  it('Telegram shows the commands in Spanish, English and, for everybody else, Spanish', async () => {
    await telegram.bot()
    await until(() => telegram.api.profile('description', 'en') !== undefined)
    const names = (language: string) =>
      (telegram.api.profile('commands', language) as { command: string }[]).map(({ command }) => command)
    expect(names('es')).toEqual(['menu', 'idioma', 'ayuda', 'alto'])
    expect(names('')).toEqual(names('es'))
    expect(names('en')).toEqual(['menu', 'language', 'help', 'stop'])
    expect(telegram.api.profile('description', 'en')).toContain('Mexico City')
    expect(telegram.api.profile('description')).toContain('Ciudad de México')

    const ana = await inMenu(telegram)
    for (const [command, words] of [
      ['/ayuda', 'Así funciona'],
      ['/help', 'Así funciona'],
      ['/idioma', '¿En qué idioma'],
      ['/menu', '¿Qué quieres hacer?'],
      ['/language@voces_test_bot', '¿En qué idioma'],
      ['/alto', 'no te enviaremos más avisos'],
    ] as const) {
      ana.sends(command)
      await ana.waitsFor(words)
    }
  })

  it('the whole house learns the bot’s name, for the links that people share', async () => {
    await telegram.bot()
    await until(async () => (await readPlaces(house.store)).telegram === 'voces_test_bot')
  })

  it('who is limited in describing itself answers people meanwhile', async () => {
    telegram.api.fault({ kind: 'rate-limited', method: 'setMyCommands', times: 1, retryAfter: 600 })
    const bot = await telegram.bot()
    await inMenu(telegram)
    await bot.stop()
  })

  it('a Telegram that is away when the house opens does not keep it from opening', async () => {
    const port = await freePort()
    const channel = telegramChannel(house, { token: telegram.api.token, apiRoot: `http://127.0.0.1:${port}` })
    expect(await channel.start()).toBeUndefined()
    const late = new Telegram(house, await startBotApi({ port }))
    const ana = late.person()
    ana.sends('/start')
    await ana.waitsFor('¿En qué idioma', 60_000)
    await channel.stop()
    await late.close()
  })

  it('a Telegram that never answers does not keep the house from closing', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : 0
    const channel = telegramChannel(house, { token: telegram.api.token, apiRoot: `http://127.0.0.1:${port}` })
    const started = channel.start()
    await channel.stop()
    await started
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))
  })

  it('a wrong token stops the start with one line that names it', async () => {
    const token = '777000001:another-token-that-nobody-knows-00'
    const channel = telegramChannel(house, { token, apiRoot: telegram.api.url })
    const fault = await channel.start().catch((reason: unknown) => reason)
    expect(fault).toBeInstanceOf(ConfigFault)
    expect(String(fault)).toMatch(/^ConfigFault: TELEGRAM_BOT_TOKEN: .+$/)
    expect(String(fault)).not.toContain(token)
    await channel.stop()
  })

  it('says where the bot can be reached', async () => {
    const channel = telegramChannel(house, { token: telegram.api.token, apiRoot: telegram.api.url })
    expect(await channel.start()).toBe('Telegram · https://t.me/voces_test_bot')
    await channel.stop()
  })
})
