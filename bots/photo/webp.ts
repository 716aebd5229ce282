import type { Cleaned } from './cleaned.ts'

/** Chunks of a picture that stands still. */
const picture: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])
/** In the first byte of VP8X: that Exif and XMP data follow. */
const described = 0x08 | 0x04

/** @returns undefined for what is no whole WebP, or moves. */
export function cleanWebp(file: Buffer): Cleaned | undefined {
  const riff = file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP'
  if (!riff) return undefined
  const whole = 8 + file.readUInt32LE(4)
  if (whole > file.length) return undefined
  const kept: Buffer[] = []
  let size: { width: number; height: number } | undefined
  for (let at = 12; at + 8 <= whole; ) {
    const type = file.toString('latin1', at, at + 4)
    const length = file.readUInt32LE(at + 4)
    const end = at + 8 + length
    if (end > whole || type === 'ANMF') return undefined
    if (picture.has(type)) {
      const chunk = Buffer.from(file.subarray(at, end))
      if (type === 'VP8X' && length > 0) chunk[8] = (chunk[8] ?? 0) & ~described
      size ??= sizeOf(type, chunk.subarray(8))
      // Each begins at an even place.
      kept.push(chunk, Buffer.alloc(length % 2))
    }
    at = end + (length % 2)
  }
  if (!size) return undefined
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return { ...size, bytes: Buffer.concat([head, body]) }
}

/** What a chunk that holds the picture says of its size. */
function sizeOf(type: string, body: Buffer): { width: number; height: number } | undefined {
  if (type === 'VP8 ' && body.length >= 10 && body.readUIntBE(3, 3) === 0x9d012a) {
    return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff }
  }
  if (type === 'VP8L' && body.length >= 5 && body[0] === 0x2f) {
    const bits = body.readUInt32LE(1)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return undefined
}
