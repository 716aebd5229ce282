import { designOf, z } from '../../panel/precision.ts'
import type { Weights } from './tally.ts'

/** What weighting costs. */
export interface Weighing {
  /** Kish's design effect: how many times the answers it takes to know as much as without weights. */
  effect: number
  /** In points of a hundred, at 95 in 100: how far a share near a half may be from that of all. */
  margin: number
}

export function weighing(weights: Weights): Weighing | undefined {
  if (weights.people === 0 || weights.sum <= 0) return undefined
  const { effect, effective } = designOf(weights)
  return { effect, margin: 100 * z * Math.sqrt(0.25 / effective) }
}
