import { alphabet, grouped, meantBy } from './crockford.ts'

/**
 * How a receipt is written: 128 bits and a checksum of 12 in 28 characters, in groups of four:
 * `7Q2M-40FX-…`. The alphabet is Crockford's, without I, L, O and U; what is typed for them is read as meant.
 */
const bytes = 16
const length = 28

export type ReadReceipt =
  | { type: 'read'; receipt: Uint8Array }
  /** So many characters, where there should be 28. */
  | { type: 'length'; characters: number }
  /** One that no receipt has. */
  | { type: 'character'; character: string }
  /** The checksum does not fit: at least one character is another. */
  | { type: 'mistyped' }

/** CRC-12 (polynomial 0x80F): it finds any one character that is wrong, and any two neighbours that changed places. */
function checksum(receipt: Uint8Array): number {
  let rest = 0
  for (const byte of receipt) {
    rest ^= byte << 4
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 0x800 ? ((rest << 1) ^ 0x80f) & 0xfff : rest << 1
  }
  return rest
}

/** @param receipt 16 bytes. */
export function writeReceipt(receipt: Uint8Array): string {
  let value = receipt.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  value = (value << 12n) | BigInt(checksum(receipt))
  return grouped(value, length)
}

/** Reads what somebody typed or pasted: small letters, spaces, dashes of any kind and the word before it are forgiven. */
export function readReceipt(typed: string): ReadReceipt {
  const plain = meantBy(typed)
  const strange = [...plain].find((character) => !alphabet.includes(character))
  if (strange !== undefined) return { type: 'character', character: strange }
  if (plain.length !== length) return { type: 'length', characters: plain.length }
  const value = [...plain].reduce((sum, character) => (sum << 5n) | BigInt(alphabet.indexOf(character)), 0n)
  const receipt = Uint8Array.from({ length: bytes }, (_, place) =>
    Number((value >> BigInt(12 + 8 * (bytes - 1 - place))) & 255n),
  )
  return checksum(receipt) === Number(value & 0xfffn) ? { type: 'read', receipt } : { type: 'mistyped' }
}
