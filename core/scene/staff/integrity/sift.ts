import type { Preview } from '../../../ask/integrity.ts'
import { ask } from '../../../ask.ts'
import { sources, total } from '../../../integrity.ts'
import type { Scene } from '../../../state.ts'
import { join, type Text } from '../../../text.ts'
import { boroughName, label, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { barred, isBarred } from './barred.ts'
import { countedWords, filterWords, ofWhich } from './words.ts'

/** What invalidating would do, without what was chosen. */
export function previewWords(preview: Preview, visit: Visit): Text {
  const { boroughs, shown, left, tier } = preview
  const split = boroughs.map(({ value, count }) =>
    label(visit, 'sift.borough', { name: value === null ? '—' : boroughName(visit, value), count }),
  )
  return join(
    [
      ...(split.length > 0 ? [tell(visit, 'sift.boroughs', { boroughs: split.join(' · ') })] : []),
      tell(visit, 'sift.left', { shown: countedWords(shown, visit), left: countedWords(left, visit) }),
      ...(tier === undefined
        ? []
        : [tell(visit, shown.count >= tier ? 'sift.falls' : 'sift.under', { tier })]),
    ],
    '\n\n',
  )
}

/** Which signatures a filter holds for, and what would be left without them. Nothing is changed here. */
export const siftScene: SceneRules<Extract<Scene, { type: 'sift' }>> = {
  *show({ id, filter }, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    const asOf = visit.now
    const preview = yield* ask('preview', { by, proposal: id, filter, asOf })
    if (isBarred(preview)) return barred(preview, visit)
    const { count, elsewhere } = preview
    visit.state.scene = { type: 'sift', id, filter, asOf, seen: { count, elsewhere } }
    const all = total(preview)
    const heading = tell(visit, 'sift.title', {
      title: preview.title,
      filter: filterWords(filter, visit),
      all,
    })
    const which = join([heading, ...ofWhich(preview, visit)], ' ')
    return {
      text: all === 0 ? heading : join([which, previewWords(preview, visit)], '\n\n'),
      choices: [
        ...(all > 0 ? [{ id: 'invalidate', label: label(visit, 'sift.invalidate') }] : []),
        { id: 'hours', label: label(visit, 'sift.hours'), row: 1 },
        ...sources.map((of) => ({ id: of, label: label(visit, `sift.${of}`), row: 1 })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ id, filter, asOf, seen }, answer) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'hours') return { to: { type: 'sift-hours', id, filter } }
    const of = sources.find((one) => one === answer.id)
    if (of) return { to: { type: 'shares', id, of, filter } }
    if (answer.id !== 'invalidate') return navigate(answer.id) ?? missed
    if (asOf === undefined || !seen) return { to: 'here' }
    return { to: { type: 'invalidate', id, filter, asOf, seen } }
  },

  before: ({ id }) => ({ type: 'suspect', id }),
}
