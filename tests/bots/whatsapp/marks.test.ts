import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escaped, marked } from '../../../bots/whatsapp/marks.ts'
import { plain, type Text } from '../../../core/text.ts'

/**
 * What WhatsApp makes of a line, after its own description: a mark opens before a word and closes after one, when
 * neither stands inside a word. Generous: whatever any of its apps may take for formatting is found.
 */
function formatted(line: string): string[] {
  const found = ['\\*', '_', '~', '`'].flatMap((mark) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${mark}+(?=\\S).*?\\S${mark}+(?![\\p{L}\\p{N}])`, 'gu')
    return line.match(pattern) ?? []
  })
  return /^[>*-] /.test(line) ? [...found, line] : found
}

describe('what somebody wrote', () => {
  test.each([
    ['*gratis*', '∗gratis∗'],
    ['_hola_ y ~adiós~', '＿hola＿ y ∼adiós∼'],
    ['```código```', '‵‵‵código‵‵‵'],
    ['> cita', '› cita'],
    ['- uno\n* dos', '– uno\n• dos'],
    ['5 * 3', '5 ∗ 3'],
  ])('is shown as it was written: %s', (words, shown) => {
    expect(escaped(words)).toBe(shown)
  })

  test.each(['snake_case_name', 'https://example.org/_a_/*b*?c=~d~', '2*3*4'])(
    '%s needs no change',
    (words) => {
      expect(escaped(words)).toBe(words)
    },
  )

  test.each(['*a*', 'una _palabra_ así', '~~b~~', '(`c`)', '> d', '- e'])(
    'would be formatted without care: %s',
    (words) => {
      expect(formatted(words)).not.toEqual([])
    },
  )

  test('is never taken for formatting, whatever it is', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '```',
      ' ',
      'a',
      'ñ',
      '7',
      '\n',
      '> ',
      '- ',
      '.',
      '(',
      '🙃',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        for (const line of escaped(pieces.join('')).split('\n')) expect(formatted(line)).toEqual([])
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('what stands out', () => {
  test.each<[Text, string]>([
    [['Va ', { bold: '1 firma' }, '.'], 'Va *1 firma*.'],
    [[{ bold: ' Registrada. ' }, 'Ya'], ' *Registrada.* Ya'],
    [[{ bold: 'uno\ndos' }], '*uno*\n*dos*'],
    [[{ bold: 'el *mejor* barrio' }], '*el ∗mejor∗ barrio*'],
    [[{ bold: '' }, 'a'], 'a'],
  ])('%j is bold', (text, shown) => {
    expect(marked(text)).toBe(shown)
  })

  test('keeps all its words, and nothing else becomes bold', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '*', '_', '.', 'ñ'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.record({ bold: words })), { maxLength: 4 }), (text) => {
        const letters = (some: string) => some.replaceAll(/[^\p{L}]/gu, '')
        expect(letters(marked(text))).toBe(letters(plain(text)))
      }),
    )
  })
})
