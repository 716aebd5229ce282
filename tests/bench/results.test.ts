import { describe, expect, test } from 'vitest'
import { compare, markdown, median, type Ratio, type Results } from './results.ts'

const run = (...ratios: Ratio[]): Results => ({
  at: '2026-11-25T12:00:00.000Z',
  machine: { processors: '2 × a processor' },
  versions: { Node: '20.19.0' },
  size: { signatures: 20_000 },
  figures: [{ what: 'turns', value: 1_234.5, unit: '/s', note: 'p99 30 ms' }],
  ratios,
})
const raw = (value: number): Ratio => ({ what: 'over raw batches', value, asked: { least: 0.3 } })
const growth = (value: number): Ratio => ({ what: 'growth', value, asked: { most: 1.2 } })

test('the median of five runs is the one in the middle', () => {
  expect(median([5, 1, 4, 2, 3])).toBe(3)
})

test('whoever reads the page sees on what it was measured, and what is as it should be', () => {
  const page = markdown(run(raw(0.42), growth(1.31), { what: 'other', value: 7 }))
  expect(page).toContain('Machine: processors 2 × a processor')
  expect(page).toContain('Size: signatures 20,000')
  expect(page).toContain('| over raw batches | 0.42 | at least 0.3 | ✔ |')
  expect(page).toContain('| growth | 1.31 | at most 1.2 | ✘ |')
  expect(page).toContain('| other | 7.00 |  |  |')
  expect(page).toContain('| turns | 1,235 /s | p99 30 ms |')
})

describe('who compares with the last run', () => {
  test('is told what became worse, whichever way that is', () => {
    const { lines, worse } = compare(run(raw(0.5), growth(1)), run(raw(0.4), growth(1.19)))
    expect(lines).toEqual(['over raw batches: 0.50, now 0.40 (-20%)', 'growth: 1.00, now 1.19 (+19%)'])
    expect(worse).toEqual(['over raw batches', 'growth'])
  })

  test('is not troubled by the noise of machines, but by what is no longer enough', () => {
    expect(compare(run(raw(0.5)), run(raw(0.45))).worse).toEqual([])
    expect(compare(run(raw(0.31)), run(raw(0.29))).worse).toEqual(['over raw batches'])
  })

  test('sees what is new, and what was left out', () => {
    expect(compare(run(raw(0.5)), run(growth(1))).lines).toEqual([
      'growth: 1.00, new',
      'over raw batches: not measured this time',
    ])
  })
})
