import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CountryCode, canonicalPhone, type E164, phoneHint, vouchedPhone } from '../../core/phone.ts'
import { folds } from '../../core/phone-fold.ts'

const good = (phone: string) => ({ ok: true, phone })
const bad = (reason: string) => ({ ok: false, reason })

const lines: readonly [CountryCode, string, readonly string[]][] = [
  [
    'MX',
    '+525512345678',
    [
      '5512345678',
      '55 1234 5678',
      '(55) 1234-5678',
      '55.1234.5678',
      '52 55 1234 5678',
      '525512345678',
      '5215512345678',
      '+5215512345678',
      '+52 1 55 1234 5678',
      '52 1 55 1234 5678',
      '044 55 1234 5678',
      '045 55 1234 5678',
      '01 55 1234 5678',
      '1 55 1234 5678',
      '+52 044 55 1234 5678',
      '52 044 55 1234 5678',
      '0052 55 1234 5678',
      '00 52 1 55 1234 5678',
      'whatsapp:+5215512345678',
      'tel:+52-55-1234-5678',
      'tel:5512345678;phone-context=+52',
      '5215512345678@c.us',
      'https://wa.me/525512345678',
      'mi número es 55 1234 5678',
      'Tengo 34 años, es el 55 1234 5678. Gracias',
      '(+52) 55 1234 5678',
      '５５ １２３４ ５６７８',
      '٥٥١٢٣٤٥٦٧٨',
      '۵۵۱۲۳۴۵۶۷۸',
      '\u202a+52 55 1234 5678\u202c',
      '55\u00a01234\u20115678',
      '5️⃣5️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
      '*55 1234 5678*',
      '+ 52 55 1234 5678',
    ],
  ],
  ['MX', '+528112345678', ['81 1234 5678', '5218112345678', '044 81 1234 5678', '1 81 1234 5678']],
  [
    'AR',
    '+541123456789',
    [
      '+54 9 11 2345 6789',
      '5491123456789',
      '+54 11 2345 6789',
      '011 15 2345 6789',
      '11 15 2345 6789',
      '011 2345 6789',
      '11 2345-6789',
      '9 11 2345 6789',
      '+54 011 15 2345 6789',
      '00 54 9 11 2345 6789',
    ],
  ],
  ['AR', '+543515123456', ['+54 9 351 512 3456', '0351 15 512 3456', '0351 512-3456', '5493515123456']],
  ['AR', '+542966412345', ['+54 9 2966 41 2345', '02966 15 41 2345', '2966 412345']],
  [
    'BR',
    '+5511981234567',
    [
      '+55 11 98123-4567',
      '551181234567',
      '+551181234567',
      '(11) 98123-4567',
      '(11) 8123-4567',
      '011 98123 4567',
      '0 15 11 98123 4567',
      '5511981234567',
      '0055 11 98123 4567',
    ],
  ],
  ['BR', '+5531996883193', ['553196883193', '+55 31 99688-3193', '31 9688 3193']],
  ['BR', '+5561961234567', ['556161234567', '+55 61 96123 4567']],
  ['BR', '+551132345678', ['11 3234-5678', '+55 11 3234 5678', '011 3234 5678']],
  ['BR', '+551151234567', ['11 5123-4567', '+55 11 5123 4567']],
  [
    'US',
    '+12025550123',
    ['(202) 555-0123', '1-202-555-0123', '+1 202.555.0123', '12025550123', '001 202 555 0123'],
  ],
  ['US', '+525512345678', ['011 52 55 1234 5678', '011 52 1 55 1234 5678', '+52 1 55 1234 5678']],
  [
    'ES',
    '+34612345678',
    ['612 34 56 78', '612-345-678', '34612345678', '0034 612 345 678', '+34 612 345 678'],
  ],
  ['CO', '+573001234567', ['300 123 4567', '573001234567', '+57 300 1234567', '0057 300 123 4567']],
  ['CO', '+576012345678', ['601 2345678', '+57 (601) 234 5678']],
  ['GT', '+50251234567', ['5123 4567', '5123-4567', '50251234567', '+502 5123 4567', '00502 5123 4567']],
  [
    'DE',
    '+4915112345678',
    ['0151 12345678', '0151/12345678', '+49 (0)151 12345678', '4915112345678', '0049 151 12345678'],
  ],
  ['AD', '+376312345', ['312 345', '+376 312345', '00376 312 345']],
  ['DE', '+4930123456', ['030/123456', '+49 30 123456', '(030) 12 34 56']],
]

