import type { Scene } from '../state.ts'
import type { Visit } from '../visit.ts'

/** The next thing that somebody who set out to do something still has to do. Nothing is asked twice, nor too early. */
export function towards(visit: Visit): Scene {
  const { wish } = visit.state
  if (!wish) return { type: 'menu' }
  if (!visit.resident) return { type: visit.state.proof ? 'code' : 'consent' }
  if ('hosting' in wish) return { type: 'hosting', page: 1 }
  if ('convening' in wish) return { type: 'convene', part: 'title' }
  if ('meeting' in wish) return { type: 'meeting-here', ...wish }
  if ('event' in wish) return { type: 'attend', id: wish.event }
  if ('comment' in wish) return { type: 'comment', ...wish.comment }
  if ('point' in wish) return { type: 'point', point: wish.point }
  if ('panel' in wish) return { type: 'panel' }
  // A survey asks where somebody lives only where it matters.
  if ('survey' in wish) return { type: 'survey', survey: wish.survey, go: true }
  if (visit.resident.borough === undefined) return { type: 'borough' }
  if ('proposal' in wish) return { type: 'sign', id: wish.proposal }
  return wish.draft === undefined ? { type: 'works', page: 1 } : { type: 'write', draft: wish.draft }
}

/** Towards a text of one's own, from its beginning. */
export function towardsWriting(visit: Visit): Scene {
  visit.state.wish = { write: true }
  return towards(visit)
}

/** Towards an event of one's own. */
export function towardsHosting(visit: Visit): Scene {
  visit.state.wish = { hosting: true }
  return towards(visit)
}

/** Towards a meeting of one's own. */
export function towardsConvening(visit: Visit): Scene {
  visit.state.wish = { convening: true }
  return towards(visit)
}
