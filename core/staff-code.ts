import { alphabet, grouped, meantBy } from './crockford.ts'

/**
 * A code that lets somebody of the team in to their page: `7Q2M-40FX`. Nobody says whose code they type, so a guess may
 * hit any of those that hold at this moment: 40 bits keep a million guesses from ten of them with a chance of one in
 * a hundred thousand.
 */
export const staffCodeBytes = 5
const length = 8

/** @param bytes 5 of them. */
export const writeStaffCode = (bytes: Uint8Array): string =>
  grouped(
    bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n),
    length,
  )

/** A code as it is written, of what somebody typed; undefined for what is none. */
export function readStaffCode(typed: string): string | undefined {
  const plain = meantBy(typed)
  if (plain.length !== length || [...plain].some((character) => !alphabet.includes(character)))
    return undefined
  return `${plain.slice(0, 4)}-${plain.slice(4)}`
}
