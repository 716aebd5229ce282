import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingBar } from '../../../core/essay/bar.ts'
import { difference, differenceWords, excerpt, isSame, type Piece } from '../../../core/essay/difference.ts'
import { plain } from '../../../core/text.ts'

const without = (pieces: readonly Piece[], change: Piece['change']): string =>
  pieces
    .filter((piece) => piece.change !== change)
    .map(({ words }) => words)
    .join('')

const words = fc
  .array(fc.constantFrom('agua', 'para', 'todas', 'las', 'personas,', 'siempre.', '\n\n', 'Ñandú', '12'))
  .map((some) => some.join(' '))

describe('the difference between two versions', () => {
  test('is said word by word, changed in one go as one removal and one addition', () => {
    const pieces = difference(
      'agua segura, asequible y de calidad',
      'agua segura, gratuita para todas y buena',
    )
    expect(pieces).toEqual([
      { change: 'same', words: 'agua segura,' },
      { change: 'removed', words: ' asequible' },
      { change: 'added', words: ' gratuita para todas' },
      { change: 'same', words: ' y' },
      { change: 'removed', words: ' de calidad' },
      { change: 'added', words: ' buena' },
    ])
    expect(plain(differenceWords(pieces, 'en'))).toBe(
      'agua segura, [out: asequible] [in: gratuita para todas] y [out: de calidad] [in: buena]',
    )
  })

  test('holds both versions, whatever they say', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = difference(before, after)
        expect(without(pieces, 'added')).toBe(before)
        expect(without(pieces, 'removed')).toBe(after)
        expect(isSame(pieces)).toBe(before === after)
      }),
      { numRuns: 60 },
    )
  })

  test('of a comma is the comma', () => {
    expect(difference('agua y luz', 'agua, y luz').filter(({ change }) => change !== 'same')).toEqual([
      { change: 'added', words: ',' },
    ])
  })

  test('is none between a text and itself', () => {
    expect(isSame(difference('agua', 'agua'))).toBe(true)
    expect(isSame(difference('agua', 'aguas'))).toBe(false)
  })
})

describe('an excerpt', () => {
  const many = Array.from({ length: 40 }, (_, place) => `p${place}`).join(' ')

  test('keeps the changes and a few words around each', () => {
    const shown = excerpt(difference(`${many} viejo ${many}`, `${many} nuevo ${many}`), 400)
    expect(plain(differenceWords(shown, 'es'))).toBe(
      '… p32 p33 p34 p35 p36 p37 p38 p39 [se quita: viejo] [se pone: nuevo] p0 p1 p2 p3 p4 p5 p6 p7 …',
    )
  })

  test('is never longer than it may be, but for the mark that it goes on', () => {
    const shown = excerpt(difference(many.replaceAll('p', 'a'), many), 100)
    expect(shown.map((piece) => piece.words).join('').length).toBeLessThanOrEqual(101)
  })
})

test('a reading bar shows how far one is, in ten cells at most', () => {
  expect(readingBar(1, 4)).toBe('▰▱▱▱')
  expect(readingBar(4, 4)).toBe('▰▰▰▰')
  expect(readingBar(1, 40)).toBe('▰▱▱▱▱▱▱▱▱▱')
  expect(readingBar(40, 40)).toBe('▰▰▰▰▰▰▰▰▰▰')
})
