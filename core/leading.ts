import { policy } from './policy.ts'
import { rulesOf } from './scene/index.ts'
import type { Move } from './scene/scene.ts'
import type { Scene } from './state.ts'
import type { Visit } from './visit.ts'

/** Their own words are asked for, so that few others mean anything else. */
export const asksText = ({ state: { scene } }: Visit): boolean => rulesOf(scene).asksText?.(scene) ?? false

/** A link to a place: someone new chooses a language first, and then arrives there. */
export function open(place: Scene, visit: Visit): Move {
  if (visit.state.language !== undefined) return { to: place }
  visit.state.trail = [place]
  visit.state.scene = { type: 'language' }
  return { to: 'here' }
}

/** A polite way out of a half-finished step: whatever it is, 'back' returns to it. */
export function aside(scene: Scene, visit: Visit): Move {
  const { state } = visit
  if (state.scene.type !== scene.type) state.trail = [...state.trail, state.scene].slice(-policy.trail)
  state.scene = scene
  return { to: 'here' }
}
