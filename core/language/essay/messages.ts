import type { None } from '../catalogue.ts'

/** Essays, what residents say of them, and what the drafting group does with it. */
export interface Essays {
  'menu.essays': None
  'menu.resume-essay': None

  'essays.title': None
  'essays.item': { place: number; title: string; about: string }
  'essays.begun': { page: number; of: number }

  'essay.heading': { title: string; bar: string; page: number; of: number }
  'essay.in-short': None
  'essay.difference': { version: number }
  'essay.removed': { words: string }
  'essay.added': { words: string }
  'essay.changed': { version: number; state: string }
  'essay.audio': { link: string }
  'essay.tally': { support: number; doubt: number }
  'essay.next': None
  'essay.first': None
  'essay.simple': None
  'essay.full': None
  'essay.changes': None
  'essay.comment': None
  'essay.points': { count: number }
  'essay.gone': None

  'kind.support': None
  'kind.doubt': None
  'kind.change': None
  'kind.question': None
  'yours.support': None
  'yours.doubt': None
  'yours.change': None
  'yours.question': None

  'comment.ask': { title: string }
  'comment.support': None
  'comment.doubt': None
  'comment.change': None
  'comment.question': None
  'comment.why': { state: string; most: number }
  'comment.words-support': { title: string; most: number }
  'comment.words-doubt': { title: string; most: number }
  'comment.words-change': { title: string; most: number }
  'comment.words-question': { title: string; most: number }
  'comment.enough': None
  'comment.only-support': None
  'comment.only-doubt': None
  'comment.undo': None
  'comment.noted': { state: string }
  'comment.sent': None
  'comment.often': { limit: number }
  'comment.mine': { title: string; words: string; state: string }
  'comment.drop': None
  'comment.dropped': None

  'points.title': { title: string }
  'points.none': None
  'points.item': { place: number; kind: string; people: number; words: string }
  'points.next': None

  'point.card': { kind: string; title: string; section: string; people: number; words: string }
  'point.alike': None
  'point.answer': { words: string }
  'point.answered': None
  'point.takes': None
  'point.taken': { version: number }
  'point.support': None
  'point.unsupport': None
  'point.supported': None
  'point.unsupported': None
  'point.read': None
  'point.gone': None

  'review.comment': { essay: string; title: string; kind: string; words: string }
  'review.comment-approved': None
  'review.comment-returned': None

  'team.drafting': None
  'drafting.title': { page: number }
  'drafting.none': None
  'drafting.of': { title: string; section: string }
  'drafted.answer': None
  'drafted.again': None
  'drafted.take': None
  'drafted.untake': None
  'drafted.taken': None
  'drafted.untaken': None
  'drafted.ask': { people: number; most: number }
  'drafted.answered': { people: number }

  'notice.comment-public': { title: string; section: string; what: string }
  'notice.comment-returned': { title: string; section: string; what: string; why: string }
  'notice.answered-own': { title: string; section: string; what: string; words: string }
  'notice.answered-supported': { title: string; section: string; what: string; words: string }
  'notice.taken-own': { title: string; section: string; what: string; words: string; version: number }
  'notice.taken-supported': { title: string; section: string; what: string; words: string; version: number }
  'notice.left': { title: string; section: string; what: string; words: string; version: number }
  'notice.point': None
  'notice.essay': None

  'link.essay-words': { id: string }
  'link.essay': { words: string }
  'link.point': { id: string }

  'act.essay': { id: string }
  'act.version': { version: number }
  'act.comment': { id: string }
  'act.point': { id: string }
  'act.essay-published': None
  'act.point-answered': None
  'act.point-taken': None
  'act.point-left': None
}
