import type { Point } from '../../essay/comment.ts'
import { shortened } from '../../essay/shortened.ts'
import { policy } from '../../policy.ts'
import type { Choice } from '../../reply.ts'
import { label, type Visit } from '../../visit.ts'

/** A page of what people say, of a list with one more where there is more. */
export interface PointPage {
  shown: readonly Point[]
  page: number
  more: boolean
}

/** What opens each, and leads to the pages before and after. */
export const pointChoices = ({ shown, page, more }: PointPage, visit: Visit): Choice[] => [
  ...shown.map(({ id, words }) => ({
    id: `k_${id}`,
    label: shortened(words, policy.essay.excerpt.label),
    listed: true as const,
  })),
  ...(page > 1 ? [{ id: 'previous', label: label(visit, 'nav.previous'), row: 98 }] : []),
  ...(more ? [{ id: 'next', label: label(visit, 'points.next'), row: 98 }] : []),
]

/** Which of them a choice opens; undefined for every other. */
export const chosenPoint = (id: string): string | undefined => /^k_(\d+)$/.exec(id)?.[1]
