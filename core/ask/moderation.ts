import type { Listed, Proposal } from '../city.ts'
import type { CommentKind } from '../essay/comment.ts'
import type { EventDraft } from '../event/form.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Decision, HidingReason, Verdict } from '../moderation.ts'

/** What of a proposal a moderator reads, published or not. */
export interface Sheet {
  title: string
  problem: string
  change: string
  /** Which article or area should change; empty or null where the author did not say. */
  aim: string | null
  author: string
  topic: string
  /** Null: the whole city. */
  borough: string | null
  /** Published ones that are like it, the likest first. */
  similar: readonly Listed[]
}

/** What a moderator has before them, and nobody else, for a while. */
export type InHand = DraftInHand | LetterInHand | EventInHand | MeetingInHand | CommentInHand

export interface DraftInHand extends Sheet {
  of: 'draft'
  review: string
}

/** What an author writes to those who signed. */
export interface LetterInHand {
  of: 'letter'
  review: string
  /** Of the proposal. */
  title: string
  author: string
  words: string
  /** People whom it would reach now. */
  reach: number
}

/** An event of a resident's, or changes to one that is published (`before`). */
export interface EventInHand extends Pick<EventDraft, 'kind' | 'form' | 'before' | 'photos'> {
  of: 'event'
  review: string
  event: number
  title: string
}

/** A meeting that anybody may come to, before others see it; or what came of one. */
export interface MeetingInHand extends Pick<Meeting, 'form' | 'attended' | 'points'> {
  of: 'meeting'
  review: string
  title: string
  what: 'plan' | 'report'
}

/** What somebody says of a section of an essay. */
export interface CommentInHand {
  of: 'comment'
  review: string
  /** Of the section. */
  title: string
  /** Of the essay. */
  essay: string
  kind: CommentKind
  words: string
}

/** Why something is not this moderator's to decide any more. */
export type Lost =
  /** `by`: who decided, or null where that was themselves, in this chat or another. */
  | { type: 'decided'; verdict: Verdict; by: string | null }
  /** Their time ran out, and somebody else has it before them. */
  | { type: 'held' }
  /** The author took it back, or it is their own. */
  | { type: 'gone' }

export type Taken = { type: 'taken'; item: InHand } | { type: 'none' } | { type: 'denied' } | Lost
/** `no-target`: the proposal to merge into takes no signatures, or is none. */
export type Decided = { type: 'done'; of: InHand['of'] } | { type: 'no-target' } | { type: 'denied' } | Lost

/** A published proposal as a moderator sees it: the text even while it is hidden. */
export interface Published
  extends Sheet,
    Pick<Proposal, 'id' | 'count' | 'open' | 'ended' | 'hidden' | 'joins'> {}

/**
 * What became of an act on a published proposal. `own`: nobody moderates what they wrote. `changed`: it is not as the
 * act takes it to be, hidden already, say.
 */
export type Moderated = 'done' | 'denied' | 'gone' | 'own' | 'changed' | 'no-target'

/** What moderators do. `by` is the resident who asks; whether they may is asked of the database anew. */
export interface ModerationAsks {
  /** How many this moderator could take now. */
  waiting: { ask: { by: string }; told: number }
  /** Takes what waits longest, or a certain one (again): for `policy.review.claim` it is nobody else's. */
  take: { ask: { by: string; review: string | undefined }; told: Taken }
  /** Leaves it to somebody else. */
  release: { ask: { by: string; review: string }; told: undefined }
  decide: { ask: { by: string; review: string; decision: Decision }; told: Decided }
  published: { ask: { by: string; id: number }; told: Published | 'denied' | 'gone' | 'own' }
  hide: { ask: { by: string; id: number; reason: HidingReason; note: string | undefined }; told: Moderated }
  unhide: { ask: { by: string; id: number }; told: Moderated }
  merge: { ask: { by: string; id: number; into: number }; told: Moderated }
}
