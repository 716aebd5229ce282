import { type Asking, ask } from '../../ask.ts'
import { policy } from '../../policy.ts'
import type { Opens } from '../../shift.ts'
import { tell, type Visit } from '../../visit.ts'
import type { Move } from '../scene.ts'

const isSame = (one: Opens, other: Opens): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The shift whose code led to this here, when that is not long ago. */
export function broughtTo(opened: Opens, { state, now }: Visit): { shift: string } | undefined {
  const { brought } = state
  return brought && now < brought.until && isSame(brought.opened, opened)
    ? { shift: brought.shift }
    : undefined
}

/** What a move leads to that a code may open; someone new is asked for a language first. */
function opens(move: Move, { state }: Visit): Opens | undefined {
  const place = typeof move.to === 'object' ? move.to : state.trail.at(-1)
  if (place?.type === 'proposal') return { proposal: place.id }
  return place?.type === 'survey' ? { survey: place.survey } : undefined
}

/** Notes what a representative's code opened. One that is too old opens it all the same, and nothing comes of it. */
export function* bringing(code: string, move: Move, visit: Visit): Asking<Move> {
  const opened = visit.stand ? undefined : opens(move, visit)
  if (!opened) return move
  const told = yield* ask('brought', { code, now: visit.now })
  if (told === 'unknown') return move
  if (told === 'old') return { ...move, said: tell(visit, 'duty.old-code') }
  visit.state.brought = { ...told, opened, until: visit.now + policy.shift.codeLeads }
  return move
}
