import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecord } from '../../../../core/survey/export/csv.ts'

/** Reads a record again as RFC 4180 says, letter by letter. */
function read(record: string): string[] {
  const cells: string[] = []
  let [cell, quoted] = ['', false]
  for (let at = 0; at < record.length; at++) {
    const letter = record[at]
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (record[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',' || record.startsWith('\r\n', at)) {
      cells.push(cell)
      cell = ''
      if (letter !== ',') return cells
    } else cell += letter
  }
  throw new Error('the record has no end')
}

test('whatever people write comes back as they wrote it, and never as a formula', () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\s=+\-@'",]{0,4}[a-z0-9(]{0,6}$/)),
    {
      minLength: 1,
    },
  )
  fc.assert(
    fc.property(texts, (written) => {
      const cells = read(csvRecord(written))
      expect(cells.map((cell, place) => (cell === written[place] ? cell : cell.replace(/^'/, '')))).toEqual(
        written,
      )
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
    }),
  )
})

test.each([
  ['=1+1', "'=1+1\r\n"],
  ['+52 55 1234', "'+52 55 1234\r\n"],
  ['-5 grados', "'-5 grados\r\n"],
  ['@SUMA(A1)', "'@SUMA(A1)\r\n"],
  ['\t=1', "'\t=1\r\n"],
  ['＝1', "'＝1\r\n"],
  ['di "agua", ya', '"di ""agua"", ya"\r\n'],
  ['Agua = vida', 'Agua = vida\r\n'],
  [-5.5, '-5.5\r\n'],
  [0, '0\r\n'],
])('%j is written %j', (cell, record) => {
  expect(csvRecord([cell])).toBe(record)
})
