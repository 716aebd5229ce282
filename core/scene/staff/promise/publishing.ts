import { type Asking, ask } from '../../../ask.ts'
import { entryWords, type StatusKind } from '../../../history.ts'
import { momentWords } from '../../../language/date.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene, State } from '../../../state.ts'
import { join, plain } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { readWhen } from '../../../when.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Answer, type Move, missed, type SceneRules, type View } from '../../scene.ts'
import { wordsOf } from '../../words.ts'
import { acting } from '../acting.ts'
import { type Field, httpsLink, statusOf, unanswered, withoutLast } from './form.ts'
import { moves, outOfOrder } from './order.ts'

type Form = NonNullable<State['publishing']>

/** Begins to write a status, or goes on with it where it was begun. */
export function publishing(
  kind: StatusKind,
  proposal: number,
  promise: string | undefined,
  visit: Visit,
): Move {
  const begun = visit.state.publishing
  const same = begun?.kind === kind && begun.proposal === proposal && begun.promise === promise
  if (!same) {
    visit.state.publishing = { kind, proposal, values: {}, ...(promise !== undefined && { promise }) }
  }
  return { to: { type: 'publishing' } }
}

/** Offers to go on with what was begun and left. */
export const resumeChoice = (visit: Visit): Choice[] =>
  visit.state.publishing ? [{ id: 'resume', label: label(visit, 'publish.resume') }] : []

export const resumed = (id: string, visit: Visit): Move | undefined =>
  id === 'resume' && visit.state.publishing ? { to: { type: 'publishing' } } : undefined

/** The value of a moment that was read and is not confirmed yet stands under this name. */
const readBack = 'read-back'

function question(field: Field, form: Form, visit: Visit): View {
  const back = [backChoice(visit), menuChoice(visit)]
  const moment = form.values[readBack]
  if (field.takes === 'when' && moment !== undefined) {
    const when = momentWords(Date.parse(moment), visit.city.timeZone, languageOf(visit))
    return {
      text: tell(visit, 'publish.sure', { when }),
      choices: [
        { id: 'yes', label: label(visit, 'publish.yes') },
        { id: 'again', label: label(visit, 'publish.again') },
        ...back,
      ],
    }
  }
  if (field.takes === 'words') return { text: tell(visit, field.ask, { most: field.most }), choices: back }
  const skip = field.takes === 'link' ? [{ id: 'skip', label: label(visit, 'publish.skip') }] : []
  return { text: tell(visit, field.ask), choices: [...skip, ...back] }
}

/** The whole as it will be read, before it is. */
function* preview(form: Form, staff: string, visit: Visit): Asking<View | Move> {
  const standing = yield* ask('standing', { staff, proposal: form.proposal })
  if (!standing) return gone(visit)
  const due = standing.owed.find(({ duty }) => duty === 'review')?.due
  const status = statusOf(form.kind, form.values, due)
  const what = plain(entryWords(status, languageOf(visit), visit.city.timeZone))
  const warning = outOfOrder(form, standing, visit)
  const moved = moves(form, standing, visit)
  const fixes = Object.keys(form.values).length > 0
  return {
    text: join(
      [
        tell(visit, 'standing.title', { title: standing.title }),
        tell(visit, 'publish.preview', { what }),
        ...(warning ? [warning] : []),
        ...(moved ? [moved] : []),
      ],
      '\n\n',
    ),
    choices: [
      { id: 'publish', label: label(visit, warning ? 'publish.do-anyway' : 'publish.do') },
      ...(fixes ? [{ id: 'correct', label: label(visit, 'publish.correct') }] : []),
      { id: 'drop', label: label(visit, 'publish.drop') },
      backChoice(visit),
      menuChoice(visit),
    ],
  }
}

/** Nothing can be published of it any more. */
function gone(visit: Visit): Move {
  delete visit.state.publishing
  return { to: { type: 'team' }, said: tell(visit, 'promised.gone') }
}

