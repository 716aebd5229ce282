import { type Draft, type Part, parts } from '../../draft.ts'
import type { Scene } from '../../state.ts'
import { tell, type Visit } from '../../visit.ts'
import type { Move } from '../scene.ts'

export type WriteScene = Extract<Scene, { type: 'write' }>

/** The same question of the same draft, or another, without what does not go with it. */
export const asking = (
  { editing }: Pick<WriteScene, 'editing'>,
  draft: string | undefined,
  part: Part,
): WriteScene => ({
  type: 'write',
  part,
  ...(draft !== undefined && { draft }),
  ...(editing && { editing }),
})

/** What comes after a part: the next question, or the whole once all are answered or one was to be changed. */
export function after(scene: Pick<WriteScene, 'editing'>, draft: string, part: Part): Scene {
  const next = parts[parts.indexOf(part) + 1]
  if (scene.editing) return { type: 'draft', draft }
  return next === undefined ? { type: 'draft', draft, written: true } : asking(scene, draft, next)
}

/** Nothing more can be written there: where it can be seen what became of it. */
export function closed(draft: Draft | undefined, visit: Visit): Move {
  const { wish } = visit.state
  if (wish && 'write' in wish) delete visit.state.wish
  return draft && draft.status !== 'dropped'
    ? { to: { type: 'draft', draft: draft.id } }
    : { to: 'menu', said: tell(visit, 'draft.gone') }
}
