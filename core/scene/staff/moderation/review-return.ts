import { returnReasons } from '../../../moderation.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { deciding, taking } from './review.ts'
import { noteOf } from './sheet.ts'

type ReturnScene = Extract<Scene, { type: 'review-return' }>
type NoteScene = Extract<Scene, { type: 'review-note' }>

/** Why a draft goes back to its author. */
export const reviewReturnScene: SceneRules<ReturnScene> = {
  *show({ review }, visit) {
    const taken = yield* taking(review, visit)
    if ('to' in taken) return taken
    return {
      text: tell(visit, 'review-return.ask', { title: taken.item.title }),
      choices: [
        ...returnReasons.map((reason) => ({ id: reason, label: label(visit, `reason.${reason}`) })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ review }, answer) {
    if (answer.type !== 'chosen') return missed
    const reason = returnReasons.find((one) => one === answer.id)
    return reason ? { to: { type: 'review-note', review, reason } } : (navigate(answer.id) ?? missed)
  },

  before: ({ review }) => ({ type: 'review', review }),
}

/** What the author reads besides. Sending it decides; where no reason of the list fits, the note is the reason. */
export const reviewNoteScene: SceneRules<NoteScene> = {
  *show({ review, reason }, visit) {
    const taken = yield* taking(review, visit)
    if ('to' in taken) return taken
    return {
      text: tell(visit, reason === 'own' ? 'review-note.ask-own' : 'review-note.ask', {
        title: taken.item.title,
        most: policy.review.note,
      }),
      choices: [
        ...(reason === 'own' ? [] : [{ id: 'none', label: label(visit, 'review-note.none') }]),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ review, reason }, answer, visit) {
    if (answer.type === 'chosen') {
      if (answer.id !== 'none' || reason === 'own') return navigate(answer.id) ?? missed
      return yield* deciding(review, { type: 'returned', reason }, visit)
    }
    const note = answer.type === 'typed' ? noteOf(answer.text) : undefined
    if (note === undefined || note.length > policy.review.note) {
      return { to: 'here', said: tell(visit, 'moderation.note-length', { most: policy.review.note }) }
    }
    return yield* deciding(review, { type: 'returned', reason, note }, visit)
  },

  asksText: () => true,
  before: ({ review }) => ({ type: 'review-return', review }),
}
