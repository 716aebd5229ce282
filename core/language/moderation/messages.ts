import type { None } from '../catalogue.ts'

/** Why, as a button. */
interface Reasons {
  'reason.personal-data': None
  'reason.off-topic': None
  'reason.unclear': None
  'reason.insulting': None
  'reason.repeated': None
  'reason.false': None
  'reason.own': None
}

/** Why, as the author of a draft reads it. */
interface Returned {
  'returned.personal-data': None
  'returned.off-topic': None
  'returned.unclear': None
  'returned.insulting': None
  'returned.repeated': None
}

/** Why, as everybody reads it in the place of a hidden proposal. */
interface Hidden {
  'hidden.title': { id: number }
  'hidden.personal-data': None
  'hidden.off-topic': None
  'hidden.insulting': None
  'hidden.false': None
}

/** What moderators do, and what others read of it. */
export interface Moderation extends Reasons, Returned, Hidden {
  'team.review': { count: number }
  'link.review-word': None
  'link.review': { word: string }
  'link.draft': { id: string }

  'moderation.similar': None
  'moderation.none-similar': None
  'moderation.similar-one': { id: number; title: string; count: number }
  'moderation.into': { id: number }
  'moderation.target': { id: number; title: string; problem: string; change: string; count: number }
  'moderation.no-target': None
  'moderation.yes-merge': None
  'moderation.note-length': { most: number }

  'review.title': { minutes: number }
  'review.none': None
  'review.held': None
  'review.gone': None
  'review.decided': { name: string; state: 'approved' | 'returned' | 'merged' }
  'review.decided-yours': { state: 'approved' | 'returned' | 'merged' }
  'review.done': { state: 'approved' | 'returned' | 'merged' }
  'review.passed': None
  'review.approve': None
  'review.return': None
  'review.merge': None
  'review.pass': None
  'review-return.ask': { title: string }
  'review-note.ask': { title: string; most: number }
  'review-note.ask-own': { title: string; most: number }
  'review-note.none': None
  'review-merge.ask': { title: string }
  'review-merge.sure': { title: string; into: number }

  'proposal.moderate': None
  'moderate.title': { id: number; count: number }
  'moderate.hide': None
  'moderate.unhide': None
  'moderate.merge': None
  'moderate.own': None
  'moderate.changed': None
  'moderate.unhidden': None
  'hide.ask': { title: string }
  'hide.done': None
  'hide-note.ask': { most: number }
  'hide-note.ask-own': { most: number }
  'hide-note.none': None
  'merge.ask': { title: string }
  'merge.sure': { title: string; count: number; into: number }
  'merge.done': None

  'ended.merged': { title: string }
  'ended.hidden': { day: string; why: string }
  'ended.see-other': None
  'entry.merged': { into: number }
  'entry.hidden': { why: string }
  'entry.shown': None

  'notice.returned': { title: string }
  'notice.joined': { title: string; other: string }
  'notice.merged': { title: string; other: string; state: 'signed' | 'unsigned' }
  'notice.merged-author': { title: string; other: string; state: 'signed' | 'unsigned' }
  'notice.review-waiting': None
  'notice.open-draft': None
  'notice.read-and-sign': None
  'notice.review': None
}
