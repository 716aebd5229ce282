/**
 * One canonical number for one line, whatever the platform or the person who types it. The metadata is libphonenumber's
 * `max`: the smaller ones cannot tell a toll-free number from a line, and take lengths for validity outside mobiles.
 */
import {
  type CountryCode,
  isSupportedCountry,
  ParseError,
  type PhoneNumber,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max'
import { fold } from './phone-fold.ts'

export type { CountryCode }

/** '+' and 7 to 15 digits, such as '+525512345678': one line, one spelling. */
export type E164 = string & { readonly brand: 'E164' }

export type PhoneRefusal =
  /** No number in it, or more than one. */
  | 'unreadable'
  | 'too-short'
  | 'too-long'
  /** Digits of a possible length that no subscriber has: unassigned, toll-free, premium, an extension, +888. */
  | 'not-a-line'
  /** No country has that code, or the country given is not one. */
  | 'unknown-country'

export type Phone = { ok: true; phone: E164 } | { ok: false; reason: PhoneRefusal }

const refuse = (reason: PhoneRefusal): Phone => ({ ok: false, reason })

/** Numbers that can be dialled but belong to no resident. */
const nobodys = new Set(['TOLL_FREE', 'PREMIUM_RATE', 'SHARED_COST', 'UAN', 'VOICEMAIL'])

/** The longest text that is searched for a number: more is no answer to "what is your phone". */
const longestText = 300
/** Within a text, shorter runs of digits are ages, options, postcodes. */
const fewestDigits = 7
/** Two of the longest numbers (15 digits each), with 00 before both. */
const mostDigits = 34

const ofParseError = {
  NOT_A_NUMBER: 'unreadable',
  INVALID_COUNTRY: 'unknown-country',
  TOO_SHORT: 'too-short',
  TOO_LONG: 'too-long',
  INVALID_LENGTH: 'too-short',
} as const satisfies Record<string, PhoneRefusal>

/** Folded, and parsed again until nothing changes: a fold may lay bare a trunk prefix, which is libphonenumber's to take. */
function settle(number: string): PhoneNumber {
  const parsed = parsePhoneNumberWithError(number, { extract: false })
  const folded = fold(parsed.number)
  return folded === parsed.number ? parsed : settle(folded)
}

/** `assigned`: only ranges that libphonenumber knows; otherwise any possible length, as ranges are newer than metadata. */
function read(number: string, country: CountryCode | undefined, assigned: boolean): Phone {
  try {
    const options = country === undefined ? { extract: false } : { defaultCountry: country, extract: false }
    const spelled = parsePhoneNumberWithError(number, options)
    if (spelled.countryCallingCode === '888') return refuse('not-a-line')
    const line = settle(spelled.number)
    const wrong = validatePhoneNumberLength(line.number)
    if (wrong !== undefined) return refuse(ofParseError[wrong])
    if (assigned && !line.isValid()) return refuse('not-a-line')
    if (nobodys.has(line.getType() ?? '')) return refuse('not-a-line')
    return { ok: true, phone: line.number as string as E164 }
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    return refuse(ofParseError[error.message as keyof typeof ofParseError] ?? 'unreadable')
  }
}

/** Plain ASCII digits and spaces: full-width and Arabic digits, keycaps, and the invisible marks of copied numbers. */
const legible = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[^\S\n\r]+/g, ' ')

interface Run {
  digits: string
  international: boolean
}

/** What may stand inside one number. A slash between spaces stands between two. */
const runs = (text: string): Run[] =>
  [...text.replaceAll(' / ', ',').matchAll(/(?:\+[ ()[\]]*)?\d[\d ()[\].·/_\-‐–—−]*/g)].map(([run]) => ({
    digits: run.replace(/\D/g, ''),
    international: run.startsWith('+'),
  }))

