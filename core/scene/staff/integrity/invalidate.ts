import { ask } from '../../../ask.ts'
import { total } from '../../../integrity.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { barred, isBarred } from './barred.ts'
import { reasonOf } from './reason.ts'
import { previewWords } from './sift.ts'
import { countedWords, filterWords, ofWhich } from './words.ts'

type InvalidateScene = Extract<Scene, { type: 'invalidate' }>

/**
 * Why some signatures do not count; then, with what it does, whether they really do not. They are those that were
 * signed until they were looked at: what is not as it was seen is said, and asked again.
 */
export const invalidateScene: SceneRules<InvalidateScene> = {
  *show(scene, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    const { id, filter, asOf, seen, reason } = scene
    if (reason === undefined) {
      return {
        text: tell(visit, 'invalidate.why', { all: total(seen), most: policy.reason.most }),
        choices: [backChoice(visit), menuChoice(visit)],
      }
    }
    const preview = yield* ask('preview', { by, proposal: id, filter, asOf })
    if (isBarred(preview)) return barred(preview, visit)
    if (total(preview) === 0)
      return { to: { type: 'sift', id, filter }, said: tell(visit, 'invalidate.nothing') }
    const { count, elsewhere, later } = preview
    const changed = count !== seen.count || elsewhere !== seen.elsewhere
    visit.state.scene = { ...scene, seen: { count, elsewhere } }
    return {
      text: join(
        [
          ...(changed ? [tell(visit, 'invalidate.changed', { before: countedWords(seen, visit) })] : []),
          tell(visit, 'invalidate.sure', {
            all: total(preview),
            title: preview.title,
            filter: filterWords(filter, visit),
            reason,
          }),
          ...ofWhich(preview, visit),
          previewWords(preview, visit),
          ...(later > 0 ? [tell(visit, 'invalidate.later', { later })] : []),
          tell(visit, 'invalidate.told'),
        ],
        '\n\n',
      ),
      choices: [
        { id: 'yes', label: label(visit, 'invalidate.yes'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer(scene, answer, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    const { id, filter, asOf, seen, reason } = scene
    if (reason === undefined) {
      if (answer.type === 'chosen') return navigate(answer.id) ?? missed
      const typed = reasonOf(answer)
      return typed
        ? { to: { ...scene, reason: typed } }
        : { to: 'here', said: tell(visit, 'reason.length', policy.reason) }
    }
    if (answer.type !== 'chosen') return missed
    if (answer.id !== 'yes') return { to: { type: 'sift', id, filter }, said: tell(visit, 'confirm.kept') }
    const told = yield* ask('invalidate', { by, proposal: id, filter, asOf, reason, seen })
    if (told === 'changed') return { to: 'here' }
    if (isBarred(told)) return barred(told, visit)
    return {
      to: { type: 'invalidation', id: told.id },
      said: tell(visit, 'invalidate.done', { all: total(seen), left: countedWords(told.left, visit) }),
    }
  },

  asksText: ({ reason }) => reason === undefined,
  before: ({ reason, ...scene }) =>
    reason === undefined ? { type: 'sift', id: scene.id, filter: scene.filter } : scene,
}
