import { type Asking, ask } from '../ask.ts'
import { policy } from '../policy.ts'
import { tell, type Visit } from '../visit.ts'
import type { Move } from './scene.ts'

/** To a proposal that this person has not read; all take turns. */
export function* unseen(visit: Visit): Asking<Move> {
  const id = yield* ask('unseen', { read: visit.state.read, resident: visit.resident?.id })
  return id === undefined
    ? { to: 'menu', said: tell(visit, 'unseen.none') }
    : { to: { type: 'proposal', id, drawn: true } }
}

/** Notes that a proposal is shown to read. */
export function noteRead(id: number, { state }: Visit): void {
  if (!state.read.includes(id)) state.read = [...state.read, id].slice(-policy.remembered)
}
