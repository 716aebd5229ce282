import { type Asking, ask } from '../../ask.ts'
import { type Draft, isWritten, mayChange, type Part, parts, rooms, unanswered } from '../../draft.ts'
import { mark } from '../../mark.ts'
import { objection } from '../../prose/objection.ts'
import { tidy, tidyLine } from '../../prose/tidy.ts'
import { tell, type Visit } from '../../visit.ts'
import { chosenValue } from '../answer-choice.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Answer, type Move, missed, type SceneRules } from '../scene.ts'
import { towardsWriting } from '../towards.ts'
import { alikeTo } from './alike.ts'
import { objectionText } from './objection.ts'
import { answerChoices, questionText, takesWords } from './questions.ts'
import { after, asking, closed, type WriteScene } from './steps.ts'

/** The draft of a scene; undefined where one is begun. */
function* draftOf({ draft }: WriteScene, resident: string): Asking<Draft | undefined> {
  return draft === undefined ? undefined : yield* ask('draft', { resident, draft })
}

/** The answer as it is kept, or why it is none. */
function givenValue(part: Part, answer: Answer, visit: Visit): { value: string } | Move {
  if (answer.type === 'chosen') {
    const value = chosenValue(answer.id)
    return value === undefined ? (navigate(answer.id) ?? missed) : { value }
  }
  if (answer.type !== 'typed' || !isWritten(part)) return missed
  const value = part === 'problem' || part === 'change' ? tidy(answer.text) : tidyLine(answer.text)
  const wrong = objection(value, rooms[part])
  return wrong ? { to: 'here', said: objectionText(wrong, visit) } : { value }
}

/** Keeps an answer at once, so that it can be gone on with on another day and in another chat. */
function* keep(scene: WriteScene, draft: string, part: Part, value: string, visit: Visit): Asking<Move> {
  const resident = visit.resident?.id ?? ''
  const saved = yield* ask('save', { resident, draft, part, value, was: scene.was })
  if (saved === 'closed') return closed(yield* ask('draft', { resident, draft }), visit)
  if (saved === 'changed') return { to: 'here', said: tell(visit, 'write.elsewhere') }
  const alike = part === 'title' ? yield* alikeTo(value, draft, scene) : undefined
  return { to: alike ?? after(scene, draft, part) }
}

function* begin(title: string, visit: Visit): Asking<Move> {
  const begun = yield* ask('begin', { resident: visit.resident?.id ?? '', title })
  if ('limit' in begun) {
    return { to: { type: 'works', page: 1 }, said: tell(visit, 'write.drafts', { limit: begun.limit }) }
  }
  const { draft, known } = begun
  if (known) return { to: { type: 'write', draft }, said: tell(visit, 'write.known', { title }) }
  visit.state.wish = { write: true, draft }
  return { to: (yield* alikeTo(title, draft, {})) ?? after({}, draft, 'title') }
}

/** A proposal is written one question at a time, and each answer is kept. */
export const writeScene: SceneRules<WriteScene> = {
  *show(scene, visit) {
    const { resident } = visit
    if (!resident || resident.borough === undefined) return { to: towardsWriting(visit) }
    const draft = yield* draftOf(scene, resident.id)
    if (scene.draft !== undefined && !(draft && mayChange(draft))) return closed(draft, visit)
    const part = scene.part ?? (draft ? unanswered(draft) : parts[0])
    if (part === undefined) return { to: { type: 'draft', draft: scene.draft ?? '' } }
    const now = draft?.parts[part]
    visit.state.scene = {
      ...asking(scene, scene.draft, part),
      ...(now !== undefined && { was: mark(now) }),
    }
    visit.state.wish = { write: true, ...(scene.draft !== undefined && { draft: scene.draft }) }
    return {
      text: questionText(part, now, scene.editing === true, visit),
      choices: [...answerChoices(part, draft, visit), backChoice(visit), menuChoice(visit)],
    }
  },

  *answer(scene, answer, visit) {
    const { draft, part } = scene
    if (!visit.resident || part === undefined) return { to: 'here' }
    if (answer.type === 'chosen' && answer.id === 'keep' && draft !== undefined)
      return { to: after(scene, draft, part) }
    const given = givenValue(part, answer, visit)
    if (!('value' in given)) return given
    return draft === undefined
      ? yield* begin(given.value, visit)
      : yield* keep(scene, draft, part, given.value, visit)
  },

  asksText: ({ part }) => takesWords(part),

  before({ draft, part, editing }) {
    if (draft === undefined || part === undefined) return undefined
    if (editing) return { type: 'draft', draft }
    const previous = parts[parts.indexOf(part) - 1]
    return previous && asking({}, draft, previous)
  },
}
