import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Course, coursePicture, nextWords, shares } from '../../../core/author/course.ts'
import { plain } from '../../../core/text.ts'
import { city } from '../world.ts'

const course: Course = {
  title: 'Agua',
  count: 34,
  open: true,
  by: 'week',
  bars: [
    { from: '2016-08-29', count: 30 },
    { from: '2016-09-05', count: 4 },
  ],
  recent: 4,
  places: [
    { borough: 'iztapalapa', count: 20 },
    { borough: null, count: 6 },
    { borough: 'tlalpan', count: 4 },
    { borough: 'coyoacan', count: 3 },
    { borough: 'tlahuac', count: 1 },
  ],
  unplaced: 0,
  reached: [],
}

describe('where people live', () => {
  const anyPlaces = fc
    .array(fc.integer({ min: 1, max: 40 }), { maxLength: 17 })
    .map((counts) => counts.map((count, index) => ({ borough: index === 0 ? null : `b${index}`, count })))

  test('is never told of fewer than five, nor by taking what is told from the whole', () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const { shown, others } = shares(places)
        const all = places.reduce((sum, { count }) => sum + count, 0)
        expect(shown.reduce((sum, { count }) => sum + count, others)).toBe(all)
        expect(shown.length).toBeLessThanOrEqual(5)
        for (const { count } of shown) expect(count).toBeGreaterThanOrEqual(5)
        if (shown.length > 0 && others > 0) expect(others).toBeGreaterThanOrEqual(5)
      }),
    )
  })

  test('names the first few, those elsewhere among them, and joins the rest', () => {
    expect(coursePicture(course, 'es', city).places).toEqual([
      { name: 'Iztapalapa', count: 20 },
      { name: 'Fuera de Ciudad de México', count: 6 },
      { name: 'Otras', count: 8 },
    ])
  })

  test('joins one that could be told where the rest alone would be so few that they could', () => {
    const places = [...course.places.slice(0, 2), { borough: 'tlalpan', count: 1 }]
    expect(coursePicture({ ...course, places }, 'en', city).places).toEqual([
      { name: 'Iztapalapa', count: 20 },
      { name: 'Others', count: 7 },
    ])
  })

  test('is not told at all of a handful', () => {
    const { places, alternative } = coursePicture(
      { ...course, places: [{ borough: 'tlalpan', count: 4 }] },
      'es',
      city,
    )
    expect(places).toEqual([])
    expect(alternative).toContain('Todavía son pocas para contarlas por alcaldía.')
  })
})

test('the picture says in words what it shows', () => {
  expect(coursePicture(course, 'es', city).alternative).toBe(
    '«Agua»: 34 firmas. Por semana, desde la del 29 de agosto: 30, 4. Dónde viven: Iztapalapa 20, Fuera de Ciudad de México 6, Otras 8.',
  )
})

describe('what comes next', () => {
  const said = (about: Partial<Course>) =>
    nextWords({ ...course, ...about }, 'en', city).map((text) => plain(text))

  test('is the next tier and what it brings', () => {
    expect(said({})).toEqual([
      'What comes next: 4,966 to go to 5,000: the technical team reviews it and publishes its analysis.',
    ])
  })

  test('after a tier is what the city owes, and the one after it, though signatures were withdrawn', () => {
    const reached = [{ at: 5_000, due: '2016-10-05', meeting: null, place: null, kept: false }]
    expect(said({ count: 4_998, reached })).toEqual([
      '✔ It reached 5,000 signatures: the technical team reviews it and publishes its analysis, by October 5, 2016 at the latest.',
      expect.stringContaining('5,002 to go to 10,000'),
    ])
  })

  test('is a meeting once there is one, and what was kept only of the last tier', () => {
    const kept = { due: '2016-10-05', meeting: null, place: null, kept: true }
    const meeting = { due: null, meeting: Date.UTC(2016, 8, 20, 16), place: 'Casa de la Ciudad', kept: false }
    expect(said({ count: 10_000, reached: [{ at: 5_000, ...kept }] })[0]).toMatch(/the city kept its word/)
    const both = said({
      count: 10_000,
      reached: [
        { at: 5_000, ...kept },
        { at: 10_000, ...meeting },
      ],
    })
    expect(both[0]).toMatch(/^✔ It reached 10,000 signatures: .*The meeting: .*, Casa de la Ciudad\.$/)
    const unsaid = { at: 5_000, due: null, meeting: null, place: null, kept: false }
    expect(said({ count: 5_000, reached: [unsaid] })[0]).toBe(
      '✔ It reached 5,000 signatures: the technical team reviews it and publishes its analysis.',
    )
  })

  test('of a closed one is nothing, and of one that reached them all that it did', () => {
    expect(said({ open: false })).toEqual(['It no longer takes signatures.'])
    expect(said({ count: 60_000 }).at(-1)).toBe('It has reached every goal.')
  })
})
