import type { Invalidation } from '../../../ask/integrity.ts'
import { type Asking, ask } from '../../../ask.ts'
import { total } from '../../../integrity.ts'
import { briefMoment } from '../../../language/date.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { barred, isBarred } from './barred.ts'
import { filterWords, ofWhich } from './words.ts'

/** What an analyst may undo; otherwise, where to go instead. */
export function* invalidated(id: string, visit: Visit): Asking<Invalidation | Move> {
  const by = acting(visit, 'analyst')
  if (by === undefined) return denied(visit)
  const told = yield* ask('invalidation', { by, id })
  return isBarred(told) ? barred(told, visit) : told
}

/** One invalidation: which signatures, why, who says that it is a mistake, and whether it was undone. */
export const invalidationScene: SceneRules<Extract<Scene, { type: 'invalidation' }>> = {
  *show({ id }, visit) {
    const told = yield* invalidated(id, visit)
    if ('to' in told) return told
    const { undone, objections } = told
    const when = (at: number) => briefMoment(at, visit.city.timeZone, languageOf(visit))
    return {
      text: join(
        [
          tell(visit, 'invalidation.title', {
            title: told.title,
            all: total(told),
            filter: filterWords(told.filter, visit),
            reason: told.reason,
            at: when(told.at),
            by: told.by,
          }),
          ...ofWhich(told, visit),
          ...(objections > 0 ? [tell(visit, 'invalidation.objections', { objections })] : []),
          ...(undone
            ? [
                tell(visit, 'invalidation.undone', {
                  by: undone.by,
                  at: when(undone.at),
                  reason: undone.reason,
                }),
              ]
            : []),
        ],
        '\n\n',
      ),
      choices: [
        ...(undone ? [] : [{ id: 'restore', label: label(visit, 'invalidation.restore') }]),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ id }, answer) {
    if (answer.type !== 'chosen') return missed
    return answer.id === 'restore' ? { to: { type: 'restore', id } } : (navigate(answer.id) ?? missed)
  },

  before: () => ({ type: 'invalidations', page: 1 }),
}
