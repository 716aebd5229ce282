import { type Asking, ask } from '../../ask.ts'
import {
  type EventDraft,
  type EventForm,
  type EventPart,
  eventParts,
  placeOfPart,
  unansweredPart,
} from '../../event/form.ts'
import { momentWords } from '../../language/date.ts'
import type { Scene } from '../../state.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules, type View } from '../scene.ts'
import { towardsHosting } from '../towards.ts'
import { readPart } from './compose-reading.ts'
import { offered, questionOf, takesWords } from './compose-view.ts'

export type ComposeScene = Extract<Scene, { type: 'compose' }>

export const mayChangeEvent = ({ status }: EventDraft): boolean =>
  status === 'writing' || status === 'returned' || status === 'published'

const asksNumber = (part: EventPart | undefined): boolean => part === 'capacity' || part === 'attended'

const asking = (
  { event, kind, editing }: Pick<ComposeScene, 'event' | 'kind' | 'editing'>,
  part: EventPart,
): ComposeScene => ({
  type: 'compose',
  part,
  ...(event !== undefined && { event }),
  ...(kind && { kind }),
  ...(editing && { editing }),
})

/** What comes after a part: the next question, or the whole. */
function next(scene: ComposeScene, event: number, part: EventPart): Scene {
  if (part === 'attended') return asking({ event }, 'conclusions')
  const following = eventParts[placeOfPart(part) + 1]
  if (part === 'conclusions') return { type: 'event-photos', event }
  return scene.editing || following === undefined
    ? { type: 'composed', event }
    : asking({ ...scene, event }, following)
}

/** A moment is read back before it is taken. */
const readBack = (moment: number, visit: Visit): View => ({
  text: tell(visit, 'compose.sure', { when: momentWords(moment, visit.city.timeZone, languageOf(visit)) }),
  choices: [
    { id: 'yes', label: label(visit, 'publish.yes') },
    { id: 'again', label: label(visit, 'publish.again') },
    backChoice(visit),
    menuChoice(visit),
  ],
})

/** An event that begins later ends later: it stays as long as it was. */
function moved(
  part: EventPart,
  value: string,
  { starts, ends }: EventForm,
): Partial<Record<EventPart, string>> {
  const shift = Number(value) - Number(starts)
  return part === 'starts' && starts !== undefined && ends !== undefined
    ? { starts: value, ends: `${Number(ends) + shift}` }
    : { [part]: value }
}

function* keep(
  scene: ComposeScene,
  part: EventPart,
  value: string,
  form: EventForm,
  visit: Visit,
): Asking<Move> {
  const resident = visit.resident?.id ?? ''
  const { event } = scene
  if (event === undefined) {
    const begun = yield* ask('event-begin', { resident, kind: scene.kind ?? 'resident', title: value })
    if ('limit' in begun)
      return { to: { type: 'hosting', page: 1 }, said: tell(visit, 'compose.limit', { limit: begun.limit }) }
    return { to: next(scene, begun.event, part) }
  }
  const saved = yield* ask('event-save', { resident, event, parts: moved(part, value, form) })
  return saved ? { to: next(scene, event, part) } : { to: { type: 'composed', event } }
}

/** An event is written one question at a time, and each answer is kept at once. */
export const composeScene: SceneRules<ComposeScene> = {
  *show(scene, visit) {
    const { resident } = visit
    if (!resident) return { to: towardsHosting(visit) }
    const { event } = scene
    const draft =
      event === undefined ? undefined : yield* ask('event-draft', { resident: resident.id, event })
    if (event !== undefined && !(draft && mayChangeEvent(draft)))
      return draft ? { to: { type: 'composed', event } } : { to: { type: 'hosting', page: 1 } }
    const form = draft?.form ?? {}
    const part = scene.part ?? unansweredPart(form)
    if (part === undefined) return { to: { type: 'composed', event: event ?? 0 } }
    if (scene.read !== undefined) return readBack(scene.read, visit)
    visit.state.scene = asking(scene, part)
    return {
      text: questionOf(part, form, scene.editing === true, visit),
      choices: [...offered(part, form, visit), backChoice(visit), menuChoice(visit)],
      ...(part === 'pin' && { asks: 'location' as const }),
      ...(asksNumber(part) && { typing: 'number' as const }),
    }
  },

  *answer(scene, answer, visit) {
    const { event, part, read } = scene
    if (!visit.resident || part === undefined) return { to: 'here' }
    const draft =
      event === undefined ? undefined : yield* ask('event-draft', { resident: visit.resident.id, event })
    const form = draft?.form ?? {}
    if (answer.type === 'chosen' && read !== undefined) {
      if (answer.id === 'yes') return yield* keep(scene, part, `${read}`, form, visit)
      if (answer.id === 'again') return { to: asking(scene, part) }
    }
    if (answer.type === 'chosen' && answer.id === 'keep' && event !== undefined)
      return { to: next(scene, event, part) }
    const given = readPart(part, answer, Number(form.starts), visit)
    if (!given) return (answer.type === 'chosen' && navigate(answer.id)) || missed
    if ('said' in given) return { to: asking(scene, part), said: given.said }
    return 'moment' in given
      ? { to: { ...asking(scene, part), read: given.moment } }
      : yield* keep(scene, part, given.value, form, visit)
  },

  asksText: ({ part, read }) => read === undefined && takesWords(part),
  asksNumber: ({ part }) => asksNumber(part),

  before({ event, part, editing, read }) {
    if (event === undefined || part === undefined) return undefined
    if (read !== undefined) return asking({ event, editing }, part)
    if (editing) return { type: 'composed', event }
    if (part === 'attended') return { type: 'event', id: event }
    if (part === 'conclusions') return asking({ event }, 'attended')
    const previous = eventParts[placeOfPart(part) - 1]
    return previous && asking({ event }, previous)
  },
}
