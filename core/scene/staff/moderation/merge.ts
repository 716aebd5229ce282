import { ask } from '../../../ask.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting } from '../acting.ts'
import { moderated, moderating } from './moderate.ts'
import { chosenProposal, similarChoices, similarWords } from './sheet.ts'
import { targetWords } from './target.ts'

type MergeScene = Extract<Scene, { type: 'merge' }>

/** Which proposal another is the same as; then, whether it really is. Nobody's signature moves. */
export const mergeScene: SceneRules<MergeScene> = {
  *show({ id, into }, visit) {
    const published = yield* moderating(id, visit)
    if ('to' in published) return published
    const { title, count, similar } = published
    if (into === undefined) {
      return {
        text: join([tell(visit, 'merge.ask', { title }), similarWords(similar, visit)], '\n\n'),
        choices: [...similarChoices(similar, visit), backChoice(visit), menuChoice(visit)],
      }
    }
    const target =
      into === id ? undefined : yield* ask('proposal', { id: into, resident: visit.resident?.id })
    if (!target?.open) return { to: { type: 'merge', id }, said: tell(visit, 'moderation.no-target') }
    return {
      text: join([targetWords(target, visit), tell(visit, 'merge.sure', { title, count, into })], '\n\n'),
      choices: [
        { id: 'yes', label: label(visit, 'moderation.yes-merge'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ id, into }, answer, visit) {
    const by = acting(visit, 'moderator')
    if (by === undefined) return missed
    if (into !== undefined) {
      if (answer.type !== 'chosen') return missed
      if (answer.id !== 'yes') return { to: { type: 'merge', id } }
      return moderated(yield* ask('merge', { by, id, into }), id, tell(visit, 'merge.done'), visit)
    }
    const chosen = chosenProposal(answer)
    if (chosen !== undefined) return { to: { type: 'merge', id, into: chosen } }
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    return { to: 'here', said: tell(visit, 'moderation.no-target') }
  },

  asksText: ({ into }) => into === undefined,
  before: ({ id, into }) => (into === undefined ? { type: 'moderate', id } : { type: 'merge', id }),
}
