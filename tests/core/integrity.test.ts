import { describe, expect, test } from 'vitest'
import { bursts, readHours } from '../../core/integrity.ts'

const hours = (...counts: number[]) =>
  counts.map((count, place) => ({ hour: `2026-11-24T${String(place).padStart(2, '0')}`, count }))

describe('an hour', () => {
  test('stands out when it is far over what half of the hours have', () => {
    expect(bursts(hours(10, 12, 61, 11, 9), 5)).toEqual({
      usual: 11,
      hours: [{ hour: '2026-11-24T02', count: 61 }],
    })
    expect(bursts(hours(10, 12, 60, 11, 12), 5).hours).toEqual([])
  })

  test('does not stand out below 50 signatures, however quiet the others are', () => {
    expect(bursts(hours(49), 336)).toEqual({ usual: 0, hours: [] })
    expect(bursts(hours(50), 336)).toEqual({ usual: 0, hours: [{ hour: '2026-11-24T00', count: 50 }] })
  })

  test('without a signature counts as one with none', () => {
    expect(bursts(hours(20, 20, 110), 3).usual).toBe(20)
    expect(bursts(hours(20, 20, 110), 7).usual).toBe(0)
    expect(bursts(hours(20, 20, 110), 6).usual).toBe(0)
    expect(bursts(hours(20, 20, 110), 5).usual).toBe(20)
    expect(bursts([], 0)).toEqual({ usual: 0, hours: [] })
  })

  test('that is larger stands first, and of some only the largest are shown', () => {
    const { hours: shown } = bursts(hours(60, 80, 70, 100, 90, 75), 336)
    expect(shown.map(({ count }) => count)).toEqual([100, 90, 80, 75, 70])
  })
})

describe('hours that somebody types', () => {
  const today = '2026-11-25'
  const read = (typed: string) => readHours(typed, today)

  test.each([
    ['24/11 3', '2026-11-24T03', '2026-11-24T03'],
    ['24/11 3 - 24/11 5', '2026-11-24T03', '2026-11-24T05'],
    ['24/11 03:00 a 25/11 00:00', '2026-11-24T03', '2026-11-25T00'],
    ['del 24-11 a las 3 al 24-11 a las 5', '2026-11-24T03', '2026-11-24T05'],
    ['1/12 23', '2025-12-01T23', '2025-12-01T23'],
    ['29/2/2024 0', '2024-02-29T00', '2024-02-29T00'],
  ])('%s', (typed, from, until) => {
    expect(read(typed)).toEqual({ from, until })
  })

  test.each([
    'cuando sea',
    '24/11',
    '24/11 24',
    '31/2 3',
    '99/99 3',
    '24/11 5 - 24/11 3',
    '24/11 3, 24/11 4, 24/11 5',
    '',
  ])('“%s” is none', (typed) => {
    expect(read(typed)).toBeUndefined()
  })
})
