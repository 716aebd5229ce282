import type { None } from '../catalogue.ts'

/** What the city owes at a tier, what staff say of it, and whether that is clear. */
export interface Promises {
  'entry.tier': { at: number }
  'entry.tier-due': { at: number; due: string }
  'entry.in-review': None
  'entry.in-review-due': { due: string }
  'entry.reviewed': { summary: string }
  'entry.to-be-presented': { when: string; place: string }
  'entry.live': { link: string }
  'entry.presented': { outcome: string }
  'entry.in-draft': { article: string; text: string }
  'entry.not-included': { reason: string }
  'entry.removed-later': { by: string; reason: string }

  'status.in-review': None
  'status.reviewed': None
  'status.to-be-presented': None
  'status.presented': None
  'status.in-draft': None
  'status.not-included': None
  'status.removed-later': None

  'card.status': { status: string; date: string }
  'card.reached': { at: number; date: string; count: number }
  'card.history': None
  'card.team': None

  'history.title': { title: string }
  'history.reached': { at: number; date: string; count: number }
  'history.entry': { date: string; what: string }
  'history.clarity': { clear: number; answered: number }
  'history.previous': None
  'history.next': None

  'clarity.yes': None
  'clarity.no': None
  'clarity.clear': None
  'clarity.unclear': None
  'clarity.missing': None
  'clarity.nothing': None
  'clarity.noted': None
  'clarity.too-long': { most: number }
  'clarity.others': None

  'link.history': { id: string }
  'link.clear': { id: string }
  'link.unclear': { id: string }
  'link.owed': { id: string }

  'notice.tier-author-due': { title: string; at: number; promise: string; due: string }
  'notice.tier-follower-due': { title: string; at: number; promise: string; due: string }
  'notice.owed-review': { title: string; at: number; day: string }
  'notice.late-review': { title: string; at: number; day: string }
  'notice.owed-presentation': { title: string; at: number; day: string }
  'notice.late-presentation': { title: string; at: number; day: string }
  'notice.owed-meeting': { title: string; at: number; day: string }
  'notice.late-meeting': { title: string; at: number; day: string }
  'notice.owed-open': None

  'team.owed': None
  'owed.title': { page: number }
  'owed.none': None
  'owed.item': { place: number; title: string; what: string }
  'owed.label': { title: string; at: number }
  'owed.review': { at: number }
  'owed.presentation': { at: number }
  'owed.due': { day: string }
  'owed.late': { day: string; days: number }
  'owed.meeting': { when: string; place: string }
  'owed.met': { when: string }
  'owed.next': None
  'owed.previous': None

  'promised.title': { title: string; what: string }
  'promised.kept': { day: string }
  'promised.gone': None
  'promised.review': None
  'promised.meeting': None
  'promised.move': None
  'promised.outcome': None
  'promised.status': None

  'standing.title': { title: string }
  'standing.none': None
  'standing.entry': { date: string; status: string }
  'standing.answers': { status: string; date: string }
  'standing.ask': None

  'publish.resume': None
  'publish.too-long': { most: number; over: number }
  'publish.skip': None
  'publish.summary': { most: number }
  'publish.document': None
  'publish.when': None
  'publish.place': { most: number }
  'publish.live': None
  'publish.outcome': { most: number }
  'publish.record': None
  'publish.article': { most: number }
  'publish.text': { most: number }
  'publish.reason': { most: number }
  'publish.by': { most: number }
  'publish.why': { most: number }
  'publish.unreadable': None
  'publish.no-hour': None
  'publish.past': None
  'publish.not-https': None
  'publish.sure': { when: string }
  'publish.yes': None
  'publish.again': None
  'publish.preview': { what: string }
  'publish.already': { status: string; date: string }
  'publish.no-meeting': None
  'publish.not-in-draft': None
  'publish.moves': { when: string }
  'publish.do': None
  'publish.do-anyway': None
  'publish.correct': None
  'publish.drop': None
  'publish.done': None
  'publish.kept': None
  'publish.dropped': None

  'answers.title': { title: string; date: string; what: string }
  'answers.missing': None
  'answers.sentence': { words: string }
}
