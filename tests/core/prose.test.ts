import { describe, expect, test } from 'vitest'
import { objection } from '../../core/prose/objection.ts'
import { personalIn } from '../../core/prose/personal.ts'
import { tidy, tidyLine } from '../../core/prose/tidy.ts'

describe('what would let anybody reach a person is seen', () => {
  test.each([
    'Llámenme al 55 1234 5678',
    'mi cel es 55-8765-4321',
    '+52 1 55 8765 4321',
    '(55) 1234.5678',
    'tel. 5512-3456',
    '５５８７６５４３２１',
    '٥٥٨٧٦٥٤٣٢١',
    'entre 2016 y 2018 me llamaban al 5512345678',
  ])('as a telephone: %s', (text) => expect(personalIn(text)).toBe('phone'))

  test.each([
    'escríbanme a vecina@ejemplo.org',
    'ana.perez+agua@correo.example.mx',
    'ＡＮＡ＠ejemplo．ｏｒｇ',
  ])('as an address: %s', (text) => expect(personalIn(text)).toBe('email'))

  test.each([
    'De 2015-2016 a 2017 no hubo agua',
    'el 05/09/2016 y el 12-09-2016',
    'costó 12 000 000 de pesos, o 50,000,000',
    '10000000 de litros al día',
    'artículo 123, apartado B, fracción XI',
    'a las 5:30 y a las 17:45, cada 15 minutos',
    '@ la entrada del metro',
    'C.P. 14000, Tlalpan, ruta 76, km 23',
  ])('and not in %s', (text) => expect(personalIn(text)).toBeUndefined())
})

describe('what somebody has to change before others can read it', () => {
  const room = { least: 10, most: 70 }
  test.each([
    ['x'.repeat(71), { why: 'long', most: 70, length: 71 }],
    ['Agua', { why: 'short', least: 10 }],
    ['🚰🚰🚰🚰🚰🚰', { why: 'wordless' }],
    ['12 34', { why: 'wordless' }],
    ['https://ejemplo.org/mi-propuesta', { why: 'link' }],
    ['www.ejemplo.mx ejemplo.com/agua', { why: 'link' }],
    ['Agua al 55 1234 5678', { why: 'phone' }],
    ['ana@ejemplo.org', { why: 'email' }],
    ['Agua para todas las casas', undefined],
    ['Agua para todas: ejemplo.org', undefined],
    ['為所有家庭提供飲用水和衛生設施', undefined],
  ])('%s', (text, wrong) => expect(objection(text, room)).toEqual(wrong))

  test('is looked for in no text without end', () => {
    expect(objection('1 '.repeat(100_000), room)).toMatchObject({ why: 'long' })
  })
})

describe('a text is kept', () => {
  test.each([
    ['  de  más\t espacios ', 'de más espacios'],
    ['uno\r\n\r\n\r\n\r\ndos', 'uno\n\ndos'],
    ['a\u0000b\u0007c', 'a b c'],
    ['a\u202egnp.exe', 'a gnp.exe'],
    ['\ud800mitad', 'mitad'],
    ['👩🏽‍🦽 y ñandú', '👩🏽‍🦽 y ñandú'],
    ['cafe\u0301', 'café'],
  ])('tidy: %j', (typed, kept) => expect(tidy(typed)).toBe(kept))

  test('in one line where it is one', () => expect(tidyLine('una\nlínea\n\nsola')).toBe('una línea sola'))
})
