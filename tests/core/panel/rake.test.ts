import { describe, expect, test } from 'vitest'
import { rake } from '../../../core/panel/rake.ts'
import { type Strata, type Targets, unsaid } from '../../../core/panel/strata.ts'
import { weightsOf } from '../../../core/panel/weights.ts'

/**
 * The example of an independent package, ProportionalFitting.jl (E.-J. van Kesteren, its README and documentation), of
 * the table that also explains the method in Wikipedia ("Iterative proportional fitting"): a table, its margins, and the
 * factors of rows and columns that the package finds, as it prints them.
 */
const published = {
  table: [
    [40, 30, 20, 10],
    [35, 50, 100, 75],
    [30, 80, 70, 120],
    [20, 30, 40, 50],
  ],
  rows: [150, 300, 400, 150],
  columns: [200, 300, 400, 100],
  rowFactors: [0.9986403503185242, 0.8833622306385376, 1.1698911437112522, 0.8895042701910321],
  columnFactors: [1.616160156063788, 1.5431801747375655, 1.771623700829941, 0.38299396265192226],
}

/**
 * Weights of 200 people by three margins, by another method: Newton's, on the equations of calibration with the raking
 * distance (Deville and Särndal 1992), in Python 3.11 with NumPy, which knows nothing of proportional fitting. The same
 * program finds the published example to 4e-10.
 */
const sample: readonly (readonly [age: string, gender: string, borough: string, people: number])[] = [
  ['18-29', 'woman', 'a', 31],
  ['18-29', 'man', 'a', 12],
  ['18-29', 'woman', 'b', 18],
  ['18-29', 'man', 'c', 9],
  ['30-44', 'woman', 'a', 22],
  ['30-44', 'man', 'b', 25],
  ['30-44', 'woman', 'c', 14],
  ['30-44', 'man', 'a', 7],
  ['45-59', 'woman', 'b', 11],
  ['45-59', 'man', 'a', 16],
  ['45-59', 'woman', 'c', 5],
  ['45-59', 'man', 'c', 8],
  ['60+', 'woman', 'a', 6],
  ['60+', 'man', 'b', 4],
  ['60+', 'woman', 'c', 3],
  ['60+', 'man', 'a', 9],
]
const silent: typeof sample = [
  ['-', 'woman', 'a', 10],
  ['18-29', '-', 'b', 6],
  ['45-59', 'man', '-', 8],
  ['-', '-', '-', 5],
]
const byNewton = [
  0.801181923327, 0.726715411363, 0.732299415151, 0.295709551974, 1.08082679761, 0.896080192598,
  0.439801885423, 0.980368463101, 1.558710881241, 1.546825240906, 0.693919360908, 0.629422455915,
  2.192454546358, 1.817696504666, 0.892137061484, 1.988675057637,
]
/** With those who did not say: person by person, in the same language, in a loop of its own. */
const byPerson = [
  0.76425260642, 0.708755468491, 0.726504275867, 0.329043308519, 1.101888587646, 0.971400729932,
  0.511557346105, 1.021873599908, 1.351241509738, 1.318230106955, 0.659915566005, 0.611994989902,
  2.259059159936, 1.991536840951, 1.048779632993, 2.095014815519, 1.169768506306, 0.700551437707,
  1.168663412059, 1,
]
const targets: Targets = {
  age: [
    { category: '18-29', people: 247 },
    { category: '30-44', people: 296 },
    { category: '45-59', people: 252 },
    { category: '60+', people: 205 },
  ],
  gender: [
    { category: 'woman', people: 522 },
    { category: 'man', people: 478 },
  ],
  borough: [
    { category: 'a', people: 600 },
    { category: 'b', people: 300 },
    { category: 'c', people: 100 },
  ],
}

const said = (value: string) => (value === '-' ? null : value)
const people = (cells: typeof sample): Strata[] =>
  cells.flatMap(([age, gender, borough, count]) =>
    Array.from({ length: count }, () => ({ age: said(age), gender: said(gender), borough: said(borough) })),
  )
/** The weight of the first of each cell. */
const perCell = (cells: typeof sample, weights: readonly number[]): number[] => {
  let at = 0
  return cells.map(([, , , count]) => {
    at += count
    return weights[at - count] ?? Number.NaN
  })
}
const worst = (found: readonly number[], wanted: readonly number[]): number =>
  Math.max(...wanted.map((value, index) => Math.abs(value - (found[index] ?? Number.NaN))))

