import { ask } from '../../../ask.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { deciding, taking } from './review.ts'
import { chosenProposal, similarChoices, similarWords } from './sheet.ts'
import { targetWords } from './target.ts'

type MergeScene = Extract<Scene, { type: 'review-merge' }>

/** Which proposal a draft is the same as; then, whether it really is, with the other before one's eyes. */
export const reviewMergeScene: SceneRules<MergeScene> = {
  *show({ review, into }, visit) {
    const taken = yield* taking(review, visit)
    if ('to' in taken) return taken
    // Nothing else is merged.
    if (taken.item.of !== 'draft') return { to: { type: 'review', review } }
    const { title, similar } = taken.item
    if (into === undefined) {
      return {
        text: join([tell(visit, 'review-merge.ask', { title }), similarWords(similar, visit)], '\n\n'),
        choices: [...similarChoices(similar, visit), backChoice(visit), menuChoice(visit)],
      }
    }
    const target = yield* ask('proposal', { id: into, resident: visit.resident?.id })
    if (!target?.open) {
      return { to: { type: 'review-merge', review }, said: tell(visit, 'moderation.no-target') }
    }
    return {
      text: join([targetWords(target, visit), tell(visit, 'review-merge.sure', { title, into })], '\n\n'),
      choices: [
        { id: 'yes', label: label(visit, 'moderation.yes-merge'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ review, into }, answer, visit) {
    if (into !== undefined) {
      if (answer.type !== 'chosen') return missed
      if (answer.id === 'yes') return yield* deciding(review, { type: 'merged', into }, visit)
      return { to: { type: 'review-merge', review } }
    }
    const chosen = chosenProposal(answer)
    if (chosen !== undefined) return { to: { type: 'review-merge', review, into: chosen } }
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    return { to: 'here', said: tell(visit, 'moderation.no-target') }
  },

  asksText: ({ into }) => into === undefined,
  before: ({ review, into }) =>
    into === undefined ? { type: 'review', review } : { type: 'review-merge', review },
}
