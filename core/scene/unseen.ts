import { type Asking, ask } from '../ask.ts'
import { tell, type Visit } from '../visit.ts'
import type { Move } from './scene.ts'

/** To a proposal that this person has not read: the ones that were read least have their turn first. */
export function* unseen(visit: Visit): Asking<Move> {
  const id = yield* ask('unseen', { resident: visit.resident?.id, seed: visit.seed })
  return id === undefined
    ? { to: 'menu', said: tell(visit, 'unseen.none') }
    : { to: { type: 'proposal', id, drawn: true } }
}
