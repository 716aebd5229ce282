import type { None } from '../catalogue.ts'

/** What authors read of their own proposals, and what they write to those who signed. */
export interface Author {
  'daily.one': None
  'daily.many': None
  'daily.first': { title: string; count: number }
  'daily.reached': { title: string; at: number; recent: number }
  'daily.passed': { title: string; at: number; count: number; recent: number }
  'daily.more': { count: number }
  'proposal.course': None
  'course.now': { title: string; count: number; recent: number }
  'course.week': { title: string; from: string; to: string; recent: number; count: number }
  'course.next': { missing: number; tier: number; promise: string }
  'course.reached': { at: number; promise: string }
  'course.owed': { at: number; promise: string; due: string }
  'course.meeting': { at: number; promise: string; when: string; place: string }
  'course.kept': { at: number; promise: string }
  'course.days': { title: string; count: number; from: string; bars: string }
  'course.weeks': { title: string; count: number; from: string; bars: string }
  'course.places': { places: string }
  'course.few': None
  'course.others': None
  'course.elsewhere': { city: string }
  'course.letter': None
  'letter.ask': { title: string; most: number }
  'letter.preview': { people: number }
  'letter.text': { title: string; author: string; words: string }
  'letter.send': None
  'letter.edit': None
  'letter.drop': None
  'letter.sent': None
  'letter.dropped': None
  'letter.waiting': None
  'letter.later': { title: string; day: string }
  'letter.closed': None
  'letter.approved': { title: string; people: number }
  'letter.returned': { title: string; why: string }
  'review.letter': { people: number }
  'review.letter-approved': None
  'review.letter-returned': None
  'act.message': { id: string }
  'letter.quiet': None
  'letter.quieted': None
  'letter.heard': None
  'proposal.hear': None
  'link.quiet': { words: string }
  'link.quiet-words': { id: number }
  'link.open-named': { title: string; id: number }
}
