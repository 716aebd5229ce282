import { type Asking, ask } from '../../ask.ts'
import { type Draft, mayChange, unanswered } from '../../draft.ts'
import { policy } from '../../policy.ts'
import type { Choice } from '../../reply.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { label, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { towardsWriting } from '../towards.ts'
import { sheet } from './sheet.ts'
import { closed } from './steps.ts'

/** How it stands, and what its author can do about that. */
function standing(draft: Draft, visit: Visit): Text[] {
  if (draft.status === 'waiting') return [tell(visit, draft.claimed ? 'draft.claimed' : 'draft.waiting')]
  const { returned } = draft
  return [
    ...(returned
      ? [
          tell(visit, 'draft.returned', { reason: returned.reason }),
          ...(returned.note === undefined ? [] : [tell(visit, 'draft.note', { note: returned.note })]),
        ]
      : []),
    ...(unanswered(draft) ? [tell(visit, 'draft.unfinished')] : returned ? [] : [tell(visit, 'draft.whole')]),
  ]
}

function choices(draft: Draft, visit: Visit): Choice[] {
  if (draft.status === 'waiting')
    return draft.claimed ? [] : [{ id: 'reclaim', label: label(visit, 'draft.reclaim') }]
  return [
    unanswered(draft) === undefined
      ? { id: 'send', label: label(visit, draft.returned ? 'draft.send-again' : 'draft.send') }
      : { id: 'go-on', label: label(visit, 'draft.go-on') },
    { id: 'edit', label: label(visit, 'draft.edit'), row: 1 },
    { id: 'drop', label: label(visit, 'draft.drop'), row: 1 },
  ]
}

function* submit(draft: string, visit: Visit): Asking<Move> {
  const submitted = yield* ask('submit', { resident: visit.resident?.id ?? '', draft })
  switch (submitted.outcome) {
    case 'sent':
      delete visit.state.wish
      return { to: 'menu', said: tell(visit, 'draft.sent') }
    case 'closed':
      return { to: 'here' }
    case 'often': {
      const { days } = submitted
      return { to: 'here', said: tell(visit, 'draft.often', { limit: policy.writing.sent, days }) }
    }
    case 'full':
      return { to: 'here', said: tell(visit, 'draft.full', { open: submitted.open }) }
  }
}

/** The whole of a draft, and its way to being published. */
export const draftScene: SceneRules<Extract<Scene, { type: 'draft' }>> = {
  *show(scene, visit) {
    const { resident } = visit
    if (!resident) return { to: towardsWriting(visit) }
    const draft = yield* ask('draft', { resident: resident.id, draft: scene.draft })
    if (draft?.proposal !== undefined) return { to: { type: 'proposal', id: draft.proposal } }
    if (!draft || !(draft.status === 'waiting' || mayChange(draft))) return closed(undefined, visit)
    return {
      text: join([sheet(draft, visit), ...standing(draft, visit)], '\n\n'),
      choices: [...choices(draft, visit), backChoice(visit), menuChoice(visit)],
    }
  },

  *answer({ draft }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const resident = visit.resident?.id ?? ''
    switch (answer.id) {
      case 'send':
        return yield* submit(draft, visit)
      case 'go-on':
        return { to: { type: 'write', draft } }
      case 'edit':
        return { to: { type: 'parts', draft } }
      case 'drop':
        return { to: { type: 'drop', draft } }
      case 'reclaim': {
        const back = yield* ask('reclaim', { resident, draft })
        return { to: 'here', said: tell(visit, back ? 'draft.reclaimed' : 'draft.too-late') }
      }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: ({ draft, written }) => (written ? { type: 'write', draft, part: 'name' } : undefined),
}
