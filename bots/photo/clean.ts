import { type Photo, type PhotoType, photoTypes } from '../../core/photo.ts'
import type { Cleaned } from './cleaned.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

const cleaners: Readonly<Record<PhotoType, (file: Buffer) => Cleaned | undefined>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/** Cameras of phones reach 200 million; what claims more is made to fill the memory of whoever looks at it. */
const mostPixels = 250_000_000

/**
 * A photo as it may be kept: without where and when it was taken, by what, and by whom. The picture itself is not
 * touched; of a JPEG it stays known which way up it is. It is told by what it begins with, not by what it is called.
 *
 * @returns undefined for what is no whole JPEG, PNG or WebP, or moves.
 */
export function cleanPhoto(file: Uint8Array): Photo | undefined {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  for (const type of photoTypes) {
    const cleaned = cleaners[type](buffer)
    if (!cleaned) continue
    const pixels = cleaned.width * cleaned.height
    return pixels > 0 && pixels <= mostPixels ? { type, bytes: cleaned.bytes } : undefined
  }
  return undefined
}
