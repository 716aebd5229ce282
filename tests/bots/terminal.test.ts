import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { terminalChannel } from '../../bots/terminal/main.ts'
import { readLine } from '../../bots/terminal/read.ts'
import { writeReply } from '../../bots/terminal/write.ts'
import { noticeReply } from '../../core/notice-reply.ts'
import { openWholeHouse, until, type WholeHouse } from './contract/house.ts'
import { keysOf, Screen, terminalTalker } from './contract/terminal-talker.ts'

let house: WholeHouse

beforeAll(async () => {
  house = await openWholeHouse([4_000, 3, 4])
})
afterAll(() => house.close())

const to = (address: string) => ({
  address,
  conversation: '1',
  notice: '1',
  awaited: true,
  heardAt: new Date(),
})

/** A terminal whose input is all there from the start, as from a pipe. */
async function pipe(address: string, lines: readonly string[]): Promise<readonly string[]> {
  const [input, output] = [new PassThrough(), new Screen()]
  input.end(lines.map((line) => `${line}\n`).join(''))
  const channel = terminalChannel(house, { input, output, address })
  await channel.start()
  await channel.ended
  await channel.stop()
  return output.pieces
}

describe('a line', () => {
  test.each([
    ['', undefined],
    ['   ', undefined],
    [' hola ', { type: 'text', text: 'hola' }],
    ['2', { type: 'text', text: '2' }],
    ['/start p_12', { type: 'command', name: 'start', payload: 'p_12' }],
    ['/start', { type: 'command', name: 'start', payload: '' }],
    ['/menu', { type: 'command', name: 'menu', payload: '' }],
    ['/ayuda por favor', { type: 'text', text: '/ayuda por favor' }],
    ['1/2', { type: 'text', text: '1/2' }],
  ])('"%s" is read as what it is', (line, input) => {
    expect(readLine(line)).toEqual(input)
  })
})

it('choices have numbers, and a button of a notice the command to type', () => {
  const prompt = {
    id: 3,
    choices: [
      { id: 'a', label: 'Una' },
      { id: 'b', label: 'Dos' },
    ],
  }
  const lines = writeReply({ text: ['¿Cuál ', { bold: 'quieres' }, '?'], prompt })
  expect(lines).toContain('\u001b[1mquieres\u001b[22m')
  expect([...keysOf(stripVTControlCharacters(lines))]).toEqual([
    ['Una', '1'],
    ['Dos', '2'],
  ])
  const notice = writeReply(
    noticeReply({ type: 'closed', proposal: 12 }, { title: 'Agua' }, 'es', house.city),
  )
  expect(notice).toContain('/start p_12  Ver la propuesta')
})

it('a file is kept where it can be opened, and the path is shown', async () => {
  const output = new Screen()
  const channel = terminalChannel(house, { input: new PassThrough(), output, address: 'a-file' })
  await channel.start()
  const file = { name: 'evento-3.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR' }
  await channel.deliver(to('a-file'), { text: ['Tienes lugar.'], file }, 'es')
  const path = /\[(\/.*\/evento-3\.ics)\]$/.exec(output.pieces.at(-1) ?? '')?.[1] ?? ''
  expect(await readFile(path, 'utf8')).toBe(file.content)
  await rm(dirname(path), { recursive: true })
  await channel.stop()
})

it('every number that is shown leads where its label says', async () => {
  const ana = terminalTalker(house, 'numbers')
  await ana.opens('')
  await ana.waitsFor('¿En qué idioma')
  await ana.says('1')
  const menu = await ana.waitsFor('¿Qué quieres hacer?')
  const places: Readonly<Record<string, string>> = {
    'Las más firmadas': 'Las más firmadas ·',
    'Las más nuevas': 'Las más nuevas ·',
    'Cerca de una meta': 'Cerca de una meta ·',
    'Por tema': '¿Qué tema',
    Buscar: '¿Qué buscas?',
    'Una sin leer': 'Qué proponemos:',
    'Mis firmas': 'Todavía no has firmado desde aquí',
    'Escribir una propuesta': 'Para que cada persona cuente',
    Eventos: 'Todavía no hay eventos próximos',
    'Idioma · Language': '¿En qué idioma',
    Ayuda: 'Así funciona',
  }
  expect(menu.choices).toEqual(Object.keys(places))
  for (const [label, words] of Object.entries(places)) {
    await ana.chooses(label)
    await ana.waitsFor(words)
    await ana.says('menú')
    await ana.waitsFor('¿Qué quieres hacer?')
  }
  await ana.channel.stop()
})

it('lines that are piped in are answered in their order, all of them, before it ends', async () => {
  const pieces = await pipe('piped', [
    'espanol',
    '',
    'por tema',
    '/ayuda',
    'volver',
    '/menu',
    '/start p_2',
    '3',
  ])
  expect(pieces.map((piece) => piece.slice(0, 10))).toEqual([
    ...['Hola, soy ', '¡Qué gusto', '¿Qué tema ', 'Así funcio', '¿Qué tema '],
    ...['¿Qué quier', expect.stringMatching(/^\[«/), '¿Qué quier'],
  ])
})

it('a notice is shown with a command that opens its proposal', async () => {
  const ana = terminalTalker(house, 'told')
  await ana.opens('')
  await ana.waitsFor('¿En qué idioma')
  await ana.says('Español')
  await ana.waitsFor('¿Qué quieres hacer?')
  const reply = noticeReply(
    { type: 'tier', proposal: 2, at: 5000, author: true },
    { title: 'Agua' },
    'es',
    house.city,
  )
  await ana.channel.deliver(to('told'), reply, 'es')
  expect(ana.sees().at(-1)?.choices).toEqual(['Ver la propuesta'])
  await ana.chooses('Ver la propuesta')
  await ana.waitsFor('Qué proponemos')
  await expect(ana.channel.deliver(to('other'), reply, 'es')).rejects.toThrow('another conversation')
  await ana.channel.stop()
})

it('a code that another chat asked for is not shown here', async () => {
  const ana = terminalTalker(house, 'mine')
  await ana.opens('')
  await ana.waitsFor('¿En qué idioma')
  await house.codes.send({ phone: '+525551234567', code: '123456', language: 'es', address: 'another' })
  await house.codes.send({ phone: '+525551234567', code: '654321', language: 'es', address: 'mine' })
  await until(() => ana.sees().some(({ words }) => words.includes('654321')))
  expect(ana.sees().some(({ words }) => words.includes('123456'))).toBe(false)
  await ana.channel.stop()
})

it('a turn that fails is said so, and can be tried again', async () => {
  const ana = terminalTalker(house, 'failing')
  await ana.opens('')
  await ana.waitsFor('¿En qué idioma')
  await house.store.pool.query('ALTER TABLE conversation RENAME TO away')
  await ana.says('Español')
  await ana.waitsFor('No pude guardarlo')
  await house.store.pool.query('ALTER TABLE away RENAME TO conversation')
  await ana.says('Español')
  await ana.waitsFor('¿Qué quieres hacer?')
  await ana.channel.stop()
})
