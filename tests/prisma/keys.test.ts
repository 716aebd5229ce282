import { describe, expect, test } from 'vitest'
import { openKeys } from '../../prisma/keys.ts'
import { testSecret } from '../city.ts'

const keys = openKeys(testSecret)
const other = openKeys(`${testSecret}!`)
const phone = '+525555000417'

/** Computed apart, with Python's hashlib and cryptography, by RFC 5869, RFC 2104 and AES-256-GCM. */
const vectors = {
  resident: 'ab055bf555e405549c7ccd07bae602a0bf38ba4d3d473bcb158ceb4dd27ec557',
  address: 'dd38e407af14291977cfd60dbb51eb5fbb1654b24582ca61733f42c9e7457b77',
  client: '30c0f88140e7585f279ea75bcc8207c610514fa48383194afbf92fc4a5cf517b',
  closed: '000102030405060708090a0bcd3c6179592ea408952da67a17b9e6d2cb1afb9066de2353a9',
  sealed: 'AAECAwQFBgcI.ktLfhS00wWMSXMeQm2aKSwPePsCtXNlr-rwZb6CvpDw',
}

describe('what a secret makes of a person', () => {
  test('is the same on every computer', () => {
    expect(keys.resident(phone).toString('hex')).toBe(vectors.resident)
    expect(keys.address('telegram', '900000417').toString('hex')).toBe(vectors.address)
    expect(keys.client('web 127.0.0.1').toString('hex')).toBe(vectors.client)
    expect(keys.open(Buffer.from(vectors.closed, 'hex'))).toBe('900000417')
    expect(keys.matches('012345', vectors.sealed)).toBe(true)
  })

  test('is another with another secret, for another purpose, and on another channel', () => {
    const made = [
      keys.resident(phone),
      other.resident(phone),
      keys.client(phone),
      keys.staff(phone),
      keys.address('telegram', phone),
      keys.address('web', phone),
    ]
    expect(new Set(made.map((bytes) => bytes.toString('hex'))).size).toBe(made.length)
  })
})

describe('an address that is kept to be written to', () => {
  test('opens again, and looks different each time it is closed', () => {
    const closed = [keys.close('900000417'), keys.close('900000417')]
    expect(closed.map((bytes) => keys.open(bytes))).toEqual(['900000417', '900000417'])
    expect(closed[0]?.equals(closed[1] ?? Buffer.alloc(0))).toBe(false)
    expect(keys.open(keys.close('ñandú 🦤'))).toBe('ñandú 🦤')
  })

  test('does not open with another secret, nor when a single bit of it was changed', () => {
    const closed = keys.close('900000417')
    expect(() => other.open(closed)).toThrow()
    for (let at = 0; at < closed.length; at++) {
      const changed = Buffer.from(closed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => keys.open(changed)).toThrow()
    }
  })

  test('does not open when it is cut short, even to a shorter mark that would fit', () => {
    const closed = keys.close('')
    for (let length = 0; length < closed.length; length++) {
      expect(() => keys.open(closed.subarray(0, length))).toThrow()
    }
  })
})

describe('a one-time code', () => {
  test('has the digits asked for, with the zeros in front', () => {
    const codes = Array.from({ length: 2_000 }, () => keys.code(2).code)
    expect(codes.every((code) => /^\d\d$/.test(code))).toBe(true)
    expect(new Set(codes).size).toBe(100)
  })

  test('matches itself alone, whichever digit differs and however long the guess is', () => {
    const { code, sealed } = keys.code(6)
    expect(keys.matches(code, sealed)).toBe(true)
    for (let at = 0; at < code.length; at++) {
      const wrong = code.slice(0, at) + ((Number(code[at]) + 1) % 10) + code.slice(at + 1)
      expect(keys.matches(wrong, sealed)).toBe(false)
    }
    for (const guess of ['', code.slice(1), `${code}0`, 'x'.repeat(10_000)]) {
      expect(keys.matches(guess, sealed)).toBe(false)
    }
    expect(other.matches(code, sealed)).toBe(false)
  })

  test('sealed twice looks different, and what is no seal matches nothing', () => {
    const [salt = '', kept = ''] = keys.code(6).sealed.split('.')
    expect(keys.code(6).sealed.startsWith(salt)).toBe(false)
    for (const sealed of ['', '.', salt, `.${kept}`, `${salt}.`, `${salt}.${kept.slice(4)}`, 'a.b.c']) {
      expect(keys.matches('000000', sealed)).toBe(false)
    }
  })
})
