import type { Scene } from '../state.ts'
import type { Visit } from '../visit.ts'

/** The next thing that somebody who wants to sign still has to do. Nothing is asked twice, and nothing too early. */
export function towardsSigning(visit: Visit): Scene {
  const { wish } = visit.state
  if (!wish) return { type: 'menu' }
  if (!visit.resident) return { type: visit.state.proof ? 'code' : 'consent' }
  if (visit.resident.borough === undefined) return { type: 'borough' }
  return { type: 'sign', id: wish.proposal }
}
