import type { Cleaned } from './cleaned.ts'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda

/** Markers of the picture: frames and tables, the scans and how they restart. All others say something about it. */
const isPicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdd)

/** Without these its colours would be others. */
const colours: readonly (readonly [marker: number, begins: string])[] = [
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** @returns undefined for what is no whole JPEG. What stands after its end, as some phones add a film, is cut off. */
export function cleanJpeg(file: Buffer): Cleaned | undefined {
  if (file.length < 4 || file[0] !== 0xff || file[1] !== startOfImage) return undefined
  const kept: Buffer[] = []
  let size: { width: number; height: number } | undefined
  let orientation = 1
  let scanned = false
  let at = 2
  for (;;) {
    // Any number of 0xff may stand before a marker.
    if (file[at] !== 0xff) return undefined
    while (file[at] === 0xff) at += 1
    const marker = file[at]
    if (marker === undefined) return undefined
    at += 1
    if (marker === endOfImage) break
    const length = at + 2 <= file.length ? file.readUInt16BE(at) : 0
    if (length < 2 || at + length > file.length) return undefined
    const body = file.subarray(at + 2, at + length)
    at += length
    if (isFrame(marker) && body.length >= 6)
      size ??= { height: body.readUInt16BE(1), width: body.readUInt16BE(3) }
    if (marker === 0xe1 && orientation === 1) orientation = orientationOf(body)
    const coloured = colours.some(
      ([one, begins]) => one === marker && body.toString('latin1', 0, begins.length) === begins,
    )
    if (isPicture(marker) || coloured) kept.push(segment(marker, body))
    if (marker !== startOfScan) continue
    const end = endOfScan(file, at)
    if (end === undefined) return undefined
    kept.push(file.subarray(at, end))
    scanned = true
    at = end
  }
  if (!size || !scanned) return undefined
  return {
    ...size,
    bytes: Buffer.concat([
      Buffer.from([0xff, startOfImage]),
      ...(orientation === 1 ? [] : [turned(orientation)]),
      ...kept,
      Buffer.from([0xff, endOfImage]),
    ]),
  }
}

/** Where the next marker stands after a scan's data, in which 0xff is followed by 0 or by a restart. */
function endOfScan(file: Buffer, from: number): number | undefined {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1]
    if (next === undefined) return undefined
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return undefined
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const exif = 'Exif\0\0'
const orientationTag = 0x0112
const short = 3

/** Which way up it is, 1 to 8, as its Exif data say; 1 where they do not. */
function orientationOf(body: Buffer): number {
  if (body.toString('latin1', 0, exif.length) !== exif) return 1
  const tiff = body.subarray(exif.length)
  if (tiff.length < 8) return 1
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const two = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const four = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const first = four(4)
  if (first + 2 > tiff.length) return 1
  for (let entry = 0; entry < two(first); entry += 1) {
    const at = first + 2 + entry * 12
    if (at + 12 > tiff.length) return 1
    if (two(at) !== orientationTag || two(at + 2) !== short) continue
    const value = two(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** Exif data that say which way up it is, and nothing else. */
function turned(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(short, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return segment(0xe1, Buffer.concat([Buffer.from(exif, 'latin1'), tiff]))
}
