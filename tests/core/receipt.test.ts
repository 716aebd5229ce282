import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReceipt, writeReceipt } from '../../core/receipt.ts'

const receipts = fc.uint8Array({ minLength: 16, maxLength: 16 })
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const known = writeReceipt(Uint8Array.from({ length: 16 }, (_, place) => place * 17))

describe('a receipt', () => {
  test('is 28 characters in groups of four, without any that looks like another', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(writeReceipt(receipt)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
      }),
    )
  })

  test('is read as it was written', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(readReceipt(writeReceipt(receipt))).toEqual({ type: 'read', receipt })
      }),
    )
  })

  test.each([
    ['in small letters', known.toLowerCase()],
    ['without dashes', known.replaceAll('-', '')],
    ['with spaces, and dashes as a phone likes them', ` ${known.replaceAll('-', ' – ')}\n`],
    ['with the word before it', `Recibo: ${known}`],
    ['with a letter O for zero and l for one', known.replaceAll('0', 'o').replaceAll('1', 'l')],
  ])('that somebody typed %s is read', (_how, typed) => {
    expect(readReceipt(typed).type).toBe('read')
  })

  test('with any one character changed is known to be mistyped', () => {
    const plain = known.replaceAll('-', '')
    for (let place = 0; place < plain.length; place += 1)
      for (const other of alphabet)
        if (other !== plain.charAt(place)) {
          const typed = plain.slice(0, place) + other + plain.slice(place + 1)
          expect(readReceipt(typed)).toEqual({ type: 'mistyped' })
        }
  })

  test('with two neighbours that changed places is known to be mistyped', () => {
    fc.assert(
      fc.property(receipts, fc.nat(26), (receipt, place) => {
        const plain = writeReceipt(receipt).replaceAll('-', '')
        const [one, other] = [plain.charAt(place), plain.charAt(place + 1)]
        fc.pre(one !== other)
        const typed = plain.slice(0, place) + other + one + plain.slice(place + 2)
        expect(readReceipt(typed)).toEqual({ type: 'mistyped' })
      }),
    )
  })

  test('with a character too few, too many, or that no receipt has is answered precisely', () => {
    expect(readReceipt(known.slice(1))).toEqual({ type: 'length', characters: 27 })
    expect(readReceipt(`${known}A`)).toEqual({ type: 'length', characters: 29 })
    expect(readReceipt('')).toEqual({ type: 'length', characters: 0 })
    expect(readReceipt(known.replace(/.$/, '¿'))).toEqual({ type: 'character', character: '¿' })
  })

  test('however odd what is typed, it is answered', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readReceipt(typed)))
  })
})
