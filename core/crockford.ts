/** Crockford's alphabet of 32: digits and letters without I, L, O and U, so that none is taken for another. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const meant: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }

/** The last `length` characters of a number, in groups of four. */
export const grouped = (value: bigint, length: number): string =>
  Array.from({ length }, (_, place) =>
    alphabet.charAt(Number((value >> BigInt(5 * (length - 1 - place))) & 31n)),
  )
    .join('')
    .replace(/.{4}(?=.)/g, '$&-')

/**
 * What somebody typed or pasted, as it is meant: small letters, spaces, dashes of any kind and the word before it are
 * forgiven, and characters that look like one of the alphabet.
 */
export const meantBy = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^.*:/s, '')
    .replace(/[\s\p{Dash}.\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[ILO]/g, (character) => meant[character] ?? character)
