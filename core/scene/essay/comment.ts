import type { Reading } from '../../ask/essay.ts'
import { type Asking, ask } from '../../ask.ts'
import { type CommentKind, commentKinds, isTap } from '../../essay/comment.ts'
import { policy } from '../../policy.ts'
import { objection } from '../../prose/objection.ts'
import { tidy } from '../../prose/tidy.ts'
import type { Scene } from '../../state.ts'
import { label, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules, type View } from '../scene.ts'
import { towards } from '../towards.ts'
import { objectionText } from '../writing/objection.ts'
import { goneEssay } from './essay.ts'

type CommentScene = Extract<Scene, { type: 'comment' }>
type Begun = CommentScene & { kind: CommentKind }

const isBegun = (scene: CommentScene): scene is Begun => scene.kind !== undefined

/** Says it, and leads back to the section. */
function* sending(scene: Begun, words: string | undefined, visit: Visit): Asking<Move> {
  const { essay, section, kind } = scene
  const resident = visit.resident?.id ?? ''
  const sent = yield* ask('comment-send', { essay, section, kind, resident, words })
  const reading = yield* ask('essay', { essay, at: { section } })
  if (sent === 'gone' || !reading) return goneEssay(visit)
  const to: Scene = { type: 'essay', essay, page: reading.page }
  switch (sent) {
    case 'often':
      return { to, said: tell(visit, 'comment.often', { limit: policy.essay.daily }) }
    // The question says what they said before.
    case 'known':
      return { to: scene }
    case 'sent':
      return { to, said: tell(visit, 'comment.sent') }
    case 'noted':
      return { to, said: tell(visit, 'comment.noted', { state: kind }) }
  }
}

/** Which way: those that count by a tap do so at once. */
function* choosing(scene: CommentScene, kind: CommentKind, visit: Visit): Asking<Move> {
  const { essay, section } = scene
  if (!visit.resident) {
    visit.state.wish = { comment: { essay, section, kind } }
    return { to: towards(visit) }
  }
  const to: Scene = { type: 'comment', essay, section, kind }
  if (!isTap(kind)) return { to }
  const resident = visit.resident.id
  const sent = yield* ask('comment-send', { essay, section, kind, resident, words: undefined })
  return sent === 'gone' ? goneEssay(visit) : { to }
}

const kindView = (reading: Reading, visit: Visit): View => ({
  text: tell(visit, 'comment.ask', { title: reading.section.title }),
  choices: [
    ...commentKinds.map((kind) => ({ id: kind, label: label(visit, `comment.${kind}`) })),
    backChoice(visit),
    menuChoice(visit),
  ],
})

/** What somebody says of a section: in which way, and then in their own words, where they want to. */
export const commentScene: SceneRules<CommentScene> = {
  *show(scene, visit) {
    const { essay, section, kind } = scene
    const reading = yield* ask('essay', { essay, at: { section } })
    if (!reading) return goneEssay(visit)
    if (kind === undefined) return kindView(reading, visit)
    if (!visit.resident) return { to: { type: 'comment', essay, section } }
    const { wish } = visit.state
    if (wish && 'comment' in wish) delete visit.state.wish
    const mine = yield* ask('comment', { essay, section, kind, resident: visit.resident.id })
    const { title } = reading.section
    if (mine?.words != null) {
      const { words, status } = mine
      return {
        text: tell(visit, 'comment.mine', { title, words, state: status }),
        choices: [{ id: 'drop', label: label(visit, 'comment.drop') }, backChoice(visit), menuChoice(visit)],
      }
    }
    const { most } = policy.essay.comment
    // Whoever proved their phone on the way has not said it yet.
    const enough = isTap(kind)
      ? [{ id: 'enough', label: label(visit, mine ? 'comment.enough' : `comment.only-${kind}`) }]
      : []
    const noted = mine && isTap(kind)
    return {
      text: noted
        ? tell(visit, 'comment.why', { state: kind, most })
        : tell(visit, `comment.words-${kind}`, { title, most }),
      choices: [
        ...enough,
        ...(noted ? [{ id: 'drop', label: label(visit, 'comment.undo') }] : []),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (!isBegun(scene)) {
      const kind = answer.type === 'chosen' && commentKinds.find((one) => one === answer.id)
      if (kind) return yield* choosing(scene, kind, visit)
      return (answer.type === 'chosen' && navigate(answer.id)) || missed
    }
    const { essay, section, kind } = scene
    const resident = visit.resident?.id
    if (resident === undefined) return { to: 'here' }
    if (answer.type === 'typed') {
      const mine = yield* ask('comment', { essay, section, kind, resident })
      if (mine?.words != null) return missed
      const words = tidy(answer.text)
      const wrong = objection(words, policy.essay.comment)
      return wrong ? { to: 'here', said: objectionText(wrong, visit) } : yield* sending(scene, words, visit)
    }
    if (answer.type !== 'chosen') return missed
    switch (answer.id) {
      case 'enough':
        return yield* sending(scene, undefined, visit)
      case 'drop': {
        const mine = yield* ask('comment', { essay, section, kind, resident })
        if (mine) yield* ask('comment-drop', { comment: mine.id, resident })
        return { to: { type: 'comment', essay, section }, said: tell(visit, 'comment.dropped') }
      }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  asksText: ({ kind }) => kind !== undefined,
  before: ({ essay, section, kind }) => (kind ? { type: 'comment', essay, section } : undefined),
}
