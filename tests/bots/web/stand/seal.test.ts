import { expect, test } from 'vitest'
import { seal } from '../../../../bots/web/stand/page/seal.ts'
import { openKeys } from '../../../../prisma/keys.ts'
import { testSecret } from '../../../city.ts'

const { seals } = openKeys(testSecret)
const other = openKeys(`${testSecret}!`).seals

/** Computed apart, with Python's cryptography. */
const vectors = {
  key: 'BCsWNtcaWl5dpHi9kmbUIdVBdRufMc8juMqYZemLwf4IzTJGuFcbsCeP/Yp+OUr/hp4Tjh8iFFv2oPGCa9+xGgQ=',
  sealed:
    'sealed BHlStOSPXN1SAWt50HIY2deFDy6UsAQOFbZQw6XNcEBp8p0GAWSUJZwanPVvqSLAo6UNGoZ8XRt0l6KXHj8JgSZuPaqFMoX7MJ/ivZxaHSOvXMC33vCxdQ==',
}

test('what a device sealed opens with the city’s secret, on every computer', async () => {
  expect(seals.key).toBe(vectors.key)
  expect(seals.open(vectors.sealed)).toBe('ñandú')
  const texts = ['', 'ñandú 🌵', 'a photo '.repeat(100_000)]
  for (const text of texts) expect(seals.open(await seal(text, seals.key))).toBe(text)
})

test('it looks different each time, and holds nothing of the text', async () => {
  const sealed = await Promise.all([seal('5555000417', seals.key), seal('5555000417', seals.key)])
  expect(sealed[0]).not.toBe(sealed[1])
  for (const one of sealed) {
    const bytes = Buffer.from(one.slice('sealed '.length), 'base64')
    expect(bytes.includes('5555000417')).toBe(false)
  }
})

test('with another secret, cut short or with a single bit changed it stays closed', async () => {
  const sealed = await seal('5555000417', seals.key)
  expect(other.open(sealed)).toBe(sealed)
  const bytes = Buffer.from(sealed.slice('sealed '.length), 'base64')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    for (const broken of [changed, bytes.subarray(0, at)]) {
      const text = `sealed ${broken.toString('base64')}`
      expect(seals.open(text)).toBe(text)
    }
  }
})

test('what a device kept from before it sealed is as it is', () => {
  expect(seals.open('{"id":1}')).toBe('{"id":1}')
})
