import { ask } from '../../../ask.ts'
import { total } from '../../../integrity.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { barred, isBarred } from './barred.ts'
import { invalidated } from './invalidation.ts'
import { reasonOf } from './reason.ts'
import { countedWords } from './words.ts'

/** Why signatures count again; then, whether they really do. */
export const restoreScene: SceneRules<Extract<Scene, { type: 'restore' }>> = {
  *show({ id, reason }, visit) {
    const told = yield* invalidated(id, visit)
    if ('to' in told) return told
    if (told.undone) return { to: { type: 'invalidation', id } }
    const all = total(told)
    if (reason === undefined) {
      return {
        text: tell(visit, 'restore.why', { all, most: policy.reason.most }),
        choices: [backChoice(visit), menuChoice(visit)],
      }
    }
    return {
      text: tell(visit, 'restore.sure', { all, title: told.title, reason }),
      choices: [
        { id: 'yes', label: label(visit, 'restore.yes'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ id, reason }, answer, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    if (reason === undefined) {
      if (answer.type === 'chosen') return navigate(answer.id) ?? missed
      const typed = reasonOf(answer)
      return typed
        ? { to: { type: 'restore', id, reason: typed } }
        : { to: 'here', said: tell(visit, 'reason.length', policy.reason) }
    }
    if (answer.type !== 'chosen') return missed
    if (answer.id !== 'yes') return { to: { type: 'invalidation', id }, said: tell(visit, 'confirm.kept') }
    const told = yield* ask('restore', { by, id, reason })
    if (told === 'gone') return { to: { type: 'invalidation', id } }
    if (isBarred(told)) return barred(told, visit)
    return {
      to: { type: 'invalidation', id },
      said: tell(visit, 'restore.done', { all: total(told.restored), left: countedWords(told.left, visit) }),
    }
  },

  asksText: ({ reason }) => reason === undefined,
  before: ({ id, reason }) => (reason === undefined ? { type: 'invalidation', id } : { type: 'restore', id }),
}