/** Puts the answer to a field into the form, or says why it is none. */
function filled(field: Field, answer: Answer, form: Form, visit: Visit): Move {
  const here = (values: Form['values']): Move => {
    visit.state.publishing = { ...form, values }
    return { to: 'here' }
  }
  const { [readBack]: moment, ...values } = form.values
  if (answer.type === 'chosen') {
    if (answer.id === 'yes' && moment !== undefined) return here({ ...values, [field.id]: moment })
    if (answer.id === 'again') return here(values)
    return answer.id === 'skip' && field.takes === 'link'
      ? here({ ...values, [field.id]: '' })
      : (navigate(answer.id) ?? missed)
  }
  if (answer.type !== 'typed') return missed
  switch (field.takes) {
    case 'link': {
      const link = httpsLink(answer.text)
      return link === undefined
        ? { to: 'here', said: tell(visit, 'publish.not-https') }
        : here({ ...values, [field.id]: link })
    }
    case 'when': {
      const when = readWhen(answer.text, languageOf(visit), visit.now, visit.city.timeZone)
      return when.ok
        ? here({ ...values, [readBack]: new Date(when.moment).toISOString() })
        : { to: 'here', said: tell(visit, `publish.${when.reason}`) }
    }
    case 'words': {
      const words = wordsOf(answer.text)
      const over = words.length - field.most
      if (words === '') return missed
      return over > 0
        ? { to: 'here', said: tell(visit, 'publish.too-long', { most: field.most, over }) }
        : here({ ...values, [field.id]: words })
    }
  }
}

/** Where it shows what was done: the promise, or what was published. */
const about = ({ promise, proposal }: Form): Scene =>
  promise === undefined ? { type: 'standing', id: proposal } : { type: 'promised', promise }

function* publish(form: Form, staff: string, visit: Visit): Asking<Move> {
  const { proposal, promise, kind, values } = form
  const standing = yield* ask('standing', { staff, proposal })
  const due = standing?.owed.find(({ duty }) => duty === 'review')?.due
  const status = statusOf(kind, values, due)
  const told = yield* ask('publish', { staff, proposal, promise, status })
  delete visit.state.publishing
  if (told === undefined) return { to: { type: 'team' }, said: tell(visit, 'promised.gone') }
  return { to: about(form), said: tell(visit, told === 'kept' ? 'publish.kept' : 'publish.done') }
}

/**
 * What staff publish of a proposal: one question after another, then the whole as everybody will read it, and only then
 * is it published. What was answered stays until then, wherever they turn meanwhile.
 */
export const publishingScene: SceneRules<Extract<Scene, { type: 'publishing' }>> = {
  *show(_scene, visit) {
    const staff = acting(visit, 'analyst')
    const form = visit.state.publishing
    if (staff === undefined || !form) return { to: staff === undefined ? 'menu' : 'back' }
    const field = unanswered(form.kind, form.values)
    const words = field !== undefined && form.values[readBack] === undefined
    visit.state.scene = { type: 'publishing', ...(words && { words: true as const }) }
    return field ? question(field, form, visit) : yield* preview(form, staff, visit)
  },

  *answer(_scene, answer, visit) {
    const staff = acting(visit, 'analyst')
    const form = visit.state.publishing
    if (staff === undefined || !form) return { to: 'here' }
    const field = unanswered(form.kind, form.values)
    if (field) return filled(field, answer, form, visit)
    if (answer.type !== 'chosen') return missed
    switch (answer.id) {
      case 'publish':
        return yield* publish(form, staff, visit)
      case 'correct':
        visit.state.publishing = { ...form, values: withoutLast(form.kind, form.values) }
        return { to: 'here' }
      case 'drop':
        delete visit.state.publishing
        return { to: about(form), said: tell(visit, 'publish.dropped') }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  asksText: ({ words }) => words === true,
}