function readRun({ digits, international }: Run, country: CountryCode): Phone {
  if (international) return read(`+${digits}`, undefined, true)
  // 00 begins an international number in nearly every country, and residents write it so in all.
  const abroad = /^00[1-9]/.test(digits) ? read(`+${digits.slice(2)}`, undefined, true) : undefined
  if (abroad?.ok) return abroad
  if (!isSupportedCountry(country)) return abroad ?? refuse('unknown-country')
  const national = read(digits, country, true)
  // The country's own code is sometimes there without a plus, and before a spelling that needs folding.
  const coded = read(`+${digits}`, undefined, true)
  if (!coded.ok || details(coded.phone).country !== country)
    return national.ok ? national : (abroad ?? national)
  if (!national.ok) return coded
  // Where lengths vary (Germany, Austria) both readings may exist: people write 49151… for +49 151… far more often
  // than a landline without its zero.
  const mobile = details(coded.phone).getType() === 'MOBILE'
  return mobile && details(national.phone).getType() === 'FIXED_LINE' ? coded : national
}

const details = (phone: E164) => parsePhoneNumberWithError(phone, { extract: false })

/** Two numbers written without anything between them that tells them apart. */
const isTwo = (run: Run, country: CountryCode): boolean =>
  Array.from(
    { length: Math.max(0, run.digits.length - 2 * fewestDigits + 1) },
    (_, at) => at + fewestDigits,
  ).some(
    (at) =>
      readRun({ digits: run.digits.slice(0, at), international: run.international }, country).ok &&
      readRun({ digits: run.digits.slice(at), international: false }, country).ok,
  )

/**
 * The line that a person means by what they typed, or a platform by what it passes on ('whatsapp:+52…', 'tel:…').
 * A number without a plus belongs to `country`, unless it only makes sense with that country's code already in it.
 */
export function canonicalPhone(typed: string, country: CountryCode): Phone {
  if (typed.length > longestText) return refuse('unreadable')
  const text = legible(typed)
  // WhatsApp's opaque ids are digits that look like a number and are none.
  if (/\d@lid\b/i.test(text)) return refuse('not-a-line')
  const all = runs(text)
  if (all.some((run) => run.digits.length > mostDigits)) return refuse('unreadable')
  const [first, ...others] = all.filter((run) => run.digits.length >= fewestDigits)
  if (first === undefined) {
    const [only, second] = all
    if (only === undefined || second !== undefined) return refuse('unreadable')
    // Andorra, Greenland and some islands have lines of four to six digits: read when there is nothing else.
    return /\p{L}/u.test(text) ? refuse('too-short') : readRun(only, country)
  }
  // A country code cut off from its number would leave the digits to be read in the wrong country.
  const strays = all.filter((run) => run !== first && run.international && run.digits !== '')
  if (others.length > 0) return refuse('unreadable')
  if (strays.length > 0 && !/phone-context=/i.test(text)) return refuse('unreadable')
  if (/\d[ ,;]*(?:ext(?:ensi[oó]n)?|x|#)[ .:=]*\d/iu.test(text)) return refuse('not-a-line')
  const result = readRun(first, country)
  return !result.ok && first.digits.length >= 2 * fewestDigits && isTwo(first, country)
    ? refuse('unreadable')
    : result
}

/**
 * The line that a platform vouches for: international digits, with or without the plus, and nothing else; anything
 * else is refused rather than mended. A range too new for the metadata is taken, because the platform reached it.
 */
export function vouchedPhone(raw: string): Phone {
  if (!/^\+?[1-9]\d{6,14}$/.test(raw)) return refuse('unreadable')
  return read(raw.startsWith('+') ? raw : `+${raw}`, undefined, false)
}

/** The country's code, as it is dialled: 52. Several countries share some of them. */
export const callingCode = (phone: E164): number => Number(details(phone).countryCallingCode)

/** What may be shown of a number to its owner: '··· 78'. */
export const phoneHint = (phone: E164): string => `··· ${phone.slice(-2)}`
