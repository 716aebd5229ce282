import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStaffCode, writeStaffCode } from '../../core/staff-code.ts'

const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 })
const known = writeStaffCode(Uint8Array.from([0x3c, 0x05, 0x71, 0x20, 0x1f]))

describe('a code of the team', () => {
  test('is eight characters in two groups, each code another', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(writeStaffCode(one)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(writeStaffCode(one) === writeStaffCode(other)).toBe(`${one}` === `${other}`)
      }),
    )
  })

  test.each([
    ['as it is', known],
    ['in small letters', known.toLowerCase()],
    ['without its dash', known.replace('-', '')],
    ['with spaces, and a dash as a phone likes it', ` ${known.replace('-', ' – ')}\n`],
    ['with the words before it', `Tu código: ${known}`],
    ['with a letter O for zero and l for one', known.replaceAll('0', 'o').replaceAll('1', 'l')],
  ])('that somebody typed %s is read', (_how, typed) => {
    expect(readStaffCode(typed)).toBe(known)
  })

  test.each(['', known.slice(1), `${known}A`, 'ABCD-EFGU', '🙂', '7Q2M-40F?'])('is not %j', (typed) => {
    expect(readStaffCode(typed)).toBeUndefined()
  })
})
