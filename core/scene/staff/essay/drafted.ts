import type { PointSeen } from '../../../ask/essay.ts'
import { type Asking, ask } from '../../../ask.ts'
import { policy } from '../../../policy.ts'
import { tidy } from '../../../prose/tidy.ts'
import type { Scene } from '../../../state.ts'
import { label, tell, type Visit } from '../../../visit.ts'
import { pointCard } from '../../essay/point-words.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

const gone = (visit: Visit): Move => ({ to: { type: 'drafting', page: 1 }, said: tell(visit, 'point.gone') })

/** The point as the drafting group sees it; otherwise, where to go instead. */
function* looking(point: string, visit: Visit): Asking<PointSeen | Move> {
  const by = acting(visit, 'drafter')
  const seen = by === undefined ? undefined : yield* ask('drafted', { by, point })
  if (seen === undefined) return denied(visit)
  return seen === 'gone' ? gone(visit) : seen
}

/** What the drafting group does with what people say alike. */
export const draftedScene: SceneRules<Extract<Scene, { type: 'drafted' }>> = {
  *show({ point }, visit) {
    const seen = yield* looking(point, visit)
    if ('to' in seen) return seen
    return {
      text: pointCard(seen, visit),
      choices: [
        { id: 'answer', label: label(visit, seen.answer === null ? 'drafted.answer' : 'drafted.again') },
        ...(seen.takenIn === null
          ? [
              seen.takes
                ? { id: 'untake', label: label(visit, 'drafted.untake') }
                : { id: 'take', label: label(visit, 'drafted.take') },
            ]
          : []),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ point }, answer, visit) {
    const by = acting(visit, 'drafter')
    if (answer.type !== 'chosen' || by === undefined) return missed
    switch (answer.id) {
      case 'answer':
        return { to: { type: 'drafting-answer', point } }
      case 'take':
      case 'untake': {
        const on = answer.id === 'take'
        const done = yield* ask('point-take', { by, point, on })
        if (done === undefined) return denied(visit)
        return done
          ? { to: 'here', said: tell(visit, on ? 'drafted.taken' : 'drafted.untaken') }
          : gone(visit)
      }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: () => ({ type: 'drafting', page: 1 }),
}

/** What the drafting group answers. Everybody reads it, and who said or supports it is told. */
export const draftingAnswerScene: SceneRules<Extract<Scene, { type: 'drafting-answer' }>> = {
  *show({ point }, visit) {
    const seen = yield* looking(point, visit)
    if ('to' in seen) return seen
    const { people } = seen
    return {
      text: tell(visit, 'drafted.ask', { people, most: policy.essay.answer }),
      choices: [backChoice(visit), menuChoice(visit)],
    }
  },

  *answer({ point }, answer, visit) {
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    const by = acting(visit, 'drafter')
    const words = answer.type === 'typed' ? tidy(answer.text) : ''
    if (by === undefined || words === '') return missed
    const { answer: most } = policy.essay
    if (words.length > most) return { to: 'here', said: tell(visit, 'moderation.note-length', { most }) }
    const told = yield* ask('point-answer', { by, point, words })
    if (told === undefined) return denied(visit)
    if (told === 'gone') return gone(visit)
    return { to: { type: 'drafted', point }, said: tell(visit, 'drafted.answered', { people: told }) }
  },

  asksText: () => true,
  before: ({ point }) => ({ type: 'drafted', point }),
}
