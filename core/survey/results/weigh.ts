import type { Weights } from './tally.ts'

/** What weighting costs. */
export interface Weighing {
  /** Kish's design effect: how many times the answers it takes to know as much as without weights. */
  effect: number
  /** In points of a hundred, at 95 in 100: how far a share near a half may be from that of all. */
  margin: number
}

export function weighing({ people, sum, squares }: Weights): Weighing | undefined {
  if (people === 0 || sum <= 0) return undefined
  const effect = (people * squares) / sum ** 2
  return { effect, margin: 196 * Math.sqrt((0.25 * effect) / people) }
}
