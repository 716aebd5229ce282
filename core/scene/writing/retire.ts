import { type Asking, ask } from '../../ask.ts'
import { policy } from '../../policy.ts'
import { objection } from '../../prose/objection.ts'
import { tidyLine } from '../../prose/tidy.ts'
import type { Scene } from '../../state.ts'
import { label, tell, type Visit } from '../../visit.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { objectionText } from './objection.ts'

type RetireScene = Extract<Scene, { type: 'retire' }>

function* retire({ id }: RetireScene, reason: string | undefined, visit: Visit): Asking<Move> {
  const resident = visit.resident?.id ?? ''
  const proposal = yield* ask('proposal', { id, resident })
  const to: Scene = { type: 'proposal', id }
  const retired = proposal && (yield* ask('retire', { resident, proposal: id, reason }))
  return retired
    ? { to, said: tell(visit, 'retire.done', { title: proposal.title }) }
    : { to, said: tell(visit, 'retire.not-open') }
}

/** An author ends a proposal: first whether they are sure, then why, which they need not say. */
export const retireScene: SceneRules<RetireScene> = {
  *show({ id, sure }, visit) {
    const proposal = yield* ask('proposal', { id, resident: visit.resident?.id })
    if (!proposal?.mine || !proposal.open)
      return { to: { type: 'proposal', id }, said: tell(visit, 'retire.not-open') }
    const { title, count } = proposal
    const no = { id: 'no', label: label(visit, 'confirm.no'), row: 0 }
    return sure
      ? {
          text: tell(visit, 'retire.reason'),
          choices: [{ id: 'without', label: label(visit, 'retire.without') }, no],
        }
      : {
          text: tell(visit, 'retire.ask', { title, count }),
          choices: [{ id: 'yes', label: label(visit, 'retire.yes'), row: 0 }, no],
        }
  },

  *answer(scene, answer, visit) {
    const { id, sure } = scene
    if (answer.type === 'chosen') {
      if (answer.id === 'yes' && !sure) return { to: { type: 'retire', id, sure: true } }
      if (answer.id === 'without' && sure) return yield* retire(scene, undefined, visit)
      return { to: { type: 'proposal', id }, said: tell(visit, 'confirm.kept') }
    }
    if (answer.type !== 'typed' || !sure) return missed
    const reason = tidyLine(answer.text)
    const wrong = objection(reason, policy.writing.reason)
    if (wrong) return { to: 'here', said: objectionText(wrong, visit) }
    return yield* retire(scene, reason, visit)
  },

  asksText: ({ sure }) => sure === true,

  before: ({ id, sure }) => (sure ? { type: 'retire', id } : undefined),
}