describe('one line has one number', () => {
  for (const [country, canonical, spellings] of lines) {
    it.each(spellings)(`${canonical} typed in ${country} as %s`, (typed) => {
      expect(canonicalPhone(typed, country)).toEqual(good(canonical))
    })
  }

  it('is told from every other line of the table', () => {
    expect(new Set(lines.map(([, canonical]) => canonical)).size).toBe(lines.length - 1)
  })

  it.each([
    ['MX', '55 1234 5678', '55 1234 5679'],
    ['MX', '55 1234 5678', '56 1234 5678'],
    ['MX', '222 123 4567', '221 123 4567'],
    ['AR', '011 15 2345 6789', '0221 15 345 6789'],
    ['BR', '+55 11 7812 3456', '+55 11 97812 3456'],
    ['BR', '+55 11 3234 5678', '+55 11 93234 5678'],
    ['BR', '+55 11 5123 4567', '+55 11 95123 4567'],
    ['US', '202 555 0123', '+52 202 555 0123'],
    ['ES', '612 345 678', '712 345 678'],
  ] as const)('in %s, %s and %s stay two', (country, one, other) => {
    const first = canonicalPhone(one, country)
    expect(first.ok).toBe(true)
    expect(canonicalPhone(other, country)).not.toEqual(first)
  })

  it('has a reason for each fold', () => {
    for (const rule of folds) expect(rule.why.length).toBeGreaterThan(40)
  })
})

describe('what is no number of a line is refused with its reason', () => {
  it.each([
    ['', 'unreadable'],
    ['no tengo', 'unreadable'],
    ['5512', 'too-short'],
    ['tengo 34 años', 'too-short'],
    ['9 '.repeat(40), 'unreadable'],
    ['55 1234 567', 'too-short'],
    ['55 1234 5678 9', 'too-long'],
    ['+52 55 1234 5678 901', 'too-long'],
    ['55123456785512345678', 'unreadable'],
    ['55 1234 5678 55 1234 5678', 'unreadable'],
    ['+525512345678+525512345678', 'unreadable'],
    ['55 1234 5678, 55 8765 4321', 'unreadable'],
    ['55 1234 5678 / 55 8765 4321', 'unreadable'],
    ['55 1234 5678 o 55 8765 4321', 'unreadable'],
    ['55 1234 5678\n55 8765 4321', 'unreadable'],
    ['+1, 202 555 0123', 'unreadable'],
    ['+888 1234 5678', 'not-a-line'],
    ['800 123 4567', 'not-a-line'],
    ['100 000 0000', 'not-a-line'],
    ['+1 555 123 4567', 'not-a-line'],
    ['55 1234 5678 ext. 12', 'not-a-line'],
    ['123456789012345@lid', 'not-a-line'],
    ['+999 123 456 789', 'unknown-country'],
    ['9'.repeat(1000), 'unreadable'],
  ])('%j is %s', (typed, reason) => {
    expect(canonicalPhone(typed, 'MX')).toEqual(bad(reason))
  })

  it('a national number of no country has nowhere to belong', () => {
    expect(canonicalPhone('55 1234 5678', 'XX' as CountryCode)).toEqual(bad('unknown-country'))
    expect(canonicalPhone('+52 55 1234 5678', 'XX' as CountryCode)).toEqual(good('+525512345678'))
  })
})

