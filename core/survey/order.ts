import { mark } from '../mark.ts'
import type { Question } from './question.ts'

type WithOptions = Extract<Question, { options: unknown }>
export type Option = WithOptions['options'][number]

/** Texts that differ in their last letter alone have marks that are near each other: this scatters them. */
function scattered(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return (whole ^ (whole >>> 16)) >>> 0
}

/**
 * A question's options as one person sees them: always in the same order for the same `seed`, whichever channel they go
 * on with. An option of one's own words stays last.
 */
export function optionsFor(question: WithOptions, seed: number): Option[] {
  if (question.order === 'given') return [...question.options]
  const rank = new Map(
    question.options.map(({ id }) => [id, scattered(mark(`${seed} ${question.id} ${id}`))]),
  )
  return question.options.toSorted(
    (a, b) =>
      Number(a.own ?? false) - Number(b.own ?? false) || (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0),
  )
}
