import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Telegraf, type TelegramError } from 'telegraf'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BotApi, startBotApi } from './api/server.ts'

type Answer = {
  ok: boolean
  error_code?: number
  description?: string
  parameters?: object
  result?: unknown
}

let api: BotApi
const after: (() => unknown)[] = []

beforeEach(async () => {
  api = await startBotApi({ retryPauseMs: 20 })
})
afterEach(async () => {
  for (const undo of after.splice(0)) await undo()
  await api.close()
})

const telegraf = () => new Telegraf(api.token, { telegram: { apiRoot: api.url, webhookReply: false } })

/** A bot that polls until the test is over. */
function polling(prepare: (bot: Telegraf) => void): Telegraf {
  const bot = telegraf()
  prepare(bot)
  const done = bot.launch()
  after.push(() => {
    bot.stop()
    return done
  })
  return bot
}

async function call(method: string, payload: object = {}, token = api.token): Promise<Answer> {
  const response = await fetch(`${api.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  })
  const answer = (await response.json()) as Answer
  expect(response.status).toBe(answer.ok ? 200 : answer.error_code)
  return answer
}
const refused = async (method: string, payload: object) => (await call(method, payload)).description
const ids = (answer: Answer) => (answer.result as { update_id: number }[]).map(({ update_id }) => update_id)
const messageId = (answer: Answer) => (answer.result as { message_id: number }).message_id

/** A bot's own webhook: it keeps what it got and answers as told, 200 when it is not told. */
async function webhook(answer: (body: string, turn: number) => number | Promise<number>) {
  const got: { secret: unknown; text: string; id: number }[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const update = JSON.parse(body)
    const text = update.message?.text ?? update.callback_query?.data
    got.push({ secret: request.headers['x-telegram-bot-api-secret-token'], text, id: update.update_id })
    response.writeHead(await answer(text, got.length)).end()
  }
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 60_000
  while (!holds()) {
    if (Date.now() > end) throw new Error('it did not come to pass within a minute')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const keyboard = (text: string, callback_data: string) => ({ inline_keyboard: [[{ text, callback_data }]] })

describe('a person and a bot of the real library', () => {
  it('a bot that polls answers a deep link, and the button it sends can be pressed', async () => {
    polling((bot) => {
      bot.start((ctx) =>
        ctx.replyWithHTML(`<b>Hola</b> ${ctx.payload}`, { reply_markup: keyboard('Firmar', '1:0') }),
      )
      bot.action('1:0', async (ctx) => {
        await ctx.answerCbQuery('Gracias')
        await ctx.editMessageText('Firmada', { reply_markup: keyboard('Retirar', '2:0') })
      })
    })
    const ana = api.person({ id: 900001, firstName: 'Ana', languageCode: 'es' })
    ana.opens('p_12')
    const seen = await ana.waitsFor('Hola p_12')
    expect(seen).toMatchObject({ bold: ['Hola'], buttons: [['Firmar']] })
    ana.presses('Firmar')
    expect(await ana.waitsFor('Firmada')).toMatchObject({ messageId: seen.messageId, buttons: [['Retirar']] })
    expect(ana.sees()).toHaveLength(1)
    expect(ana.answered).toMatchObject([{ text: 'Gracias', showAlert: false, data: '1:0' }])
    expect(api.sent(900001)[0]).toMatchObject({ text: 'Hola p_12' })
  })

  it('everything that a person can send arrives in its own form', async () => {
    const kinds: string[] = []
    polling((bot) => bot.on('message', (ctx) => void kinds.push(Object.keys(ctx.message).at(-1) ?? '')))
    const ana = api.person({ id: 900001 })
    ana.sends('hola')
    ana.sendsVoice()
    ana.sendsSticker()
    ana.sendsPhoto()
    ana.sendsLocation(19.43, -99.13)
    ana.sharesContact('+525512345678')
    await until(() => kinds.length === 6)
    expect(kinds).toEqual(['text', 'voice', 'sticker', 'photo', 'location', 'contact'])
  })

  it('a contact carries its owner, how it came and the message that asked for it', async () => {
    const ana = api.person({ id: 900001, known: true })
    const reply_markup = {
      keyboard: [[{ text: 'Compartir', request_contact: true }]],
      one_time_keyboard: true,
    }
    const asked = messageId(await call('sendMessage', { chat_id: 900001, text: '¿Teléfono?', reply_markup }))
    expect(ana.keyboard).toEqual(reply_markup)
    expect(() => ana.presses('Compartir')).toThrow('sharesContact')
    ana.sharesContact('525512345678')
    ana.sharesContact('525512345678', { userId: 5, forwarded: true })
    ana.sharesContact('525512345678', { userId: null, viaBot: true })
    const got = (await call('getUpdates')).result as { message: Record<string, object> }[]
    expect(got[0]?.message).toMatchObject({
      contact: { phone_number: '525512345678', user_id: 900001 },
      reply_to_message: { message_id: asked },
    })
    expect(got[1]?.message).toMatchObject({ contact: { user_id: 5 }, forward_origin: { type: 'user' } })
    expect(got[2]?.message.contact).not.toHaveProperty('user_id')
    expect(got[2]?.message).toHaveProperty('via_bot')
    await call('sendMessage', { chat_id: 900001, text: 'Gracias', reply_markup: { remove_keyboard: true } })
    expect(ana.keyboard).toBeUndefined()
  })

  it('an uploaded photo keeps its bytes, can be sent again by its id, and its caption and picture be edited', async () => {
    const { telegram } = telegraf()
    const ana = api.person({ id: 900001, known: true })
    const sent = await telegram.sendPhoto(
      900001,
      { source: png },
      { caption: '<i>uno</i>', parse_mode: 'HTML' },
    )
    const fileId = sent.photo.at(-1)?.file_id ?? ''
    expect(api.photo(fileId)).toEqual(png)
    expect((await telegram.sendPhoto(900001, fileId)).photo).toEqual(sent.photo)
    await telegram.editMessageCaption(900001, sent.message_id, undefined, 'dos')
    expect(ana.sees()[0]).toMatchObject({ caption: 'dos', photo: png })
    const other = Buffer.concat([png, Buffer.from('x')])
    await telegram.editMessageMedia(900001, sent.message_id, undefined, {
      type: 'photo',
      media: { source: other },
      caption: 'tres',
    })
    expect(ana.sees()[0]).toMatchObject({ caption: 'tres', photo: other })
    await telegram.editMessageReplyMarkup(900001, sent.message_id, undefined, keyboard('Ver', 'v'))
    expect(ana.sees()[0]).toMatchObject({ caption: 'tres', buttons: [['Ver']] })
    await telegram.deleteMessage(900001, sent.message_id)
    expect(ana.sees()).toHaveLength(1)
  })

  it('an answer to a press that is unknown or too old is refused, and a button of a deleted message still arrives', async () => {
    const ana = api.person({ id: 900001, known: true })
    const id = messageId(
      await call('sendMessage', { chat_id: 900001, text: 'a', reply_markup: keyboard('b', 'c') }),
    )
    const late = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
    expect(await refused('answerCallbackQuery', { callback_query_id: '1' })).toBe(late)
    await call('deleteMessage', { chat_id: 900001, message_id: id })
    expect(() => ana.presses('b')).toThrow('no button "b"')
    ana.pressesData(id, 'c')
    const [update] = (await call('getUpdates')).result as {
      callback_query: { id: string; message: object }
    }[]
    expect(update?.callback_query.message).toMatchObject({ message_id: id, date: 0 })
    api.expireQueries()
    expect(await refused('answerCallbackQuery', { callback_query_id: update?.callback_query.id })).toBe(late)
    expect(ana.answered).toEqual([])
  })

  it('a wait ends with what was seen when nothing fits, and older words are not taken for an answer', async () => {
    const ana = api.person({ id: 900001, known: true })
    await call('sendMessage', { chat_id: 900001, text: 'Menú' })
    await ana.waitsFor('Menú', 50)
    ana.sends('hola')
    await expect(ana.waitsFor('Menú', 50)).rejects.toThrow(/waited 50 ms for Menú and sees:\n {2}Menú/)
  })
})

describe('long polling', () => {
  it('an offset confirms, a limit holds, and what was not confirmed comes again', async () => {
    const ana = api.person({ id: 900001 })
    const [one, two, three] = [ana.sends('a'), ana.sends('b'), ana.sends('c')]
    expect(ids(await call('getUpdates', { limit: 2 }))).toEqual([one, two])
    expect(ids(await call('getUpdates'))).toEqual([one, two, three])
    expect(ids(await call('getUpdates', { offset: two }))).toEqual([two, three])
    expect(ids(await call('getUpdates', { offset: -1 }))).toEqual([three])
    expect(ids(await call('getUpdates', { offset: three + 1 }))).toEqual([])
    expect(api.pending).toBe(0)
  })

  it('a poll waits for the first update, ends empty when its time is over, and a poller that hung up takes nothing', async () => {
    const ana = api.person({ id: 900001 })
    const before = Date.now()
    expect(ids(await call('getUpdates', { timeout: 1 }))).toEqual([])
    expect(Date.now() - before).toBeGreaterThan(950)
    const waiting = call('getUpdates', { timeout: 5 })
    await until(() => api.calls.length === 2)
    const id = ana.sends('a')
    expect(ids(await waiting)).toEqual([id])
    const hangUp = new AbortController()
    const gone = fetch(`${api.url}/bot${api.token}/getUpdates?timeout=5&offset=${id + 1}`, {
      signal: hangUp.signal,
    })
    await until(() => api.calls.length === 3)
    hangUp.abort()
    await expect(gone).rejects.toThrow()
    const next = ana.sends('b')
    expect(ids(await call('getUpdates', { offset: next }))).toEqual([next])
  })

  it('the second of two pollers ends the first with 409, and so does a webhook', async () => {
    const first = telegraf()
    const failed = first.launch().then(
      () => undefined,
      (error: TelegramError) => error,
    )
    await until(() => api.calls.some(({ method }) => method === 'getUpdates'))
    const second = call('getUpdates', { timeout: 5 })
    expect(await failed).toMatchObject({
      response: {
        error_code: 409,
        description:
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      },
    })
    const hook = await webhook(() => 200)
    await call('setWebhook', { url: hook.url })
    expect((await second).description).toBe('Conflict: terminated by setWebhook request')
    expect((await call('getUpdates')).error_code).toBe(409)
  })

  it('only the kinds of updates that were asked for are kept', async () => {
    const ana = api.person({ id: 900001 })
    await call('getUpdates', { allowed_updates: ['callback_query'] })
    ana.sends('a')
    const press = ana.pressesData(1, 'x')
    expect(ids(await call('getUpdates'))).toEqual([press])
  })

  it('an update can be delivered again after it was confirmed, and some in the wrong order', async () => {
    const ana = api.person({ id: 900001 })
    const one = ana.sends('a')
    expect(ids(await call('getUpdates', { offset: one }))).toEqual([one])
    expect(ids(await call('getUpdates', { offset: one + 1 }))).toEqual([])
    api.repeat(one)
    expect(ids(await call('getUpdates', { offset: one + 1 }))).toEqual([one])
    expect(ids(await call('getUpdates', { offset: one + 1 }))).toEqual([])
    api.reorder(2)
    const two = ana.sends('b')
    expect(ids(await call('getUpdates', { offset: one + 1 }))).toEqual([])
    const three = ana.sends('c')
    expect(ids(await call('getUpdates', { offset: one + 1 }))).toEqual([three, two])
    expect(api.push({ message: { text: 'raw' } })).toBe(three + 1)
  })
})

describe('a webhook', () => {
  it('gets each update with the secret, again until it takes it, and in order within a chat', async () => {
    const hook = await webhook((_, turn) => (turn === 1 ? 500 : turn === 2 ? 302 : 200))
    await call('setWebhook', { url: hook.url, secret_token: 'se-cret_1', max_connections: 5 })
    const ana = api.person({ id: 900001 })
    ana.sends('a')
    ana.sends('b')
    await until(() => api.pending === 0)
    expect(hook.got.map(({ text }) => text)).toEqual(['a', 'a', 'a', 'b'])
    expect(new Set(hook.got.map(({ secret }) => secret))).toEqual(new Set(['se-cret_1']))
    expect((await call('getWebhookInfo')).result).toMatchObject({
      url: hook.url,
      max_connections: 5,
      pending_update_count: 0,
      last_error_message: 'Wrong response from the webhook: 302 Found',
    })
  })

  it("a slow answer holds up its own chat only, and a person's press can overtake their message", async () => {
    let free = () => {}
    const hook = await webhook(async (text) => {
      if (text === 'slow press') await new Promise(() => {})
      if (text === 'slow') await new Promise<void>((resolve) => (free = resolve))
      return 200
    })
    await call('setWebhook', { url: hook.url })
    const [ana, eva] = [api.person({ id: 900001 }), api.person({ id: 900002 })]
    ana.sends('slow')
    ana.sends('next')
    ana.pressesData(1, 'slow press')
    eva.pressesData(1, 'press')
    eva.sends('eva')
    await until(() => hook.got.length === 4)
    expect(hook.got.map(({ text }) => text).sort()).toEqual(['eva', 'press', 'slow', 'slow press'])
    free()
    await until(() => api.pending === 1)
    expect(hook.got.at(-1)?.text).toBe('next')
  })

  it('with one connection nothing overtakes anything', async () => {
    let [now, most] = [0, 0]
    const hook = await webhook(async () => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 5))
      now -= 1
      return 200
    })
    await call('setWebhook', { url: hook.url, max_connections: 1 })
    const ana = api.person({ id: 900001 })
    for (const text of ['a', 'b', 'c']) {
      ana.sends(text)
      ana.pressesData(1, text.toUpperCase())
    }
    await until(() => api.pending === 0)
    expect(hook.got.map(({ text }) => text).join('')).toBe('aAbBcC')
    expect(most).toBe(1)
  })

  it('an answer that takes too long counts as none, and a deleted webhook leaves its updates to the poller', async () => {
    await api.close()
    api = await startBotApi({ webhookTimeoutMs: 50, retryPauseMs: 10 })
    const hook = await webhook(() => new Promise<number>(() => {}))
    await call('setWebhook', { url: hook.url })
    const id = api.person({ id: 900001 }).sends('a')
    await until(() => hook.got.length > 1)
    expect((await call('getWebhookInfo')).result).toMatchObject({
      last_error_message: 'Read timeout expired',
    })
    await call('deleteWebhook')
    expect(ids(await call('getUpdates'))).toEqual([id])
    await call('deleteWebhook', { drop_pending_updates: true })
    expect(ids(await call('getUpdates'))).toEqual([])
  })

  it('a public address is reached where the test says, and no other machine ever', async () => {
    const bad = 'Bad Request: bad webhook: Failed to resolve host: Name or service not known'
    expect(await refused('setWebhook', { url: 'https://voces.example/hook' })).toBe(bad)
    expect(await refused('setWebhook', { url: 'http://127.0.0.1:1/', secret_token: 'sí' })).toBe(
      'Bad Request: secret token contains unallowed characters',
    )
    const hook = await webhook(() => 200)
    await api.close()
    api = await startBotApi({ reach: () => hook.url })
    await call('setWebhook', { url: 'https://voces.example/hook' })
    api.person({ id: 900001 }).sends('a')
    await until(() => hook.got.length === 1)
  })
})

describe('faults and limits', () => {
  const send = () => telegraf().telegram.sendMessage(900001, 'hola')

  it.each([
    [{ kind: 'rate-limited', retryAfter: 7 }, 429, 'Too Many Requests: retry after 7', { retry_after: 7 }],
    [{ kind: 'blocked' }, 403, 'Forbidden: bot was blocked by the user', undefined],
  ] as const)(
    '%o is met as often as ordered, by its method and chat alone',
    async (fault, code, words, more) => {
      const ana = api.person({ id: 900001, known: true })
      api.person({ id: 900002, known: true })
      api.fault({ ...fault, method: 'sendmessage', chatId: 900001, times: 1 })
      expect((await call('sendMessage', { chat_id: 900002, text: 'otra' })).ok).toBe(true)
      expect((await call('sendChatAction', { chat_id: 900001, action: 'typing' })).ok).toBe(true)
      const { error_code, description, parameters } = await call('sendMessage', {
        chat_id: 900001,
        text: 'hola',
      })
      expect({ error_code, description, parameters }).toEqual({
        error_code: code,
        description: words,
        parameters: more,
      })
      expect(ana.sees()).toEqual([])
      await send()
      expect(ana.sees()).toHaveLength(1)
      expect(api.rateLimited).toBe(code === 429 ? 1 : 0)
      expect(api.calls.map(({ status }) => status)).toEqual([200, 200, code, 200])
    },
  )

  it.each([
    ['server-error', 500],
    ['html', 502],
  ] as const)('a %s fault is an error of the server to the library', async (kind, code) => {
    api.person({ id: 900001, known: true })
    api.fault({ kind, times: 1 })
    await expect(send()).rejects.toMatchObject({ response: { error_code: code } })
    expect(api.sent(900001)).toEqual([])
  })

  it('a connection dropped before leaves nothing, one dropped after leaves the message', async () => {
    const ana = api.person({ id: 900001, known: true })
    api.fault({ kind: 'drop-before', times: 1 })
    await expect(send()).rejects.toMatchObject({ name: 'FetchError' })
    expect(ana.sees()).toEqual([])
    api.fault({ kind: 'drop-after', times: 1 })
    await expect(send()).rejects.toMatchObject({ name: 'FetchError' })
    expect(ana.sees()).toHaveLength(1)
    expect(api.calls.map(({ status }) => status)).toEqual([0, 0])
  })

  it('a delay holds the answer back, and closing does not wait for it', async () => {
    api.person({ id: 900001, known: true })
    api.fault({ kind: 'delay', ms: 80, times: 1 })
    const before = Date.now()
    await send()
    expect(Date.now() - before).toBeGreaterThanOrEqual(75)
    api.fault({ kind: 'delay', ms: 60_000, times: 1 })
    const never = send()
    await until(() => api.calls.length === 2)
    await Promise.all([expect(never).rejects.toThrow(), api.close()])
  })

  it('more than the limits allow is refused with the time to wait, and counted', async () => {
    for (const id of [1, 2, 3, 4]) api.person({ id, known: true })
    api.limits({ perSecond: 3, perChatPerSecond: 1 })
    const codes: (number | undefined)[] = []
    for (const chat_id of [1, 1, 2, 3, 4])
      codes.push((await call('sendMessage', { chat_id, text: 'a' })).error_code)
    expect(codes).toEqual([undefined, 429, undefined, undefined, 429])
    expect(api.rateLimited).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect((await call('sendMessage', { chat_id: 4, text: 'a' })).ok).toBe(true)
  })

  it('a person who blocked the bot or left gets nothing more', async () => {
    const ana = api.person({ id: 900001, known: true })
    ana.blocks()
    expect(await refused('sendMessage', { chat_id: 900001, text: 'a' })).toBe(
      'Forbidden: bot was blocked by the user',
    )
    const [update] = (await call('getUpdates')).result as { my_chat_member: object }[]
    expect(update?.my_chat_member).toMatchObject({ new_chat_member: { status: 'kicked' } })
    ana.unblocks()
    expect((await call('sendMessage', { chat_id: 900001, text: 'a' })).ok).toBe(true)
    ana.deactivates()
    expect(await call('sendMessage', { chat_id: 900001, text: 'a' })).toEqual({
      ok: false,
      error_code: 403,
      description: 'Forbidden: user is deactivated',
    })
  })
})

describe('what the official server refuses', () => {
  const chat = { chat_id: 900001 }
  beforeEach(() => {
    api.person({ id: 900001, known: true })
    api.person({ id: 900002 })
  })

  it.each([
    [{ text: '' }, 'message text is empty'],
    [{ text: ' \n ' }, 'text must be non-empty'],
    [{ text: '<b> </b>', parse_mode: 'HTML' }, 'text must be non-empty'],
    [{ text: 'x'.repeat(4097) }, 'message is too long'],
    [
      { text: '<b>a', parse_mode: 'HTML' },
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [
      { text: 'ñ<p>a</p>', parse_mode: 'HTML' },
      `can't parse entities: Unsupported start tag "p" at byte offset 2`,
    ],
    [
      { text: '<b><i>a</b></i>', parse_mode: 'html' },
      `can't parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"`,
    ],
    [{ text: 'a</b>', parse_mode: 'HTML' }, `can't parse entities: Unexpected end tag at byte offset 1`],
    [
      { text: '1 < 2', parse_mode: 'HTML' },
      `can't parse entities: Unsupported start tag "" at byte offset 2`,
    ],
    [{ text: '1 <3', parse_mode: 'HTML' }, `can't parse entities: Unclosed start tag at byte offset 2`],
    [{ text: 'a', reply_markup: keyboard('a', 'ñ'.repeat(33)) }, 'BUTTON_DATA_INVALID'],
    [
      { text: 'a', reply_markup: keyboard('a', '') },
      `can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard`,
    ],
    [
      { text: 'a', reply_markup: { inline_keyboard: [{ text: 'a', callback_data: 'b' }] } },
      'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    [
      { text: 'a', reply_markup: { inline_keyboard: Array(101).fill([{ text: 'a', callback_data: 'b' }]) } },
      'reply markup is too long',
    ],
    [{ text: 'a', reply_markup: { keyboard: ['a'] } }, 'field "keyboard" must be an Array of Arrays'],
    [
      { text: 'a', reply_markup: { keyboard: [[{ text: 'a', request_contact: 'yes' }]] } },
      `can't parse keyboard button: Field "request_contact" must be of type Boolean`,
    ],
    [{ text: 'a', chat_id: 5 }, 'chat not found'],
    [{ text: 'a', chat_id: 900002 }, 'chat not found'],
    [{ text: 'a', chat_id: undefined }, 'chat_id is empty'],
  ])('a message with %o', async (payload, words) => {
    expect(await call('sendMessage', { ...chat, ...payload })).toEqual({
      ok: false,
      error_code: 400,
      description: `Bad Request: ${words}`,
    })
    expect(api.sent(900001)).toEqual([])
  })

  it('what is just within the limits is taken, counted in characters after the marks are gone', async () => {
    const text = `<b>${'😀'.repeat(4096)}</b>`
    expect((await call('sendMessage', { ...chat, text, parse_mode: 'HTML' })).ok).toBe(true)
    const reply_markup = keyboard('a', 'ñ'.repeat(32))
    expect((await call('sendMessage', { ...chat, text: 'a', reply_markup })).ok).toBe(true)
  })

  it('marks become entities over the trimmed words, and references become characters', async () => {
    const text = ' 😀 <b>a &lt;<i>b</i>&gt;</b> &amp; <a href="https://x.mx/?a=1&amp;b">c</a>&nbsp;&#33; '
    const { result } = await call('sendMessage', { ...chat, text, parse_mode: 'HTML' })
    expect(result).toMatchObject({
      text: '😀 a <b> & c&nbsp;!',
      entities: [
        { type: 'bold', offset: 3, length: 5 },
        { type: 'italic', offset: 6, length: 1 },
        { type: 'text_link', offset: 11, length: 1, url: 'https://x.mx/?a=1&b' },
      ],
    })
  })

  it('an edit that changes nothing, of nothing, of a wrong kind or of a message that cannot be edited', async () => {
    const reply_markup = keyboard('b', 'c')
    const text = messageId(await call('sendMessage', { ...chat, text: 'a', reply_markup }))
    const asking = { keyboard: [[{ text: 'Compartir', request_contact: true }]] }
    const asked = messageId(await call('sendMessage', { ...chat, text: 'a', reply_markup: asking }))
    const photo = (await telegraf().telegram.sendPhoto(900001, { source: png }, { caption: 'a' })).message_id
    const edited = (message_id: number, more: object = {}) =>
      refused('editMessageText', { ...chat, message_id, text: 'a', ...more })
    expect(await edited(text, { reply_markup })).toMatch(
      /^Bad Request: message is not modified: specified new/,
    )
    expect(await edited(text)).toBeUndefined()
    expect(await edited(999)).toBe('Bad Request: message to edit not found')
    expect(await edited(photo)).toBe('Bad Request: there is no text in the message to edit')
    expect(await edited(asked)).toBe("Bad Request: message can't be edited")
    expect(await edited(text, { reply_markup: asking })).toBe('Bad Request: inline keyboard expected')
    expect(await edited(text, { text: 'x'.repeat(4097) })).toBe('Bad Request: MESSAGE_TOO_LONG')
    expect(await refused('editMessageCaption', { ...chat, message_id: text, caption: 'b' })).toBe(
      'Bad Request: there is no caption in the message to edit',
    )
    expect(await refused('deleteMessage', { ...chat, message_id: 999 })).toBe(
      'Bad Request: message to delete not found',
    )
  })

  it('a photo that is none, is unknown, is too far away, or has too long a caption', async () => {
    const { telegram } = telegraf()
    const rejected = (photo: Parameters<typeof telegram.sendPhoto>[1], caption = '') =>
      telegram.sendPhoto(900001, photo, { caption }).then(
        () => 'taken',
        (error: TelegramError) => error.description,
      )
    expect(await rejected({ source: Buffer.from('no picture') })).toBe('Bad Request: IMAGE_PROCESS_FAILED')
    expect(await rejected('unknown')).toMatch('wrong remote file identifier specified')
    expect(await rejected('https://voces.example/a.png')).toBe('Bad Request: failed to get HTTP URL content')
    expect(await rejected({ source: png }, 'x'.repeat(1025))).toBe('Bad Request: message caption is too long')
    expect(await rejected({ source: png }, 'x'.repeat(1024))).toBe('taken')
    expect(await refused('sendPhoto', chat)).toBe('Bad Request: there is no photo in the request')
  })

  it('a photo given by an address of this machine is fetched from there', async () => {
    const server = createServer((_, response) => void response.end(png))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    after.push(() => {
      server.closeAllConnections()
      server.close()
    })
    const photo = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.png`
    const { result } = await call('sendPhoto', { ...chat, photo })
    expect(api.photo((result as { photo: { file_id: string }[] }).photo[0]?.file_id ?? '')).toEqual(png)
  })

  it('a wrong token, an unknown method and a path that is none', async () => {
    expect((await call('getMe', {}, 'no-token')).description).toBe('Unauthorized: invalid token specified')
    expect((await call('getMe', {}, '777000001:other')).description).toBe('Unauthorized')
    expect((await call('getNothing')).description).toBe('Not Found: method not found')
    expect((await call('GETME')).result).toMatchObject({ id: 777000001, is_bot: true })
    expect((await fetch(`${api.url}/other`)).status).toBe(404)
  })

  it('arguments may travel in the address or urlencoded, with their structures as JSON text', async () => {
    const reply_markup = JSON.stringify(keyboard('b', 'c'))
    const body = new URLSearchParams({ text: 'a', reply_markup })
    const response = await fetch(`${api.url}/bot${api.token}/sendMessage?chat_id=900001`, {
      method: 'POST',
      body,
    })
    expect(await response.json()).toMatchObject({ ok: true, result: { reply_markup: keyboard('b', 'c') } })
    const broken = { ...chat, text: 'a', reply_markup: '{' }
    expect(await refused('sendMessage', broken)).toBe(
      "Bad Request: can't parse reply keyboard markup JSON object",
    )
  })

  it('commands and descriptions are kept by language, and a bad command is refused', async () => {
    const { telegram } = telegraf()
    const commands = [{ command: 'ayuda', description: 'Ayuda' }]
    await telegram.setMyCommands(commands, { language_code: 'es' })
    expect(await telegram.getMyCommands({ language_code: 'es' })).toEqual(commands)
    expect(await telegram.getMyCommands()).toEqual([])
    await telegram.setMyShortDescription('Voces', 'es')
    expect(api.profile('short_description', 'es')).toBe('Voces')
    await expect(telegram.setMyCommands([{ command: 'Ayuda!', description: 'a' }])).rejects.toThrow(
      'BOT_COMMAND',
    )
    await expect(telegram.setMyDescription('x'.repeat(513))).rejects.toThrow('too long')
    await expect(telegram.sendChatAction(900001, 'dance' as 'typing')).rejects.toThrow(
      'wrong parameter action',
    )
  })

  it('a deep link holds only what the platform passes on', () => {
    const ana = api.person({ id: 900001 })
    expect(() => ana.opens('ñ')).toThrow('not a start payload')
    expect(() => ana.opens('x'.repeat(65))).toThrow('not a start payload')
    expect(ana.opens('x'.repeat(64))).toBeGreaterThan(0)
  })
})
