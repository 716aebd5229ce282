import { describe, expect, test } from 'vitest'
import { dayOf, daysBetween, momentOf } from '../../core/calendar.ts'
import { dayWords, momentWords } from '../../core/language/date.ts'
import { readWhen } from '../../core/when.ts'

const zone = 'America/Mexico_City'
/** A Monday, one in the afternoon in the city. */
const now = Date.UTC(2016, 8, 5, 18)
const read = (typed: string, language: 'es' | 'en' = 'es') => {
  const when = readWhen(typed, language, now, zone)
  return when.ok ? new Date(when.moment).toISOString().slice(0, 16) : when.reason
}

describe('the day and hour of a meeting, as people type them', () => {
  const october = '2016-10-12T22:00'
  test.each([
    ['12 de octubre 17:00', october],
    ['12/10/2026 5pm', '2026-10-12T23:00'],
    ['12/10 5 p. m.', october],
    ['12 oct 17h', october],
    ['12 de octubre de 2016, 17:00 horas', october],
    ['el 12 de octubre a las 17 hrs.', october],
    ['Miércoles 12 de Octubre a las 5 de la tarde', october],
    ['12 de octubre a las cinco y media', '2016-10-12T22:30'],
    ['12-10-2016 17.00', october],
    ['2016-10-12 17:00', october],
    ['October 12 5pm', october],
    ['mañana a las 10 de la mañana', '2016-09-06T15:00'],
    ['pasado mañana a las 10', '2016-09-07T15:00'],
    ['viernes 5 pm', '2016-09-09T22:00'],
    ['lunes 10:00', '2016-09-12T15:00'],
    ['1° de octubre al mediodía', '2016-10-01T17:00'],
    // In January the city is an hour further from UTC than in September.
    ['3 de enero 10am', '2017-01-03T16:00'],
  ])('%s', (typed, moment) => {
    expect(read(typed)).toBe(moment)
  })

  test.each([
    ['12 October at 5 pm', october],
    ['12/10/2016 17:00', october],
    ['tomorrow at noon', '2016-09-06T17:00'],
    ['day after tomorrow 9am', '2016-09-07T14:00'],
    ['12 de octubre 17:00', october],
  ])('in English, the day before the month: %s', (typed, moment) => {
    expect(read(typed, 'en')).toBe(moment)
  })

  test.each([
    ['12 de octubre', 'no-hour'],
    ['hoy 10:00', 'past'],
    ['1/1/2015 10:00', 'past'],
    ['5 pm', 'unreadable'],
    ['no sé', 'unreadable'],
    ['12', 'unreadable'],
    ['31/2/2027 10:00', 'unreadable'],
    ['12 de octubre a las 17:00 en el Zócalo', 'unreadable'],
    ['12 de octubre 17:00 o 13 de octubre 17:00', 'unreadable'],
    ['1'.repeat(5000), 'unreadable'],
  ])('what is no day and hour to come is not guessed: %s', (typed, reason) => {
    expect(read(typed)).toBe(reason)
  })
})

describe('the calendar of the city', () => {
  test('has the day of its own midnight, in winter and in summer', () => {
    expect(dayOf(Date.UTC(2016, 0, 15, 5, 59), zone)).toBe('2016-01-14')
    expect(dayOf(Date.UTC(2016, 0, 15, 6), zone)).toBe('2016-01-15')
    expect(dayOf(Date.UTC(2016, 6, 15, 4, 59), zone)).toBe('2016-07-14')
    expect(dayOf(Date.UTC(2016, 6, 15, 5), zone)).toBe('2016-07-15')
  })

  test('counts days, and not hours, where the clocks change', () => {
    expect(daysBetween('2016-04-02', '2016-04-04')).toBe(2)
    expect(daysBetween('2016-10-31', '2016-10-29')).toBe(-2)
  })

  test('has no time that the clocks are put forward over, and the first of two when they are put back', () => {
    const at = (month: number, day: number, hour: number, minute = 30) =>
      momentOf({ year: 2016, month, day, hour, minute }, zone)
    expect(at(4, 3, 2)).toBeUndefined()
    expect(at(4, 3, 3)).toBe(Date.UTC(2016, 3, 3, 8, 30))
    expect(at(4, 3, 1)).toBe(Date.UTC(2016, 3, 3, 7, 30))
    expect(at(10, 30, 1)).toBe(Date.UTC(2016, 9, 30, 6, 30))
    expect(at(10, 30, 2)).toBe(Date.UTC(2016, 9, 30, 8, 30))
  })

  test('is read in words, with the day of the week where it is a meeting', () => {
    const meeting = Date.UTC(2016, 9, 12, 22)
    expect(momentWords(meeting, zone, 'es')).toBe('miércoles, 12 de octubre de 2016, 17:00')
    expect(momentWords(meeting, zone, 'en')).toBe('Wednesday, October 12, 2016 at 5:00 PM')
    expect(dayWords('2016-09-03', 'es')).toBe('3 de septiembre de 2016')
  })
})