describe('whoever weighs by margins', () => {
  test('finds what an independent package publishes, to 1e-6', () => {
    const { table, rows, columns, rowFactors, columnFactors } = published
    const ofAll = (total: number) => total / 1_000
    const cells = table.flatMap((line, row) => line.map((count, column) => ({ count, row, column })))
    const { weights, converged } = rake(
      cells.map(({ count }) => count),
      [
        { places: cells.map(({ row }) => row), shares: rows.map(ofAll) },
        { places: cells.map(({ column }) => column), shares: columns.map(ofAll) },
      ],
    )
    // Weights add up to what the table did; the example's margins add up to a thousand.
    const scaled = weights.map((weight) => (weight * 1_000) / weights.reduce((all, one) => all + one))
    const wanted = cells.map(
      ({ count, row, column }) => count * (rowFactors[row] ?? 0) * (columnFactors[column] ?? 0),
    )
    expect(converged).toBe(true)
    expect(worst(scaled, wanted)).toBeLessThan(1e-6)
  })

  test('finds, for people of three margins, what another method finds', () => {
    const { weights, converged, off } = weightsOf(people(sample), targets)
    expect(converged).toBe(true)
    expect(off).toBeLessThan(1e-9)
    expect(worst(perCell(sample, weights), byNewton)).toBeLessThan(1e-6)
  })

  test('does not touch people in what they did not say', () => {
    const cells = [...sample, ...silent]
    const { weights } = weightsOf(people(cells), targets)
    expect(worst(perCell(cells, weights), byPerson)).toBeLessThan(1e-6)
  })

  test('says so where no weights have all margins, and comes near', () => {
    // All women are of a, and all men of b: the margins ask for more women than people of a.
    const divided: Strata[] = [
      ...Array.from({ length: 6 }, () => ({ age: null, gender: 'woman', borough: 'a' })),
      ...Array.from({ length: 4 }, () => ({ age: null, gender: 'man', borough: 'b' })),
    ]
    const { weights, converged, off } = weightsOf(divided, {
      ...targets,
      borough: [
        { category: 'a', people: 1 },
        { category: 'b', people: 1 },
      ],
    })
    expect(converged).toBe(false)
    expect(off).toBeGreaterThan(0.01)
    expect(weights.every(Number.isFinite)).toBe(true)
  })
})

test('nobody is weighed by a category without people', () => {
  expect(() => rake([1, 1], [{ places: [0, 0], shares: [0.5, 0.5] }])).toThrow('nobody who could weigh it')
})

test('whoever asks for what cannot be is given weights all the same', () => {
  // Found by the test of draws: all who said their age are of one place, and women of another.
  const odd: Strata[] = [
    { age: null, gender: 'man', borough: 'a' },
    { age: null, gender: 'woman', borough: 'b' },
    { age: '45-59', gender: null, borough: 'b' },
    { age: '60+', gender: 'woman', borough: 'b' },
  ]
  const borough = [
    { category: 'a', people: 20 },
    { category: 'b', people: 2 },
  ]
  const { weights, converged } = weightsOf(odd, { ...targets, borough })
  expect(converged).toBe(false)
  expect(weights.every((weight) => weight > 0 && Number.isFinite(weight))).toBe(true)
  expect(weights.reduce((total, weight) => total + weight)).toBeCloseTo(4, 9)
})

describe('a category of the census of which nobody is there', () => {
  const young = people([
    ['18-29', 'woman', 'a', 4],
    ['30-44', 'man', 'b', 4],
    ['60+', 'man', 'a', 2],
  ])

  test('is stood for by the nearest age, and by all others where it has no neighbour', () => {
    const { collapsed, converged, weights } = weightsOf(young, targets)
    expect(collapsed).toEqual([
      { dimension: 'age', category: '45-59', into: '30-44' },
      { dimension: 'borough', category: 'c', into: undefined },
    ])
    expect(weights.every((weight) => weight > 0 && Number.isFinite(weight))).toBe(true)
    // Of three strata: 60+ has 205 of 1,000 of ten people, 30-44 has 548; but then b has 548 and not 300 of 900.
    expect(converged).toBe(false)
  })

  test('leaves whoever did not say anything as they are', () => {
    const { weights, collapsed } = weightsOf([unsaid, unsaid, unsaid], targets)
    expect(weights).toEqual([1, 1, 1])
    expect(collapsed).toHaveLength(9)
  })

  test('does not trouble a panel of nobody', () => {
    expect(weightsOf([], targets)).toMatchObject({ weights: [], converged: true, off: 0, trimmed: 0 })
  })

  test('does not weigh down whoever the census does not count', () => {
    const some = people([
      ['18-29', 'woman', 'a', 8],
      ['18-29', 'man', 'a', 1],
      ['18-29', 'other', 'a', 1],
    ])
    const { weights } = weightsOf(some, targets)
    expect(weights.at(-1)).toBeCloseTo(1, 10)
    expect(weights.slice(0, 8).reduce((total, weight) => total + weight)).toBeCloseTo(9 * 0.522, 10)
  })
})

test('nobody speaks for more than the bound, the sum stays, and how far off that is is said', () => {
  const full = weightsOf(people(sample), targets)
  const { weights, trimmed, off } = weightsOf(people(sample), targets, { most: 1.5 })
  expect(Math.max(...full.weights)).toBeGreaterThan(1.5)
  expect(Math.max(...weights)).toBeCloseTo(1.5, 10)
  expect(Math.min(...weights)).toBeCloseTo(1 / 1.5, 10)
  expect(weights.reduce((total, weight) => total + weight)).toBeCloseTo(200, 8)
  expect(trimmed).toBe(full.weights.filter((weight) => weight >= 1.5 || weight <= 1 / 1.5).length)
  expect(trimmed).toBeGreaterThan(40)
  expect(off).toBeGreaterThan(0.005)
  expect(off).toBeLessThan(0.1)
})
