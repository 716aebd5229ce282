import { readFileSync } from 'node:fs'
import { Queue } from 'bullmq'
import { Telegraf } from 'telegraf'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Refused } from '../../../bots/channel.ts'
import { deliverNotices } from '../../../bots/deliver.ts'
import { drawing } from '../../../bots/picture/file.ts'
import { telegramChannel } from '../../../bots/telegram/main.ts'
import { Second } from '../../../bots/telegram/second.ts'
import { notifying, replying, Sender } from '../../../bots/telegram/sender.ts'
import type { Call } from '../../../bots/telegram/write.ts'
import { openBackend } from '../../../queue/backend.ts'
import { openQueues, Pause } from '../../../queue/queues.ts'
import { openWholeHouse, until, type WholeHouse } from '../contract/house.ts'
import { inMenu, openTelegram, type Telegram } from '../contract/telegram-house.ts'

let house: WholeHouse
let telegram: Telegram
const after: (() => Promise<void>)[] = []

beforeAll(async () => {
  house = await openWholeHouse([4_000, 3, 4])
})
afterAll(() => house.close())
beforeEach(async () => {
  telegram = await openTelegram(house)
})
afterEach(async () => {
  for (const undo of after.splice(0)) await undo()
  await telegram.close()
})

const hello: Call = { method: 'sendMessage', text: 'hola', markup: { remove_keyboard: true } }

function openSender({ stopping = new AbortController().signal, longest = 60_000 } = {}): Sender {
  const bot = new Telegraf(telegram.api.token, { telegram: { apiRoot: telegram.api.url } })
  const limits = {
    second: new Second(30, stopping),
    onSpent: () => undefined,
    onQuiet: () => undefined,
    paid: false,
  }
  return new Sender(bot.telegram, stopping, limits, drawing(house.store), longest)
}
const known = () => {
  const person = telegram.person()
  return telegram.api.person({ id: person.id, known: true })
}

it('a file is sent with its words and its name', async () => {
  const ana = known()
  const file = { name: 'evento-3.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR\r\nñ' }
  const call: Call = {
    method: 'sendDocument',
    file,
    caption: '<b>Tienes</b> lugar',
    markup: { inline_keyboard: [] },
  }
  await openSender().perform(String(ana.id), call, replying)
  const [seen] = ana.sees()
  expect(seen).toMatchObject({ words: 'Tienes lugar', bold: ['Tienes'] })
  expect(seen?.document?.name).toBe('evento-3.ics')
  expect(seen?.document?.bytes.toString()).toBe(file.content)
})

it('a photo that goes to many is uploaded once, whoever comes meanwhile, and read once', async () => {
  const file = readFileSync(new URL('../photo/files/phone.jpg', import.meta.url))
  const { rows } = await house.store.pool.query<{ id: string }>(
    `INSERT INTO photo (made_on, type, bytes, sha256) VALUES (current_date, 'image/jpeg', $1, sha256($1)) RETURNING id`,
    [file],
  )
  const picture = { type: 'photo' as const, photo: rows[0]?.id ?? '', alternative: 'Una plaza' }
  const call: Call = { method: 'sendPhoto', picture, caption: 'Ven', markup: { inline_keyboard: [] } }
  const sender = openSender()
  const people = Array.from({ length: 12 }, known)
  await Promise.all(people.map(({ id }) => sender.perform(String(id), call, notifying)))
  for (const person of people) expect(person.sees()[0]).toMatchObject({ caption: 'Ven' })
  expect(people[0]?.sees()[0]?.photo?.equals(file)).toBe(true)
  const sent = telegram.api.calls.filter(({ method }) => method === 'sendPhoto')
  expect(sent.filter(({ payload }) => !/^AgAC/.test(String(payload.photo)))).toHaveLength(1)
  expect(sent).toHaveLength(12)
})

/** Owes a notice to a chat, as the worker would. `queued`: the worker takes it for one that waits in the queue. */
async function owe(chat: { id: number }, queued = false): Promise<string> {
  const { rows } = await house.store.pool.query<{ id: string }>(
    `INSERT INTO notice (conversation_id, channel, body, queued_at)
     SELECT id, 'telegram', '{"type":"progress","proposal":1,"at":10}', CASE WHEN $2 THEN now() END
     FROM conversation WHERE address_key = $1
     RETURNING id`,
    [house.store.keys.address('telegram', String(chat.id)), queued],
  )
  return rows[0]?.id ?? ''
}
const outcomeOf = async (notice: string) => {
  const { rows } = await house.store.pool.query<{ outcome: string | null }>(
    'SELECT outcome FROM notice WHERE id = $1',
    [notice],
  )
  return rows[0]?.outcome
}
const blocked = async (chat: { id: number }) => {
  const { rows } = await house.store.pool.query<{ blocked: boolean }>(
    'SELECT blocked_at IS NOT NULL AS blocked FROM conversation WHERE address_key = $1',
    [house.store.keys.address('telegram', String(chat.id))],
  )
  return rows[0]?.blocked
}
const told = (chat: { id: number }) =>
  telegram.words(chat).filter((words) => words.startsWith('Tu propuesta')).length

