import { describe, expect, test } from 'vitest'
import { questionOf } from '../../../../core/survey/questions.ts'
import { histogram, joined, roundStep } from '../../../../core/survey/results/bins.ts'
import { lineLabel, percent } from '../../../../core/survey/results/label.ts'
import { layoutOf } from '../../../../core/survey/results/layout.ts'
import { quartilesOf } from '../../../../core/survey/results/quartiles.ts'
import { type Results, resultsOf, type Shown } from '../../../../core/survey/results/result.ts'
import { introOf, keptBackWords, partOf, rowWords } from '../../../../core/survey/results/telling.ts'
import { coarseTiles } from '../../../../core/survey/results/tile.ts'
import { answersOf, luck } from '../../../prisma/survey/crowd.ts'
import { demoSurvey } from '../../world/surveys.ts'
import { city } from '../../world.ts'
import { plainCount } from './plain-count.ts'

const survey = demoSurvey()
const es = { language: 'es', city } as const
const random = luck(11)
const people = (count: number) =>
  Array.from({ length: count }, () => ({ answers: answersOf(survey, random), weight: 1 }))
const results: Results = resultsOf(
  { ...survey, answers: 'anonymous' },
  [plainCount(survey, 'chat', people(500)), plainCount(survey, 'stand', people(3))],
  5,
)

/** All that is said of one question to a person who does not see the picture. */
function said(id: string, language: 'es' | 'en' = 'es'): string[] {
  const question = questionOf(survey, id)
  if (!question) throw new Error(id)
  return (results[id] ?? []).flatMap((shown) => {
    const { name, base, rows, series, sums } = partOf(question, shown, { language, city })
    return [name, base, ...rows.map((row) => rowWords(row, series, language)), ...sums]
  })
}

describe('whoever reads results in words', () => {
  test('is told who was asked, what they said, and how it was weighed', () => {
    const words = said('orgullo')
    expect(words[0]).toBe('Por chat, sin teléfono')
    expect(words[1]).toMatch(/^\d+ personas respondieron · \d+ la saltaron$/)
    expect(words[2]).toMatch(/^1 · nada: \d\d% · \d+, ponderado \d\d%$/)
    expect(words.join('\n')).toMatch(
      /Promedio [\d.]+ de 5\nPonderado para parecerse a la ciudad: efecto de diseño 1, margen de ±4\.\d puntos/,
    )
  })

  test('is told that at the stands there were too few', () => {
    expect(said('orgullo').slice(-2)).toEqual([
      'En los puestos de la ciudad',
      'Son menos de 5 personas: no se muestra, para que nadie quede señalado.',
    ])
    expect(said('primero', 'en')).toContain(
      'They are fewer than 5 people: it is not shown, so that nobody is singled out.',
    )
  })

  test('reads places of a ranking, boroughs by their names, and points as a place on the map', () => {
    expect(said('orden')[2]).toMatch(/^Cuidar lo que tenemos · lugar medio 1\.\d: \d\d% · \d+/)
    expect(said('alcaldia')).toEqual(expect.arrayContaining([expect.stringMatching(/^Coyoacán: /)]))
    expect(said('lugar')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Cerca de 19\.\d\d, -99\.\d\d: /)]),
    )
    expect(
      introOf({ type: 'photo', id: 'foto', ask: survey.title, required: false, decline: false }, 'es'),
    ).toMatch(/^Mandaron foto/)
  })

  test('is told that something is kept back only where it is', () => {
    expect(keptBackWords([], 'es')).toEqual([])
    const shown = results['dentro-de-20']?.slice(0, 1) as Shown[]
    expect(keptBackWords(shown, 'es')).toEqual([])
    expect(
      keptBackWords(
        shown.map((one) => ({ ...one, skipped: undefined })),
        'es',
      ),
    ).toHaveLength(1)
  })

  test.each([
    [0, '0%'],
    [0.001, '<1%'],
    [0.294, '29%'],
    [0.999, '>99%'],
    [1, '100%'],
  ])('reads a share of %d as %s', (share, words) => {
    expect(percent(share, 'es')).toBe(words)
  })
})

describe('numbers', () => {
  const fine = (counts: Record<number, number>) =>
    Object.entries(counts).map(([at, count]) => ({ at: Number(at), count, weight: undefined }))

  test.each([
    [0.3, 0.5],
    [7, 10],
    [10, 10],
    [11, 20],
    [230, 500],
    [0.01, 0.01],
  ])('are put in bins of a step that people choose: for %d, %d', (least, step) => {
    expect(roundStep(least)).toBeCloseTo(step, 9)
  })

  test('far from all others are in an open bin', () => {
    const ages = Object.fromEntries(Array.from({ length: 50 }, (_, age) => [age + 20, 10]))
    const bins = histogram(fine({ ...ages, 3: 1, 108: 2 }), 1)
    expect(bins[0]).toMatchObject({ from: undefined, to: 25 })
    expect(bins.at(-1)).toMatchObject({ from: 65, to: undefined })
    expect(bins.reduce((all, { count }) => all + count, 0)).toBe(503)
  })

  test('of few people join their neighbours, and none is left', () => {
    const bins = joined(histogram(fine({ 0: 9, 10: 2, 20: 0, 30: 2, 40: 7, 50: 1 }), 10), 5)
    expect(bins.map(({ count }) => count)).toEqual([9, 12])
    expect(joined(histogram(fine({ 1: 2 }), 1), 5).map(({ count }) => count)).toEqual([2])
  })

  test('are called by what can be answered', () => {
    const question = questionOf(survey, 'anos')
    if (!question) throw new Error('no question')
    const called = (from: number | undefined, to: number | undefined) =>
      lineLabel(
        question,
        { value: '', range: { from, to }, count: 1, share: 1, weighted: undefined, place: undefined },
        es,
      )
    expect([
      called(0, 20),
      called(20, 40),
      called(40, 41),
      called(100, 120),
      called(undefined, undefined),
    ]).toEqual(['Hasta 19', '20 a 39', '40', '100 o más', '0 o más'])
  })

  test('have quartiles that somebody said', () => {
    const cells = [1, 2, 3, 4, 100].map((value) => ({ value: `${value}`, count: 1, weight: undefined }))
    expect(quartilesOf(cells)).toEqual([2, 3, 4])
    expect(quartilesOf([])).toBeUndefined()
  })
})

describe('places', () => {
  const pin = (value: string, count = 10) => ({ value, count, weight: undefined })

  test('that people point at are told by tiles, never finer than two kilometres, and coarser where they are far apart', () => {
    expect(coarseTiles([pin('19.40,-99.16'), pin('19.42,-99.16')]).map(({ step }) => step)).toEqual([
      0.02, 0.02,
    ])
    const far = coarseTiles([pin('19.00,-99.16'), pin('19.02,-99.16'), pin('19.40,-99.16')])
    expect(far.map(({ value, count }) => [value, count])).toEqual([
      ['19.00,-99.20', 20],
      ['19.40,-99.20', 10],
    ])
  })

  test('of a city without a map of its own stand by their names, four to a row', () => {
    const boroughs = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id }))
    expect(layoutOf({ ...city, boroughs }).get('e')).toEqual({ column: 0, row: 1 })
    expect(layoutOf(city).get('cuauhtemoc')).toEqual({ column: 2, row: 1 })
  })
})
