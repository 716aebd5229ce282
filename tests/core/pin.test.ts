import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPin, readPin } from '../../core/pin.ts'

const zocalo = { latitude: 19.4326, longitude: -99.1332 }

describe('a resident who says where something is', () => {
  test.each([
    '19.4326, -99.1332',
    '19.4326,-99.1332',
    '19.4326 -99.1332',
    '  19.4326 ; -99.1332. ',
    '(19.4326, -99.1332)',
    'Es aquí: 19.4326, -99.1332',
    '19.4326° N, 99.1332° W',
    '19.4326N 99.1332W',
    '19.4326° N, 99.1332° O',
    '99.1332° O, 19.4326° N',
    '+19.4326, -99.1332',
    '19,4326; -99,1332',
    '19,4326, -99,1332',
    'geo:19.4326,-99.1332',
    'geo:19.4326,-99.1332?z=17',
    'geo:0,0?q=19.4326,-99.1332(Zócalo)',
    'https://maps.google.com/?q=19.4326,-99.1332',
    'https://www.google.com/maps?q=19.4326%2C-99.1332&z=17&hl=es',
    'https://www.google.com/maps/search/?api=1&query=19.4326%2C-99.1332',
    'https://www.google.com/maps/search/19.4326,+-99.1332?entry=tts',
    'https://www.google.com/maps/@19.4326,-99.1332,15z',
    'https://www.google.com.mx/maps/place/Z%C3%B3calo/@19.1,-99.9,17z/data=!3m1!4b1!4m6!3m5!1s0x85!8m2!3d19.4326!4d-99.1332!16zL20',
    'https://maps.apple.com/?ll=19.4326,-99.1332&q=Z%C3%B3calo',
    'https://maps.apple.com/place?coordinate=19.4326,-99.1332&name=Plaza',
    'https://www.openstreetmap.org/?mlat=19.4326&mlon=-99.1332#map=17/19.5/-99.2',
    'https://www.openstreetmap.org/#map=17/19.4326/-99.1332',
    'https://waze.com/ul?ll=19.4326%2C-99.1332&navigate=yes',
    'Mira, es https://maps.google.com/?q=19.4326,-99.1332 al lado del mercado',
  ])('%s', (typed) => {
    expect(readPin(typed)).toEqual(zocalo)
  })

  test.each([
    [`19°25'57.4"N 99°07'59.5"W`, 19.43261, -99.13319],
    ['19° 25′ 57.4″ N, 99° 7′ 59.5″ O', 19.43261, -99.13319],
    [`34°36'S 58°22'O`, -34.6, -58.36667],
    [`-34° 36', -58° 22'`, -34.6, -58.36667],
  ])('%s, by degrees and minutes', (typed, latitude, longitude) => {
    const read = readPin(typed)
    if (read === undefined || read === 'hidden') throw new Error('not read')
    expect(read.latitude).toBeCloseTo(latitude, 4)
    expect(read.longitude).toBeCloseTo(longitude, 4)
  })

  test.each([
    'https://maps.app.goo.gl/AbCdEfGh12345',
    'https://goo.gl/maps/AbCdEf',
    'https://www.google.com/maps/place/Zócalo',
    'https://maps.apple/p/abc',
    'https://osm.org/go/abc',
  ])('%s names no point without being opened', (typed) => {
    expect(readPin(typed)).toBe('hidden')
  })

  test.each([
    'hola',
    'en la esquina de Madero y 5 de Mayo',
    '19',
    '1, 2',
    '12 de 41',
    'propuesta 12',
    '5512345678',
    '55 1234 5678',
    '19.43',
    '99.1332, 19.4326, 5',
    '119.4326, -99.1332',
    '19.4326, -199.1332',
    '19.4326° W, 99.1332° N',
    'https://example.org/?q=1',
    'https://voces.example.org/p/12',
    'https://maps.google.com.example.org/x',
    'el 3.5, el 4.5 y el 2.1 son notas de una encuesta muy larga que no dice ningún lugar',
    '',
  ])('"%s" is no place', (typed) => {
    expect(readPin(typed)).toBeUndefined()
  })
})

test('whatever is typed is a point of the earth, or none, and is read at once', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 4_000 }),
        fc.stringMatching(/^[-+.,;°'"0-9 NSEWO]{0,200}$/),
        fc.stringMatching(/^https:\/\/maps\.google\.com\/[-+.,!?=&@%0-9a-z]{0,120}$/),
      ),
      (typed) => {
        const read = readPin(typed)
        if (read !== undefined && read !== 'hidden') expect(isPin(read)).toBe(true)
      },
    ),
  )
})

test('a point is read as it was written, wherever on earth', () => {
  const degrees = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5)
  fc.assert(
    fc.property(degrees(90), degrees(180), (latitude, longitude) => {
      const read = readPin(`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`)
      expect(read).toEqual({ latitude: Number(latitude.toFixed(5)), longitude: Number(longitude.toFixed(5)) })
    }),
  )
})
