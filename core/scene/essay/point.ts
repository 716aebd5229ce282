import { ask } from '../../ask.ts'
import type { Scene } from '../../state.ts'
import { label, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { towards } from '../towards.ts'
import { pointCard } from './point-words.ts'

/** What one or several people say alike: others support it by a tap, and whoever said it may take it back. */
export const pointScene: SceneRules<Extract<Scene, { type: 'point' }>> = {
  *show({ point }, visit) {
    const { wish } = visit.state
    if (visit.resident && wish && 'point' in wish) delete visit.state.wish
    const seen = yield* ask('point', { point, resident: visit.resident?.id })
    if (!seen) return { to: 'menu', said: tell(visit, 'point.gone') }
    const settled = seen.takenIn !== null
    return {
      text: pointCard(seen, visit),
      choices: [
        ...(settled || seen.mine !== undefined
          ? []
          : seen.supported
            ? [{ id: 'unsupport', label: label(visit, 'point.unsupport') }]
            : [{ id: 'support', label: label(visit, 'point.support') }]),
        { id: 'read', label: label(visit, 'point.read') },
        ...(seen.mine !== undefined && !settled ? [{ id: 'drop', label: label(visit, 'comment.drop') }] : []),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ point }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const resident = visit.resident?.id
    switch (answer.id) {
      case 'support': {
        if (resident === undefined) {
          visit.state.wish = { point }
          return { to: towards(visit) }
        }
        const done = yield* ask('point-support', { point, resident, on: true })
        return done ? { to: 'here', said: tell(visit, 'point.supported') } : { to: 'here' }
      }
      case 'unsupport':
        if (resident === undefined) return missed
        yield* ask('point-support', { point, resident, on: false })
        return { to: 'here', said: tell(visit, 'point.unsupported') }
      case 'read': {
        const seen = yield* ask('point', { point, resident })
        if (!seen) return { to: 'here' }
        const { essay, section } = seen
        const reading = yield* ask('essay', { essay, at: { section } })
        return { to: { type: 'essay', essay, page: reading?.page ?? 1 } }
      }
      case 'drop': {
        const seen = yield* ask('point', { point, resident })
        if (seen?.mine === undefined || resident === undefined) return { to: 'here' }
        yield* ask('comment-drop', { comment: seen.mine, resident })
        return { to: 'back', said: tell(visit, 'comment.dropped') }
      }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}
