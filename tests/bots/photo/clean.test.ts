import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPhoto } from '../../../bots/photo/clean.ts'

const read = (name: string) => readFileSync(new URL(`files/${name}`, import.meta.url))

/** The pixels that a program shows of a picture's file. */
function shown(bytes: Uint8Array, type: string): Buffer {
  const link = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="32"><image width="48" height="32" href="${link}"/></svg>`
  return Buffer.from(new Resvg(svg).render().pixels)
}

/** Everything that a device, or its owner, wrote into these files beside the picture. */
const told = [/GPS/i, /Marta/, /Camera/, /2026:11:25/, /xmp/i, /Exif.{6}.*Camera/s]

describe.each([
  ['phone.jpg', 'image/jpeg'],
  ['progressive.jpg', 'image/jpeg'],
  ['phone.png', 'image/png'],
  ['lossy.webp', 'image/webp'],
  ['lossless.webp', 'image/webp'],
])('a photo that says where it was taken: %s', (name, type) => {
  const file = read(name)
  const photo = cleanPhoto(file)

  test('says so before', () => {
    expect(told.some((one) => one.test(file.toString('latin1')))).toBe(true)
  })

  test('is kept without that', () => {
    const kept = Buffer.from(photo?.bytes ?? []).toString('latin1')
    expect(photo?.type).toBe(type)
    for (const one of told) expect(kept).not.toMatch(one)
  })

  test('looks as it did', () => {
    const kept = photo?.bytes ?? file
    if (type === 'image/webp') {
      // Nothing here can draw one; its picture is the same to the byte.
      const drawn = file.indexOf('VP8', 20)
      const picture = file.subarray(drawn, drawn + 8 + file.readUInt32LE(drawn + 4))
      expect(Buffer.from(kept).includes(picture)).toBe(true)
      return
    }
    const pixels = shown(kept, type)
    expect(new Set(pixels).size).toBeGreaterThan(20)
    expect(pixels.equals(shown(file, type))).toBe(true)
  })

  test('is the same when it is cleaned again', () => {
    expect(Buffer.from(cleanPhoto(photo?.bytes ?? file)?.bytes ?? []).equals(photo?.bytes ?? file)).toBe(true)
  })

  test('is kept as well with something behind its end, which is cut off', () => {
    const longer = Buffer.concat([file, Buffer.from('a film of Marta, GPS 19.43')])
    expect(cleanPhoto(longer)).toEqual(photo)
  })

  test('is not kept when a part of it is missing', () => {
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(cleanPhoto(file.subarray(0, Math.floor(file.length * part)))).toBeUndefined()
    }
  })
})

test('a JPEG that lay on its side stays so, though nothing else is said of it', () => {
  const kept = Buffer.from(cleanPhoto(read('phone.jpg'))?.bytes ?? [])
  const said = kept.subarray(kept.indexOf('Exif'))
  expect(said.subarray(0, 8).toString('latin1')).toBe('Exif\0\0MM')
  expect([...said.subarray(14, 32)]).toEqual([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0])
})

test('a JPEG whose device wrote with the small end first is turned as it says', () => {
  const file = read('phone.jpg')
  const exif = Buffer.from(
    'Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x03\0\0\0\0\0\0\0',
    'latin1',
  )
  const length = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  const turned = cleanPhoto(Buffer.concat([file.subarray(0, 2), length, exif, file.subarray(2)]))
  expect(
    Buffer.from(turned?.bytes ?? []).indexOf(Buffer.from('\0\x01\x01\x12\0\x03\0\0\0\x01\0\x03', 'latin1')),
  ).toBe(20)
})

test('what a JPEG needs for its colours stays', () => {
  const file = read('cmyk.jpg')
  const photo = cleanPhoto(file)
  expect(Buffer.from(photo?.bytes ?? []).includes('Adobe')).toBe(true)
  expect(shown(photo?.bytes ?? file, 'image/jpeg').equals(shown(file, 'image/jpeg'))).toBe(true)
})

test('a picture without anything of the kind is kept as it is', () => {
  const file = read('plain.webp')
  expect(Buffer.from(cleanPhoto(file)?.bytes ?? []).equals(file)).toBe(true)
})

test.each(['moving.gif', 'moving.webp'])('%s is no photo', (name) => {
  expect(cleanPhoto(read(name))).toBeUndefined()
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['words', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page that begins as a JPEG does', Buffer.from('\xff\xd8\xff<html><script>alert(1)</script>', 'latin1')],
  ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ['a PNG without a picture', read('phone.png').subarray(0, 33)],
])('%s is no photo', (_what, bytes) => {
  expect(cleanPhoto(bytes)).toBeUndefined()
})

test('a picture that would fill the memory of whoever looks at it is no photo', () => {
  const file = Buffer.from(read('phone.png'))
  file.writeUInt32BE(60_000, 16)
  file.writeUInt32BE(60_000, 20)
  expect(cleanPhoto(file)).toBeUndefined()
})

test('whatever a file holds, it is a photo or none', () => {
  const files = ['phone.jpg', 'phone.png', 'lossy.webp', 'lossless.webp'].map(read)
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 6 }),
      fc.nat(2_000),
      (file, changes, length) => {
        const broken = Buffer.from(file.subarray(0, Math.max(12, file.length - (length % 40))))
        for (const [at, value] of changes) if (at < broken.length) broken[at] = value
        const photo = cleanPhoto(broken)
        if (photo) expect(cleanPhoto(photo.bytes)).toEqual(photo)
      },
    ),
  )
})
