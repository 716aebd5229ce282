import { describe, expect, test } from 'vitest'
import { reminders } from '../../../core/event/reminders.ts'
import { shortMoment } from '../../../core/language/date.ts'

const madrid = 'Europe/Madrid'
const long = Date.UTC(2026, 0, 1)

/** On the city's clocks. */
function told(starts: string, zone: string, now = long): (string | undefined)[] {
  const { day, hours } = reminders(Date.parse(starts), now, zone)
  return [day, hours].map((moment) => (moment === undefined ? undefined : shortMoment(moment, zone, 'es')))
}

describe('people are reminded', () => {
  test.each([
    ['of the afternoon', '2026-10-10T15:00Z', '9 oct 2026, 17:00', '10 oct 2026, 15:00'],
    ['of the morning, not before eight', '2026-10-10T07:00Z', '9 oct 2026, 09:00', '10 oct 2026, 08:00'],
    [
      'of what begins at eight, on the evening before',
      '2026-10-10T06:00Z',
      '9 oct 2026, 08:00',
      '9 oct 2026, 20:00',
    ],
    [
      'of what begins at six, on the evening before',
      '2026-10-10T04:00Z',
      '9 oct 2026, 08:00',
      '9 oct 2026, 20:00',
    ],
    ['of the night, before it begins', '2026-10-10T21:30Z', '9 oct 2026, 20:00', '10 oct 2026, 20:00'],
    // The clocks are put back at three on the 25th, and forward at two on the 29th of March.
    [
      'across clocks that are put back, at the same hour',
      '2026-10-25T15:00Z',
      '24 oct 2026, 16:00',
      '25 oct 2026, 14:00',
    ],
    ['across clocks that are put forward', '2026-03-29T15:00Z', '28 mar 2026, 17:00', '29 mar 2026, 15:00'],
  ])('%s', (_, starts, day, hours) => {
    expect(told(starts, madrid)).toEqual([day, hours])
  })

  test('not of what has passed: who hears of it late is reminded once, or not at all', () => {
    expect(told('2026-10-10T15:00Z', madrid, Date.parse('2026-10-09T16:00Z'))).toEqual([
      undefined,
      '10 oct 2026, 15:00',
    ])
    expect(told('2026-10-10T15:00Z', madrid, Date.parse('2026-10-10T14:00Z'))).toEqual([undefined, undefined])
  })
})
