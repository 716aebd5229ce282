import type { Choice } from '../../reply.ts'
import { isOpenAt } from '../../stand.ts'
import type { Scene } from '../../state.ts'
import type { Text } from '../../text.ts'
import { label, tell, type Visit } from '../../visit.ts'

/** The conversation is where its stand does not lead: staff changed what the stand is there for meanwhile. */
export const strayed = ({ stand, state }: Visit): boolean =>
  stand !== undefined && !isOpenAt(stand, state.scene)

/** Brings a conversation that left what its stand is there for back to its beginning. @returns what is said of it. */
export function keptAtStand(visit: Visit): Text | undefined {
  const { stand, state } = visit
  if (!stand || !strayed(visit)) return undefined
  const { type } = state.scene
  state.scene = { type: 'at-stand' }
  state.trail = []
  // The menu is not there, and what comes after a survey is on another day.
  return type === 'menu' || type === 'answered' ? undefined : tell(visit, 'stand.only', { name: stand.name })
}

/** Buttons that lead somewhere on a stand, by the scene that they stand under. Under others all do. */
const leading: Partial<Record<Scene['type'], readonly string[]>> = {
  proposal: ['sign', 'menu'],
  signed: ['follow', 'menu'],
}

/** The choices that a stand offers of those that a scene has. */
export function offeredAtStand(choices: readonly Choice[], visit: Visit): readonly Choice[] {
  const { stand, state } = visit
  const some = leading[state.scene.type]
  if (!stand || !some) return choices
  return choices
    .filter(({ id }) => some.includes(id))
    .map((choice) => (choice.id === 'menu' ? { ...choice, label: label(visit, 'stand.start') } : choice))
}
