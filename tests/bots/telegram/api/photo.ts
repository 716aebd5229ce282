import { badRequest } from './error.ts'

export interface PhotoSize {
  file_id: string
  file_unique_id: string
  width: number
  height: number
  file_size: number
}

/** Width and height as written in a PNG or JPEG file; nothing where the bytes are neither. */
export function dimensions(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length >= 24 && bytes.readUInt32BE(0) === 0x89504e47)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    // SOF0 to SOF15 hold the size, except the three of that range that are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

/** Photos by file id. Every upload is a new photo, as on the official server, even with bytes seen before. */
export class Photos {
  readonly #photos = new Map<string, { bytes: Buffer; sizes: PhotoSize[] }>()
  #count = 0

  /** Errors: empty, over 10 MB, no picture, sides over 10,000 together, one side over 20 times the other. */
  keep(bytes: Buffer): PhotoSize[] {
    if (bytes.length === 0) throw badRequest('file must be non-empty')
    if (bytes.length > 10 * 1024 * 1024) throw badRequest('file is too big')
    const full = dimensions(bytes)
    if (full === undefined) throw badRequest('IMAGE_PROCESS_FAILED')
    const { width, height } = full
    if (width + height > 10_000 || width > height * 20 || height > width * 20)
      throw badRequest('PHOTO_INVALID_DIMENSIONS')
    this.#count += 1
    const longest = Math.max(width, height)
    const sides = [90, 320, 800, 1280].filter((side) => side < longest)
    const sizes = [...sides, Math.min(longest, 1280)].map((side, index) => ({
      file_id: `AgACAgQAAxkDAAI${this.#count}-${index}`,
      file_unique_id: `AQAD${this.#count}-${index}`,
      width: Math.max(1, Math.round((width * side) / longest)),
      height: Math.max(1, Math.round((height * side) / longest)),
      file_size: Math.ceil((bytes.length * side) / longest),
    }))
    for (const { file_id } of sizes) this.#photos.set(file_id, { bytes, sizes })
    return sizes
  }

  /** A file that a person sends as it is. */
  keepFile(bytes: Buffer): { file_id: string; file_unique_id: string; file_size: number } {
    this.#count += 1
    const file_id = `BQACAgQAAxkDAAI${this.#count}`
    this.#photos.set(file_id, { bytes, sizes: [] })
    return { file_id, file_unique_id: `BQAD${this.#count}`, file_size: bytes.length }
  }

  /** What the bot is told of a file, and where it may fetch it. Errors: unknown, over 20 MB. */
  file(fileId: string): { file_id: string; file_unique_id: string; file_size: number; file_path: string } {
    const found = this.#photos.get(fileId)
    if (!found) throw badRequest('wrong file_id or the file is temporarily unavailable')
    if (found.bytes.length > 20 * 1024 * 1024) throw badRequest('file is too big')
    const of = `${fileId}`
    return {
      file_id: of,
      file_unique_id: `U${of}`,
      file_size: found.bytes.length,
      file_path: `photos/${of}.jpg`,
    }
  }

  /** The photo's bytes as they were uploaded, whichever of its sizes the id names. */
  bytes(fileId: string): Buffer | undefined {
    return this.#photos.get(fileId)?.bytes
  }

  sizes(fileId: string): PhotoSize[] {
    const found = this.#photos.get(fileId)
    if (found !== undefined) return found.sizes
    throw badRequest("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
  }
}
