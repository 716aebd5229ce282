import type { None } from '../catalogue.ts'

/** Whom signatures represent. `city` and `signed`: parts in words, as core/language/fraction.ts has them. */
export interface Representation {
  /** The button, and the same question above the answer. */
  'represents.whom': None
  'represents.title': { title: string }
  'represents.counted': { count: number; date: string }
  /** In place of a number. */
  'represents.kept-back': None
  'represents.row': { place: string; city: string; signed: string; ratio: string; low: string; high: string }
  'represents.row-kept-back': { place: string; city: string }
  'represents.how': { least: number }
  'represents.legend-share': None
  'represents.legend-of': None
  'represents.legend-interval': None
  'represents.alternative': { title: string; said: string }
  'represents.not-yet': None
  'represents.part': { place: string; city: string; signed: string }
  'represents.part-people': { place: string; city: string; signed: string }
  'represents.people': { place: string; city: string; signed: string }
  'represents.percent': { place: string; city: string; signed: string }
  'represents.alike': None
  'represents.few': None
  'represents.unsaid': { borough: string; age: string; gender: string }
}