it('when Telegram asks for a pause nobody is called before it ends, and then everybody is', async () => {
  const sender = openSender()
  const [ana, leo] = [known(), known()]
  telegram.api.fault({ kind: 'rate-limited', times: 1, retryAfter: 1 })
  await expect(sender.perform(String(ana.id), hello, notifying)).rejects.toThrow(Pause)
  const asked = telegram.api.calls[0]?.at ?? 0
  await Promise.all([ana, leo, leo].map(({ id }) => sender.perform(String(id), hello, replying)))
  const later = telegram.api.calls.slice(1)
  expect(later).toHaveLength(3)
  for (const { at } of later) expect(at - asked).toBeGreaterThanOrEqual(1_000)
})

it('a pause that grows while others wait for its end is waited for by them too', async () => {
  const sender = openSender()
  const [ana, leo] = [known(), known()]
  telegram.api.fault({ kind: 'rate-limited', chatId: ana.id, times: 1, retryAfter: 1 })
  telegram.api.fault({ kind: 'rate-limited', chatId: ana.id, times: 1, retryAfter: 1 })
  const first = sender.perform(String(ana.id), hello, replying)
  await until(() => telegram.api.rateLimited === 1)
  const other = sender.perform(String(leo.id), hello, replying)
  await Promise.all([first, other])
  expect(telegram.words(ana)).toEqual(['hola'])
  expect(telegram.words(leo)).toEqual(['hola'])
})

it('a notice does not wait in a pause but hands it to the queue', async () => {
  const sender = openSender()
  const ana = known()
  telegram.api.fault({ kind: 'rate-limited', times: 1, retryAfter: 3 })
  await expect(sender.perform(String(ana.id), hello, notifying)).rejects.toEqual(new Pause(3_000))
  await expect(sender.perform(String(ana.id), hello, notifying)).rejects.toThrow(Pause)
  expect(telegram.api.calls).toHaveLength(1)
})

it('a stop does not wait for a long pause: the update comes again and is answered by the next one', async () => {
  const bot = await telegram.bot()
  const ana = await inMenu(telegram)
  telegram.api.fault({ kind: 'rate-limited', chatId: ana.id, times: 1, retryAfter: 600 })
  ana.sends('ayuda')
  await until(() => telegram.api.rateLimited === 1)
  const begun = Date.now()
  await bot.stop()
  expect(Date.now() - begun).toBeLessThan(2_000)
  expect(telegram.api.pending).toBe(1)
  await telegram.bot()
  await ana.waitsFor('Así funciona')
})

/** Whether the queue of Telegram's notices was told to wait. */
async function isPaused(databaseUrl: string): Promise<boolean> {
  const backend = await openBackend({ databaseUrl, onFault: () => undefined })
  const queue = new Queue(
    'notices-telegram',
    { connection: backend.connection, prefix: '{voces}' },
    backend.factory as never,
  )
  const wait = await queue.getRateLimitTtl()
  await queue.close()
  await backend.close()
  return wait > 0
}

it('a pause in the notices is kept by all processes, and each is delivered once', async () => {
  const bot = await telegram.bot()
  const ana = await inMenu(telegram)
  await bot.stop()
  const notices = await Promise.all(Array.from({ length: 6 }, () => owe(ana, true)))
  const [first = '', ...others] = notices
  for (const _ of [1, 2]) {
    const queues = await openQueues({ databaseUrl: house.store.url, onFault: () => undefined })
    const own = { ...house, queues }
    const channel = telegramChannel(own, { token: telegram.api.token, apiRoot: telegram.api.url })
    const delivery = deliverNotices(channel, own)
    after.push(() => delivery.close().then(() => queues.close()))
  }
  telegram.api.fault({ kind: 'rate-limited', method: 'sendMessage', times: 1, retryAfter: 2 })
  const before = telegram.shown.length
  await house.queues.add([{ queue: 'notice', channel: 'telegram', id: first, awaited: true }])
  await until(() => telegram.api.rateLimited === 1)
  const asked = telegram.shown[before]?.at ?? 0
  // Told to one process: from when the queue knows it, it holds for all.
  await until(() => isPaused(house.store.url))
  await house.queues.add(
    others.map((id) => ({ queue: 'notice' as const, channel: 'telegram' as const, id, awaited: true })),
  )
  await until(() => told(ana) === 6)
  const later = telegram.shown.slice(before + 1)
  expect(later).toHaveLength(6)
  for (const { at } of later) expect(at - asked).toBeGreaterThanOrEqual(1_900)
  await until(async () => (await Promise.all(notices.map(outcomeOf))).every((outcome) => outcome === 'sent'))
})

