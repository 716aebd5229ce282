import fc from 'fast-check'
import {
  getCountries,
  getCountryCallingCode,
  isValidPhoneNumber,
  parsePhoneNumberWithError,
} from 'libphonenumber-js/max'
import metadata from 'libphonenumber-js/max/metadata'
import { describe, expect, it } from 'vitest'
import { type CountryCode, canonicalPhone, vouchedPhone } from '../../core/phone.ts'
import { fold, folds } from '../../core/phone-fold.ts'
import { crossPlatform, vectors } from './phone-vectors.ts'

const good = (phone: string) => ({ ok: true, phone })

describe.each(vectors)('in $country', ({ country, same, different, sources, decision }) => {
  it('what is done has its reason and its sources', () => {
    expect(decision.length).toBeGreaterThan(20)
    expect(sources.length).toBeGreaterThan(0)
  })

  const vouched = same.flatMap(({ one, vouched }) => vouched.map((raw) => [raw, one] as const))
  it.each(vouched)('a platform that vouches for %s means %s', (raw, one) => {
    expect(vouchedPhone(raw)).toEqual(good(one))
    expect(canonicalPhone(raw, country)).toEqual(good(one))
    expect(canonicalPhone(`+${raw.replace('+', '')}`, 'US')).toEqual(good(one))
  })

  const typed = same.flatMap(({ one, typed }) => [...typed, one].map((text) => [text, one] as const))
  it.each(typed)('a resident who types %s means %s', (text, one) => {
    expect(canonicalPhone(text, country)).toEqual(good(one))
  })

  it.each(different)('%s is not %s', (one, other) => {
    const first = canonicalPhone(one, country)
    expect(first.ok).toBe(true)
    expect(canonicalPhone(other, country)).not.toEqual(first)
  })
})

describe('the vectors', () => {
  it('have each country once, and each line once', () => {
    const countries = vectors.map(({ country }) => country)
    expect(new Set(countries).size).toBe(countries.length)
    const lines = vectors.flatMap(({ same }) => same.map(({ one }) => one))
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('have an entry for every country with a rule', () => {
    expect(crossPlatform.map(({ country }) => country)).toEqual(folds.map(({ country }) => country))
  })

  it.each(crossPlatform)('know one resident of $country on three channels', (channels) => {
    const { country, whatsapp, telegram, home } = channels
    const line = canonicalPhone(home, country)
    expect(line.ok).toBe(true)
    expect(vouchedPhone(whatsapp)).toEqual(line)
    expect(vouchedPhone(telegram)).toEqual(line)
  })

  it('every area code of Brazil has its ninth digit put in, and its landlines left as they are', () => {
    const areas = Array.from({ length: 89 }, (_, at) => String(at + 11)).filter((area) =>
      isValidPhoneNumber(`+55${area}961234567`),
    )
    expect(areas).toHaveLength(67)
    for (const area of areas) {
      const mobiles = Number(area) > 28 ? ['6', '7', '8', '9'] : ['6', '8', '9']
      for (const first of mobiles) {
        expect(vouchedPhone(`55${area}${first}1234567`)).toEqual(good(`+55${area}9${first}1234567`))
        expect(vouchedPhone(`55${area}9${first}1234567`)).toEqual(good(`+55${area}9${first}1234567`))
      }
      for (const first of ['2', '3', '4', '5'])
        expect(vouchedPhone(`55${area}${first}1234567`)).toEqual(good(`+55${area}${first}1234567`))
    }
  })
})

/** The patterns of every kind of number of a country, as libphonenumber holds them. */
function patterns(country: CountryCode): string[] {
  const kinds: unknown = metadata.countries[country]?.[11]
  if (!Array.isArray(kinds)) return [String(metadata.countries[country]?.[2])]
  return kinds.flatMap((kind: unknown) =>
    Array.isArray(kind) && typeof kind[0] === 'string' && kind[0] !== '' ? [kind[0]] : [],
  )
}

const matches = (number: string): boolean =>
  folds.some(({ spellings }) => spellings.some(([from]) => from.test(number)))

/** As libphonenumber spells it, if it holds it valid. */
function valid(number: string): string | undefined {
  const parsed = parsePhoneNumberWithError(number, { extract: false })
  return parsed.isValid() ? parsed.number : undefined
}

describe.each(getCountries())('any valid number of %s', (country) => {
  const numbers = fc
    .constantFrom(...patterns(country))
    .chain((pattern) => fc.stringMatching(new RegExp(`^(?:${pattern})$`)))
    .map((national) => `+${getCountryCallingCode(country)}${national}`)

  it('stays itself unless a rule names it, and then becomes a valid one that stays', () => {
    let seen = 0
    fc.assert(
      fc.property(numbers, (raw) => {
        const number = valid(raw)
        if (number === undefined) return
        seen += 1
        const folded = fold(number)
        expect(folded === number).toBe(!matches(number))
        expect(fold(folded)).toBe(folded)
        expect(valid(folded)).toBe(folded)
        const vouched = vouchedPhone(number)
        if (vouched.ok) expect(vouched).toEqual(good(folded))
      }),
      { numRuns: 40 },
    )
    expect(seen).toBeGreaterThan(10)
  })
})

describe.each(folds)('any number that a rule of $country names', ({ spellings }) => {
  it.each(spellings)('%s comes out as a number that no rule names, and no other line does', (from) => {
    const named = fc.stringMatching(from)
    /** The line without what the rule takes away or puts before it: its last digits, as many as all writings share. */
    const tail = (number: string) => number.slice(-7)
    fc.assert(
      fc.property(named, named, (one, other) => {
        expect(from.test(fold(one))).toBe(false)
        if (tail(one) !== tail(other)) expect(fold(one)).not.toBe(fold(other))
        expect(fold(one).endsWith(tail(one))).toBe(true)
      }),
    )
  })
})
