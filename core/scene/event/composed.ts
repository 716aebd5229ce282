import { type Asking, ask } from '../../ask.ts'
import { type EventDraft, eventParts, unansweredPart } from '../../event/form.ts'
import { policy } from '../../policy.ts'
import type { Choice } from '../../reply.ts'
import { returnedWords } from '../../returned.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { towardsHosting } from '../towards.ts'
import { mayChangeEvent } from './compose.ts'
import { eventSheet } from './compose-view.ts'

type ComposedScene = Extract<Scene, { type: 'composed' }>

/** The city's own are published as they are sent. */
const isCitys = ({ kind }: EventDraft): boolean => kind !== 'resident'

const reasonOf = ({ why, note }: { why: string; note?: string }) =>
  note === undefined ? why : `${why} ${note}`

const isOver = ({ before, form }: EventDraft, visit: Visit): boolean =>
  before && Number(form.ends) <= visit.now

/** How it stands, and what can be done about that. */
function standing(draft: EventDraft, visit: Visit): Text[] {
  if (draft.status === 'cancelled') return [tell(visit, 'event.cancelled')]
  if (draft.status === 'waiting') return [tell(visit, 'composed.waiting')]
  const returned = draft.returned && returnedWords(draft.returned, languageOf(visit))
  const why = returned ? [tell(visit, 'composed.returned', { reason: reasonOf(returned) })] : []
  if (unansweredPart(draft.form)) return [...why, tell(visit, 'composed.unfinished')]
  if (draft.changed && isOver(draft, visit))
    return [...why, tell(visit, isCitys(draft) ? 'composed.whole-official' : 'composed.whole')]
  if (draft.before) return [...why, tell(visit, draft.changed ? 'composed.changes' : 'composed.published')]
  if (returned) return why
  return [tell(visit, isCitys(draft) ? 'composed.whole-official' : 'composed.whole')]
}

function deeds(draft: EventDraft, visit: Visit): Choice[] {
  const cancel =
    draft.before && !isOver(draft, visit) ? [{ id: 'cancel', label: label(visit, 'composed.cancel') }] : []
  if (!mayChangeEvent(draft)) return draft.status === 'waiting' ? cancel : []
  const send = { id: 'send', label: label(visit, isCitys(draft) ? 'composed.publish' : 'composed.send') }
  const over = isOver(draft, visit)
  const edit = {
    id: over ? 'conclude' : 'edit',
    label: label(visit, over ? 'composed.conclude' : 'composed.edit'),
    row: 1,
  }
  if (unansweredPart(draft.form))
    return [
      { id: 'go-on', label: label(visit, 'draft.go-on') },
      { id: 'drop', label: label(visit, 'composed.drop') },
    ]
  const photos =
    over && draft.photos.length < policy.events.photos && draft.form.conclusions !== undefined
      ? [{ id: 'photos', label: label(visit, 'composed.photos'), row: 1 }]
      : []
  if (draft.before && !draft.changed) return [edit, ...photos, ...cancel]
  const drop = { id: 'drop', label: label(visit, draft.before ? 'composed.undo' : 'composed.drop'), row: 1 }
  return [send, edit, drop, ...photos, ...cancel]
}

function* send(event: number, visit: Visit): Asking<Move> {
  const sent = yield* ask('event-send', { resident: visit.resident?.id ?? '', event })
  switch (sent) {
    case 'sent':
      return { to: { type: 'hosting', page: 1 }, said: tell(visit, 'composed.sent') }
    case 'published':
      return { to: { type: 'event', id: event }, said: tell(visit, 'composed.done') }
    case 'past':
    case 'full':
      return { to: 'here', said: tell(visit, `composed.${sent}`) }
    case 'closed':
      return { to: 'here' }
  }
}

/** The whole of an event that somebody hosts, its way to being published, and what can be done with it then. */
export const composedScene: SceneRules<ComposedScene> = {
  *show({ event }, visit) {
    const { resident } = visit
    if (!resident) return { to: towardsHosting(visit) }
    const draft = yield* ask('event-draft', { resident: resident.id, event })
    if (!draft || draft.status === 'dropped')
      return { to: { type: 'hosting', page: 1 }, said: tell(visit, 'composed.gone') }
    return {
      text: join(
        [
          eventSheet(draft.kind, draft.form, visit),
          ...(draft.photos.length > 0
            ? [tell(visit, 'composed.has-photos', { count: draft.photos.length })]
            : []),
          ...standing(draft, visit),
        ],
        '\n\n',
      ),
      choices: [...deeds(draft, visit), backChoice(visit), menuChoice(visit)],
    }
  },

  *answer({ event }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const resident = visit.resident?.id ?? ''
    switch (answer.id) {
      case 'send':
        return yield* send(event, visit)
      case 'go-on':
        return { to: { type: 'compose', event } }
      case 'edit':
        return { to: { type: 'compose-parts', event } }
      case 'conclude':
        return { to: { type: 'compose', event, part: 'attended' } }
      case 'photos':
        return { to: { type: 'event-photos', event } }
      case 'cancel':
        return { to: { type: 'call-off', event } }
      case 'drop': {
        const before = (yield* ask('event-draft', { resident, event }))?.before
        const dropped = yield* ask('event-drop', { resident, event })
        const said = tell(visit, before ? 'composed.undone' : 'composed.dropped')
        return { to: { type: 'hosting', page: 1 }, ...(dropped && { said }) }
      }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: () => ({ type: 'hosting', page: 1 }),
}

/** Which part of an event is to be changed. */
export const composePartsScene: SceneRules<Extract<Scene, { type: 'compose-parts' }>> = {
  *show(_scene, visit) {
    return {
      text: tell(visit, 'parts.ask'),
      choices: [
        ...eventParts.map((part, index) => ({
          id: part,
          label: label(visit, `compose-part.${part}`),
          row: Math.floor(index / 2),
        })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ event }, answer) {
    if (answer.type !== 'chosen') return missed
    const part = eventParts.find((one) => one === answer.id)
    return part ? { to: { type: 'compose', event, part, editing: true } } : (navigate(answer.id) ?? missed)
  },

  before: ({ event }) => ({ type: 'composed', event }),
}
