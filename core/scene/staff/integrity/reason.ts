import { policy } from '../../../policy.ts'
import type { Answer } from '../../scene.ts'

/** The reason that somebody typed, on one line; undefined when it is none, too short or too long. */
export function reasonOf(answer: Answer): string | undefined {
  if (answer.type !== 'typed') return undefined
  const reason = answer.text.replaceAll(/\s+/g, ' ').trim()
  const { least, most } = policy.reason
  return reason.length >= least && reason.length <= most ? reason : undefined
}
