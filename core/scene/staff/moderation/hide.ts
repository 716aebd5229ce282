import { type Asking, ask } from '../../../ask.ts'
import { type HidingReason, hidingReasons } from '../../../moderation.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { label, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { moderated, moderating } from './moderate.ts'
import { noteOf } from './sheet.ts'

function* hiding(id: number, reason: HidingReason, note: string | undefined, visit: Visit): Asking<Move> {
  const by = acting(visit, 'moderator')
  if (by === undefined) return denied(visit)
  const outcome = yield* ask('hide', { by, id, reason, note })
  return moderated(outcome, id, tell(visit, 'hide.done'), visit)
}

/** Why a proposal is hidden: everybody reads it in the place of the text. */
export const hideScene: SceneRules<Extract<Scene, { type: 'hide' }>> = {
  *show({ id }, visit) {
    const published = yield* moderating(id, visit)
    if ('to' in published) return published
    return {
      text: tell(visit, 'hide.ask', { title: published.title }),
      choices: [
        ...hidingReasons.map((reason) => ({ id: reason, label: label(visit, `reason.${reason}`) })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ id }, answer) {
    if (answer.type !== 'chosen') return missed
    const reason = hidingReasons.find((one) => one === answer.id)
    return reason ? { to: { type: 'hide-note', id, reason } } : (navigate(answer.id) ?? missed)
  },

  before: ({ id }) => ({ type: 'moderate', id }),
}

/** What everybody reads besides the reason. Sending it hides. */
export const hideNoteScene: SceneRules<Extract<Scene, { type: 'hide-note' }>> = {
  *show({ id, reason }, visit) {
    const published = yield* moderating(id, visit)
    if ('to' in published) return published
    return {
      text: tell(visit, reason === 'own' ? 'hide-note.ask-own' : 'hide-note.ask', {
        most: policy.review.note,
      }),
      choices: [
        ...(reason === 'own' ? [] : [{ id: 'none', label: label(visit, 'hide-note.none') }]),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ id, reason }, answer, visit) {
    if (answer.type === 'chosen') {
      if (answer.id !== 'none' || reason === 'own') return navigate(answer.id) ?? missed
      return yield* hiding(id, reason, undefined, visit)
    }
    const note = answer.type === 'typed' ? noteOf(answer.text) : undefined
    if (note === undefined || note.length > policy.review.note) {
      return { to: 'here', said: tell(visit, 'moderation.note-length', { most: policy.review.note }) }
    }
    return yield* hiding(id, reason, note, visit)
  },

  asksText: () => true,
  before: ({ id }) => ({ type: 'hide', id }),
}