describe('a platform vouches for a number', () => {
  it.each([
    ['5215512345678', '+525512345678'],
    ['525512345678', '+525512345678'],
    ['+525512345678', '+525512345678'],
    ['5491123456789', '+541123456789'],
    ['551181234567', '+5511981234567'],
    ['551132345678', '+551132345678'],
    ['12025550123', '+12025550123'],
    ['15551234567', '+15551234567'],
  ])('%s is %s', (raw, phone) => {
    expect(vouchedPhone(raw)).toEqual(good(phone))
  })

  it.each([
    '',
    '+',
    '0052551234567',
    '52 55 1234 5678',
    '123456',
    '1234567890123456',
    '525512345678\n',
    '+52-5512345678',
    '５２５５１２３４５６７８',
    'tel:+525512345678',
  ])('%j is refused, not mended', (raw) => {
    expect(vouchedPhone(raw)).toEqual(bad('unreadable'))
  })

  it('anonymous numbers and toll-free ones are nobody’s line', () => {
    expect(vouchedPhone('+88812345678')).toEqual(bad('not-a-line'))
    expect(vouchedPhone('88801234567')).toEqual(bad('not-a-line'))
    expect(vouchedPhone('528001234567')).toEqual(bad('not-a-line'))
  })
})

describe('any number at all', () => {
  const digits = (count: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
      .map((all) => all.join(''))
  const mexican = fc
    .tuple(fc.constantFrom('55', '56', '33', '81', '222', '664', '999'), digits(8))
    .map(([area, rest]) => (area + rest).slice(0, 10))
  const country = fc.constantFrom<CountryCode[]>('MX', 'AR', 'BR', 'US', 'ES', 'CO', 'GT', 'DE', 'IT', 'GB')

  it('stays what it is when made canonical again', () => {
    fc.assert(
      fc.property(country, country, fc.integer({ min: 7, max: 13 }).chain(digits), (from, here, typed) => {
        const once = canonicalPhone(typed, from)
        fc.pre(once.ok)
        if (once.ok) expect(canonicalPhone(once.phone, here)).toEqual(once)
        if (once.ok) expect(vouchedPhone(once.phone)).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })

  it('is one when its area and line are Brazilian or Argentine and it is spelled as WhatsApp does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('11', '21', '31', '85'),
        fc.constantFrom('6', '8', '9'),
        digits(7),
        (area, first, rest) => {
          expect(vouchedPhone(`55${area}${first}${rest}`)).toEqual(vouchedPhone(`55${area}9${first}${rest}`))
          expect(vouchedPhone(`5411${first}${rest}`)).toEqual(vouchedPhone(`54911${first}${rest}`))
        },
      ),
    )
  })

  it('never makes it throw, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9 ()./@x#-]{0,40}$/)),
        country,
        (typed, here) => {
          expect(typeof canonicalPhone(typed, here).ok).toBe('boolean')
          expect(typeof vouchedPhone(typed).ok).toBe('boolean')
        },
      ),
      { numRuns: 400 },
    )
  })

  it('of ten Mexican digits never meets another', () => {
    const spelling = fc.constantFrom('', '1', '01', '044', '045', '52', '521', '+52', '+521', '0052')
    fc.assert(
      fc.property(mexican, mexican, spelling, spelling, (one, other, before, beforeOther) => {
        const first = canonicalPhone(before + one, 'MX')
        expect(first).toEqual(good(`+52${one}`))
        expect(JSON.stringify(first) === JSON.stringify(canonicalPhone(beforeOther + other, 'MX'))).toBe(
          one === other,
        )
      }),
    )
  })

  it('is the same under any formatting', () => {
    const noise = fc.constantFrom('', '', ' ', '-', '.', ' (', ') ', '\u00a0', '\u2013', '\u200e', '  ')
    fc.assert(
      fc.property(
        mexican,
        fc.array(noise, { minLength: 11, maxLength: 11 }),
        fc.boolean(),
        (line, marks, coded) => {
          const noisy = [...(coded ? `+52${line}` : line)]
            .map((digit, at) => digit + (marks[at % 11] ?? ''))
            .join('')
          expect(canonicalPhone(noisy, 'MX')).toEqual(good(`+52${line}`))
        },
      ),
    )
  })

  it('pasted twice is not read', () => {
    fc.assert(
      fc.property(mexican, mexican, fc.constantFrom('', ' ', ', ', ' y '), (one, other, between) => {
        expect(canonicalPhone(one + between + other, 'MX')).toEqual(bad('unreadable'))
      }),
      { numRuns: 50 },
    )
  })
})

it('only the last two digits of a number are shown', () => {
  expect(phoneHint('+525512345678' as E164)).toBe('··· 78')
})
