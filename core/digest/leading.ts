import { questionsOf } from '../survey/questions.ts'
import type { Results, ShownLine } from '../survey/results/result.ts'
import type { Survey } from '../survey/survey.ts'
import type { Digest } from './digest.ts'

/** Questions of which one answer is what most people said. */
const telling: ReadonlySet<string> = new Set(['choice', 'choices', 'yes-no'])

/**
 * What most people answered to the first question of which that can be told, of those who took part in the way that
 * most did. Numbers that are kept back stay so.
 */
export function leadingOf(survey: Survey, results: Results): Digest['surveys']['items'][number]['leading'] {
  for (const { question } of questionsOf(survey)) {
    if (!telling.has(question.type)) continue
    const [most] = [...(results[question.id] ?? [])].sort((one, other) => baseOf(other) - baseOf(one))
    const base = most?.base?.count
    if (!most || !base) continue
    // A number that is kept back might be the largest.
    if (most.lines.some(({ count }) => count === undefined)) continue
    const [first] = [...most.lines].sort((one, other) => countOf(other) - countOf(one))
    if (first && countOf(first) > 0)
      return { question: question.id, value: first.value, share: Math.min(1, countOf(first) / base) }
  }
  return undefined
}

const baseOf = ({ base }: Results[string][number]): number => base?.count ?? 0
const countOf = ({ count }: ShownLine): number => count ?? 0
