import { alphabet } from '../../core/crockford.ts'
import type { Keys } from '../keys.ts'

const minute = 60_000
/** A code holds for its minute and the next: it takes a moment to point a camera, and to send what a link wrote. */
const holds = 2

/** The code of a shift in the minute of `now`. It says which shift and minute, and that it is ours. */
export function codeOf(
  keys: Pick<Keys, 'shift'>,
  shift: string,
  now: number,
): { code: string; until: number } {
  const at = Math.floor(now / minute)
  const about = `${BigInt(shift).toString(36)}-${at.toString(36)}`
  return { code: `${about}-${sealOf(keys, about)}`, until: (at + holds) * minute }
}

/** The shift that a code names; undefined for what never was a code of ours. */
export function readCode(
  keys: Pick<Keys, 'shift'>,
  code: string,
  now: number,
): { shift: string; fresh: boolean } | undefined {
  const [shift = '', at = '', seal = ''] = code.split('-')
  if (sealOf(keys, `${shift}-${at}`) !== seal) return undefined
  const age = Math.floor(now / minute) - Number.parseInt(at, 36)
  // A phone's clock is not asked; one minute ahead is another server's.
  return { shift: shift36(shift).toString(), fresh: age < holds && age >= -1 }
}

/** 50 bits, in small letters and digits that are not taken for one another. */
function sealOf(keys: Pick<Keys, 'shift'>, about: string): string {
  const bits = keys.shift(about).readBigUInt64BE() >> 14n
  return Array.from({ length: 10 }, (_, place) => alphabet.charAt(Number((bits >> BigInt(5 * place)) & 31n)))
    .join('')
    .toLowerCase()
}

const shift36 = (written: string): bigint =>
  [...written].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
