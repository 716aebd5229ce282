import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarFeed, calendarFile } from '../../../core/event/calendar-file.ts'
import type { CityEvent } from '../../../core/event/event.ts'
import { languages } from '../../../core/reply.ts'
import { someEvent } from '../../event.ts'
import { city, places } from '../world.ts'

const around = { city, places, language: 'es' } as const
const now = Date.UTC(2016, 8, 5, 18)
const event = (more: Partial<CityEvent> = {}): CityEvent => ({ id: 12, ...someEvent(now, more) })

/** As a program reads it that has nothing in common with what wrote it. */
function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(calendar.getFirstPropertyValue('prodid')).toMatch(/^-\/\/Voces\/\/Voces/)
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}
const value = (one: ICAL.Event | undefined, name: string) =>
  String(one?.component.getFirstPropertyValue(name) ?? '')

describe('a calendar file', () => {
  test('is read by another program as the event that it is', () => {
    const { name, type, content } = calendarFile(event(), around)
    expect({ name, type }).toEqual({ name: 'evento-12.ics', type: 'text/calendar' })
    const [one, ...others] = read(content)
    expect(others).toEqual([])
    expect(one?.uid).toBe(`event-12@${city.consultation.id}.voces`)
    expect(one?.summary).toBe('Mesa abierta del agua')
    expect(one?.location).toBe('Faro de Oriente, Iztapalapa')
    expect(one?.startDate.toJSDate()).toEqual(new Date(event().starts))
    expect(one?.endDate.toJSDate()).toEqual(new Date(event().ends))
    expect(one?.description).toContain('Accesibilidad: Rampa en la entrada.')
    expect(one?.description).toContain('https://www.openstreetmap.org/?mlat=19.37826&mlon=-99.0203')
    expect(value(one, 'url')).toBe('https://voces.example.org/e/12')
    expect(value(one, 'geo')).toBe('19.37826,-99.0203')
    expect(value(one, 'status')).toBe('CONFIRMED')
  })

  test('of a later version takes the place of the one before, and says when the event was cancelled', () => {
    const [first] = read(calendarFile(event(), around).content)
    const moved = event({ version: 3, starts: now + 1, cancelled: true, changed: now + 5_000 })
    const [second] = read(calendarFile(moved, around).content)
    expect(second?.uid).toBe(first?.uid)
    expect([first?.sequence, second?.sequence]).toEqual([0, 2])
    expect(value(second, 'status')).toBe('CANCELLED')
    expect(value(second, 'dtstamp')).toBe('2016-09-05T18:00:05Z')
  })

  test.each([
    ['before the clocks are put back', Date.UTC(2016, 9, 29, 23)],
    ['in the hour that there is twice', Date.UTC(2016, 9, 30, 6, 30)],
    ['in its repetition', Date.UTC(2016, 9, 30, 7, 30)],
    ['after it', Date.UTC(2016, 9, 30, 23)],
  ])('holds the very instant %s', (_, starts) => {
    const [one] = read(calendarFile(event({ starts, ends: starts + 7_200_000 }), around).content)
    expect(one?.startDate.toUnixTime()).toBe(starts / 1_000)
    expect(one?.endDate.toUnixTime()).toBe(starts / 1_000 + 7_200)
  })

  test('keeps whatever people write as it was, in lines that every program takes', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map((text) =>
      // What the dialogue keeps of what is typed holds neither of these.
      text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim(),
    )
    fc.assert(
      fc.property(words, words, fc.constantFrom(...languages), (title, what, language) => {
        const mixed = event({
          title: `T${title};,\\n "`,
          what: `${what}\nBEGIN:VEVENT\n${what}`,
          access: what,
        })
        const { content } = calendarFile(mixed, { ...around, language })
        for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const [one, ...others] = read(content)
        expect(others).toEqual([])
        expect(one?.summary).toBe(mixed.title)
        expect(one?.description.startsWith(mixed.what)).toBe(true)
      }),
    )
  })
})

describe('the feed', () => {
  test('holds all events, each with an id of its own, and the name that a calendar is shown by', () => {
    const events = [event(), event({ cancelled: true }), event({ pin: null, access: '', borough: null })]
    const text = calendarFeed(
      events.map((one, index) => ({ ...one, id: index + 1 })),
      around,
    )
    expect(new Set(read(text).map(({ uid }) => uid)).size).toBe(3)
    const calendar = new ICAL.Component(ICAL.parse(text))
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Voces · Ciudad de México')
    expect(read(text).map((one) => value(one, 'status'))).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED'])
  })

  test('of nothing is a calendar too', () => {
    expect(read(calendarFeed([], around))).toEqual([])
  })
})
