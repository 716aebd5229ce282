import { type Asking, ask } from '../../ask.ts'
import { tell, type Visit } from '../../visit.ts'
import type { Move } from '../scene.ts'

/** Somebody who was drawn says 'not now'. They go on where they were. */
export function* postponed(wave: string, visit: Visit): Asking<Move> {
  const { resident } = visit
  const theirs = resident ? yield* ask('postpone', { wave, resident: resident.id }) : false
  return { to: 'here', said: tell(visit, theirs ? 'panel.postponed' : 'panel.not-yours') }
}