it.each([
  ['an error of its server', { kind: 'server-error', times: 2 }],
  ['a page of a proxy instead of JSON', { kind: 'html', times: 2 }],
  ['a connection that breaks before the message is taken', { kind: 'drop-before', times: 2 }],
] as const)('a resident is answered once in spite of %s', async (_, fault) => {
  await telegram.bot()
  const ana = await inMenu(telegram)
  telegram.api.fault({ ...fault, method: 'sendMessage', chatId: ana.id })
  ana.sends('ayuda')
  await ana.waitsFor('Así funciona')
  await until(() => telegram.api.pending === 0)
  expect(telegram.words(ana).filter((words) => words.startsWith('Así funciona'))).toHaveLength(1)
})

it('a connection that breaks after the message is taken costs a resident no answer', async () => {
  await telegram.bot()
  const ana = await inMenu(telegram)
  telegram.api.fault({ kind: 'drop-after', method: 'sendMessage', chatId: ana.id, times: 1 })
  ana.sends('ayuda')
  await ana.waitsFor('Así funciona')
  await until(() => telegram.api.pending === 0)
  const answers = telegram.words(ana).filter((words) => words.startsWith('Así funciona')).length
  // Telegram has no key by which it could know the message again.
  expect([1, 2]).toContain(answers)
})

it('a resident whom Telegram takes no answers for stays in its queue until it does', async () => {
  await telegram.bot()
  const ana = await inMenu(telegram)
  const before = telegram.shown.length
  telegram.api.fault({ kind: 'server-error', method: 'sendMessage', chatId: ana.id, times: 7 })
  ana.sends('ayuda')
  await ana.waitsFor('Así funciona', 60_000)
  await until(() => telegram.api.pending === 0)
  expect(telegram.shown.length - before).toBe(8)
})

it('a call that Telegram never answers ends', async () => {
  const sender = openSender({ longest: 100 })
  const ana = known()
  telegram.api.fault({ kind: 'delay', ms: 20_000, times: 1 })
  await sender.perform(String(ana.id), hello, replying)
  expect(telegram.words(ana)).toEqual(['hola'])
})

it('what goes wrong is told without what was sent, to whom and by which token', async () => {
  const sender = openSender()
  const ana = known()
  telegram.api.fault({ kind: 'drop-before', times: 1 })
  const lost = await sender.perform(String(ana.id), hello, notifying).catch((fault: unknown) => fault)
  const mistake = await sender
    .perform(String(ana.id), { ...hello, text: '<i>hola' }, notifying)
    .catch((fault: unknown) => fault)
  for (const fault of [lost, mistake]) {
    expect(fault).toBeInstanceOf(Error)
    const said = JSON.stringify({ ...(fault as Error), message: String(fault) })
    expect(said).toMatch(/sendMessage/)
    expect(said).not.toMatch(/hola|9000|777000001/)
  }
})

it('a notice is tried again by its queue when Telegram fails, and told once', async () => {
  await telegram.bot({ notices: true })
  const ana = await inMenu(telegram)
  telegram.api.fault({ kind: 'server-error', method: 'sendMessage', chatId: ana.id, times: 1 })
  const notice = await owe(ana)
  await until(async () => (await outcomeOf(notice)) === 'sent')
  expect(told(ana)).toBe(1)
})

it('who blocks the bot hears nothing more, and writing again lifts that', async () => {
  await telegram.bot({ notices: true })
  const ana = await inMenu(telegram)
  ana.blocks()
  const notice = await owe(ana)
  await until(async () => (await outcomeOf(notice)) === 'blocked')
  expect(await blocked(ana)).toBe(true)
  const calls = telegram.shown.length
  const another = await owe(ana)
  await until(async () => (await outcomeOf(another)) === 'blocked')
  expect(telegram.shown).toHaveLength(calls)
  ana.unblocks()
  ana.sends('ayuda')
  await ana.waitsFor('Así funciona')
  expect(await blocked(ana)).toBe(false)
  const last = await owe(ana)
  await until(async () => (await outcomeOf(last)) === 'sent')
})

it('who writes and blocks the bot at once holds nobody up', async () => {
  await telegram.bot()
  const ana = await inMenu(telegram)
  ana.sends('ayuda')
  ana.blocks()
  await until(() => blocked(ana).then((is) => is === true))
  await until(() => telegram.api.pending === 0)
})

it('an account that is gone is not written to again', async () => {
  await telegram.bot({ notices: true })
  const ana = await inMenu(telegram)
  ana.deactivates()
  const notice = await owe(ana)
  await until(async () => (await outcomeOf(notice)) === 'blocked')
  expect(await blocked(ana)).toBe(true)
})

it('a chat that Telegram does not know is refused, not tried again', async () => {
  await expect(openSender().perform('900000000', hello, replying)).rejects.toThrow(Refused)
  expect(telegram.api.calls).toHaveLength(1)
})
