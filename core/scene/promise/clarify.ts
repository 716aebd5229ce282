import { type Asking, ask } from '../../ask.ts'
import type { Scene } from '../../state.ts'
import { tell, type Visit } from '../../visit.ts'
import type { Move } from '../scene.ts'

/**
 * Notes whether an entry of a history is clear to whoever was told of it. To whom it is not is asked what is missing;
 * the step that they were at is offered again afterwards.
 */
export function* clarified(
  entry: string,
  clear: boolean,
  visit: Visit,
  aside: (scene: Scene) => Move,
): Asking<Move> {
  const { resident } = visit
  const noted = resident && (yield* ask('clarify', { entry, resident: resident.id, clear }))
  if (!noted) return { to: 'here', said: tell(visit, 'clarity.others') }
  if (clear) return { to: 'here', said: tell(visit, 'clarity.clear') }
  return { ...aside({ type: 'unclear', entry }), said: tell(visit, 'clarity.unclear') }
}
