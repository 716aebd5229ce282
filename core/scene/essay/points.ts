import { ask } from '../../ask.ts'
import { shortened } from '../../essay/shortened.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { join } from '../../text.ts'
import { label, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { goneEssay } from './essay.ts'
import { pointLine } from './point-words.ts'

/** What is said of a section, what most people say first. */
export const pointsScene: SceneRules<Extract<Scene, { type: 'points' }>> = {
  *show(scene, visit) {
    const { essay, section, page } = scene
    const reading = yield* ask('essay', { essay, at: { section } })
    if (!reading) return goneEssay(visit)
    const found = yield* ask('points', { essay, section, page })
    const shown = found.slice(0, policy.essay.page)
    if (shown.length === 0 && page > 1) return { to: { ...scene, page: page - 1 } }
    const { title } = reading.section
    const { support, doubt } = reading
    return {
      text: join(
        [
          tell(visit, 'points.title', { title }),
          ...(support + doubt > 0 ? [tell(visit, 'essay.tally', { support, doubt })] : []),
          ...(shown.length === 0 ? [tell(visit, 'points.none')] : []),
          ...shown.map((point, index) => pointLine(point, index + 1, visit)),
        ],
        '\n\n',
      ),
      choices: [
        ...shown.map(({ id, words }) => ({
          id: `k_${id}`,
          label: shortened(words, policy.essay.excerpt.label),
          listed: true as const,
        })),
        ...(page > 1 ? [{ id: 'previous', label: label(visit, 'nav.previous'), row: 98 }] : []),
        ...(found.length > shown.length ? [{ id: 'next', label: label(visit, 'points.next'), row: 98 }] : []),
        { id: 'comment', label: label(visit, 'essay.comment') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    const { essay, section, page } = scene
    const point = /^k_(\d+)$/.exec(answer.id)?.[1]
    if (point !== undefined) return { to: { type: 'point', point } }
    switch (answer.id) {
      case 'comment':
        return { to: { type: 'comment', essay, section } }
      case 'next':
        return { to: { ...scene, page: page + 1 } }
      case 'previous':
        return { to: { ...scene, page: Math.max(1, page - 1) } }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}
