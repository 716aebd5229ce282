import type { Cleaned } from './cleaned.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Chunks of the picture, and those without which its colours or its size would be others. */
const picture: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'],
])

/** Of one that moves the first picture is left. @returns undefined for what is no whole PNG. */
export function cleanPng(file: Buffer): Cleaned | undefined {
  if (!file.subarray(0, signature.length).equals(signature)) return undefined
  const kept: Buffer[] = [signature]
  let size: { width: number; height: number } | undefined
  let drawn = false
  let at = signature.length
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    // Length, type, data and a checksum.
    const end = at + 12 + length
    if (end > file.length) return undefined
    if (!size) {
      if (type !== 'IHDR' || length !== 13) return undefined
      size = { width: file.readUInt32BE(at + 8), height: file.readUInt32BE(at + 12) }
    }
    if (picture.has(type)) kept.push(file.subarray(at, end))
    drawn ||= type === 'IDAT'
    if (type === 'IEND') return drawn ? { ...size, bytes: Buffer.concat(kept) } : undefined
    at = end
  }
  return undefined
}
