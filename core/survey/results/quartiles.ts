import type { Cell } from './tally.ts'

/** What a quarter, a half and three quarters of all are at most, each as somebody said it, to the step of the cells. */
export function quartilesOf(cells: readonly Cell[]): readonly [number, number, number] | undefined {
  const sorted = cells
    .map(({ value, count }) => ({ at: Number(value), count }))
    .sort((one, other) => one.at - other.at)
  const all = sorted.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return undefined
  const at = (share: number): number => {
    let passed = 0
    const found = sorted.find(({ count }) => {
      passed += count
      return passed >= all * share
    })
    return found?.at ?? 0
  }
  return [at(0.25), at(0.5), at(0.75)]
}
