import type { InHand, Lost, Taken } from '../../../ask/moderation.ts'
import { type Asking, ask } from '../../../ask.ts'
import { letterWords } from '../../../author/letter.ts'
import type { Decision } from '../../../moderation.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { join, type Text } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { eventSheet } from '../../event/compose-view.ts'
import { attendedWords, meetingSheet, reportWords } from '../../meeting/lines.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { sheetWords, similarWords } from './sheet.ts'

/** Why it is not theirs to decide any more, kindly. */
const lostWords = (lost: Lost, visit: Visit): Text => {
  if (lost.type !== 'decided') return tell(visit, `review.${lost.type}`)
  const { verdict, by } = lost
  return by === null
    ? tell(visit, 'review.decided-yours', { state: verdict })
    : tell(visit, 'review.decided', { name: by, state: verdict })
}

/** Only a draft is ever merged. */
const doneWords = (of: InHand['of'], { type }: Decision, visit: Visit): Text =>
  of === 'draft' || type === 'merged'
    ? tell(visit, 'review.done', { state: type })
    : tell(visit, `review.${of}-${type}`)

/** They are looked at on the team's page, where only the team is let in. */
const photoLinks = ({ event, photos }: Extract<InHand, { of: 'event' }>, visit: Visit): Text[] =>
  photos.length === 0
    ? []
    : [
        join(
          [
            tell(visit, 'review.photos', { count: photos.length }),
            ...photos.map(
              (_id, index): Text => [
                `${visit.places.web?.replace(/\/+$/, '') ?? ''}/staff/events/${event}/photos/${index + 1}`,
              ],
            ),
          ],
          '\n',
        ),
      ]

/** All of it that there is to judge. */
function itemWords(item: InHand, visit: Visit): Text[] {
  switch (item.of) {
    case 'letter':
      return [tell(visit, 'review.letter', { people: item.reach }), letterWords(item, languageOf(visit))]
    case 'event':
      return [
        tell(visit, 'review.event', { state: item.before ? 'changes' : 'new' }),
        eventSheet(item.kind, item.form, visit),
        ...photoLinks(item, visit),
      ]
    case 'meeting':
      return [
        tell(visit, 'review.meeting', { state: item.what }),
        meetingSheet(item, visit),
        ...(item.what === 'report' ? [attendedWords(item, visit), ...reportWords(item, visit)] : []),
      ]
    case 'comment': {
      const { essay, title, words, kind } = item
      return [tell(visit, 'review.comment', { essay, title, words, kind: label(visit, `kind.${kind}`) })]
    }
    case 'draft':
      return [sheetWords(item, visit), similarWords(item.similar, visit)]
  }
}

/** Takes a certain one (again), or the next: what is worked on stays theirs. Otherwise, where to go instead. */
export function* taking(
  review: string | undefined,
  visit: Visit,
): Asking<Extract<Taken, { type: 'taken' }> | Move> {
  const by = acting(visit, 'moderator')
  if (by === undefined) return denied(visit)
  const taken = yield* ask('take', { by, review })
  switch (taken.type) {
    case 'taken':
      return taken
    case 'denied':
      return denied(visit)
    case 'none':
      return { to: { type: 'team' }, said: tell(visit, 'review.none') }
    default:
      return { to: { type: 'review' }, said: lostWords(taken, visit) }
  }
}

/** Decides, and goes on to the next that waits. */
export function* deciding(review: string, decision: Decision, visit: Visit): Asking<Move> {
  const by = acting(visit, 'moderator')
  if (by === undefined) return denied(visit)
  const decided = yield* ask('decide', { by, review, decision })
  switch (decided.type) {
    case 'done':
      return { to: { type: 'review' }, said: doneWords(decided.of, decision, visit) }
    case 'denied':
      return denied(visit)
    case 'no-target':
      return { to: { type: 'review-merge', review }, said: tell(visit, 'moderation.no-target') }
    default:
      return { to: { type: 'review' }, said: lostWords(decided, visit) }
  }
}

/** One draft to decide, a message to those who signed, an event, a meeting or its report, or a comment. Whoever turns away keeps it until their time runs out, unless they pass it on. */
export const reviewScene: SceneRules<Extract<Scene, { type: 'review' }>> = {
  *show(scene, visit) {
    const taken = yield* taking(scene.review, visit)
    if ('to' in taken) return taken
    const { item } = taken
    visit.state.scene = { type: 'review', review: item.review }
    return {
      text: join(
        [tell(visit, 'review.title', { minutes: policy.review.claim / 60_000 }), ...itemWords(item, visit)],
        '\n\n',
      ),
      choices: [
        { id: 'approve', label: label(visit, 'review.approve') },
        { id: 'return', label: label(visit, 'review.return') },
        ...(item.of === 'draft' ? [{ id: 'merge', label: label(visit, 'review.merge') }] : []),
        { id: 'pass', label: label(visit, 'review.pass') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer, visit) {
    const by = acting(visit, 'moderator')
    const { review } = scene
    if (answer.type !== 'chosen' || by === undefined || review === undefined) return missed
    switch (answer.id) {
      case 'approve':
        return yield* deciding(review, { type: 'approved' }, visit)
      case 'return':
        return { to: { type: 'review-return', review } }
      case 'merge':
        return { to: { type: 'review-merge', review } }
      case 'pass':
        yield* ask('release', { by, review })
        return { to: { type: 'team' }, said: tell(visit, 'review.passed') }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: () => ({ type: 'team' }),
}
