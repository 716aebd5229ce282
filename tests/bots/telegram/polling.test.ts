import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { run } from '../../servers/postgres.ts'
import { openWholeHouse, until, type WholeHouse } from '../contract/house.ts'
import { holdConversations, inMenu, openTelegram, type Telegram } from '../contract/telegram-house.ts'

let house: WholeHouse
let telegram: Telegram

beforeAll(async () => {
  house = await openWholeHouse([4_000, 3, 4])
})
afterAll(() => house.close())
beforeEach(async () => {
  telegram = await openTelegram(house)
})
afterEach(() => telegram.close())

const revisionOf = async (chat: { id: number }) => {
  const key = house.store.keys.address('telegram', String(chat.id))
  const { rows } = await house.store.pool.query<{ revision: number }>(
    'SELECT revision FROM conversation WHERE address_key = $1',
    [key],
  )
  return rows[0]?.revision ?? 0
}

/** The turn of this update fails for ever, whatever else goes well. */
const poison = (update: number) =>
  run(
    house.store.url,
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'poison'; END $$;
     CREATE TRIGGER refuse BEFORE UPDATE ON conversation FOR EACH ROW
     WHEN (NEW.updates @> ARRAY['${update}']) EXECUTE FUNCTION refuse()`,
  )
const antidote = () => run(house.store.url, 'DROP TRIGGER refuse ON conversation; DROP FUNCTION refuse()')

it('what one person writes in a hurry is answered in its order, while another is answered too', async () => {
  const [ana, leo] = [telegram.person(), telegram.person()]
  for (const text of ['/start', 'Español', 'Por tema', '/menu', 'ayuda']) {
    ana.sends(text)
    leo.sends(text)
  }
  await telegram.bot()
  await ana.waitsFor('Así funciona')
  await leo.waitsFor('Así funciona')
  for (const person of [ana, leo]) {
    const beginnings = telegram.words(person).map((words) => words.slice(0, 9))
    expect(beginnings).toEqual(['Hola, soy', '¡Qué gust', '¿Qué tema', '¿Qué quie', 'Así funci'])
  }
})

it('updates that arrive in the wrong order are taken in the right one', async () => {
  const ana = telegram.person()
  telegram.api.reorder(3)
  for (const text of ['/start', 'Español', 'Por tema']) ana.sends(text)
  await telegram.bot()
  await ana.waitsFor('¿Qué tema')
  expect(telegram.words(ana)).toHaveLength(3)
  expect(await revisionOf(ana)).toBe(3)
})

it('an update of before that comes again is not answered again, nor is the one after it', async () => {
  await telegram.bot()
  const ana = telegram.person()
  const first = ana.sends('/start')
  await ana.waitsFor('¿En qué idioma')
  const second = ana.sends('Español')
  await ana.waitsFor('¿Qué quieres hacer?')
  for (const update of [second, first, second]) telegram.api.repeat(update)
  ana.sends('ayuda')
  await ana.waitsFor('Así funciona')
  expect(telegram.words(ana)).toHaveLength(3)
  expect(await revisionOf(ana)).toBe(3)
})

it('a turn whose database connection breaks comes again, and is answered once', async () => {
  await telegram.bot()
  const ana = await inMenu(telegram)
  const hold = await holdConversations(house)
  ana.sends('ayuda')
  await hold.waited()
  await hold.breakOthers()
  await hold.letGo()
  await ana.waitsFor('Así funciona')
  ana.sends('menú')
  await ana.waitsFor('¿Qué quieres hacer?')
  expect(telegram.words(ana).filter((words) => words.startsWith('Así funciona'))).toHaveLength(1)
  await until(() => telegram.api.pending === 0)
})

it('while the database is away nothing is given up, and everybody is answered afterwards', async () => {
  await telegram.bot()
  const people = [await inMenu(telegram), await inMenu(telegram)]
  const name = new URL(house.store.url).pathname.slice(1)
  const server = inject('postgres')
  await run(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await run(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
  for (const person of people) person.sends('ayuda')
  // Longer than the patience with an update that fails by itself.
  await new Promise((resolve) => setTimeout(resolve, 3_500))
  expect(telegram.api.pending).toBe(2)
  await run(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
  for (const person of people) await person.waitsFor('Así funciona')
  await until(() => telegram.api.pending === 0)
})

it('an update that always fails is given up, and meanwhile nobody else waits or hears anything twice', async () => {
  const [ana, leo] = [telegram.person(), telegram.person()]
  await poison(ana.sends('/start'))
  ana.sends('hola')
  const said = Array.from({ length: 36 }, (_, turn) => (turn % 2 ? '/menu' : 'ayuda'))
  leo.sends('/start')
  leo.sends('Español')
  for (const text of said) leo.sends(text)
  await telegram.bot()
  await ana.waitsFor('¿En qué idioma', 60_000)
  await until(() => telegram.api.pending === 0)
  await antidote()
  expect(telegram.words(ana)).toHaveLength(1)
  expect(await revisionOf(ana)).toBe(1)
  expect(await revisionOf(leo)).toBe(said.length + 2)
  expect(telegram.words(leo)).toHaveLength(said.length + 2)
})

it('who is killed after the turn and before the answer leaves the answer to the next one', async () => {
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', fileURLToPath(new URL('../contract/telegram-process.ts', import.meta.url))],
      ...[house.store.url, telegram.api.token, telegram.api.url],
    ],
    { stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const ana = telegram.person()
  telegram.api.fault({ kind: 'drop-before', method: 'sendMessage', times: 1 })
  ana.sends('/start')
  await until(() => telegram.shown.length === 1)
  child.kill('SIGKILL')
  await ended
  expect(await revisionOf(ana)).toBe(1)
  expect(telegram.words(ana)).toEqual([])
  await telegram.bot()
  await ana.waitsFor('¿En qué idioma')
  await until(() => telegram.api.pending === 0)
  expect(telegram.words(ana)).toHaveLength(1)
  expect(await revisionOf(ana)).toBe(1)
})

it('a stop confirms what was answered, so the next start begins with what is new', async () => {
  const bot = await telegram.bot()
  const ana = telegram.person()
  ana.sends('/start')
  await ana.waitsFor('¿En qué idioma')
  await bot.stop()
  expect(telegram.api.pending).toBe(0)
})

it('another process that polls is not an error, and both go on', async () => {
  const first = await telegram.bot()
  const ana = await inMenu(telegram)
  const second = await telegram.bot()
  await first.stop()
  ana.sends('ayuda')
  await ana.waitsFor('Así funciona', 60_000)
  await second.stop()
  expect(telegram.words(ana).filter((words) => words.startsWith('Así funciona'))).toHaveLength(1)
})
