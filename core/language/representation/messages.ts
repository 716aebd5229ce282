import type { None } from '../catalogue.ts'

/** Whom signatures represent. `city` and `signed`: parts in words, as core/language/fraction.ts has them. */
export interface Representation {
  'represents.part': { place: string; city: string; signed: string }
  'represents.part-people': { place: string; city: string; signed: string }
  'represents.people': { place: string; city: string; signed: string }
  'represents.percent': { place: string; city: string; signed: string }
  'represents.alike': None
  'represents.few': None
  'represents.unsaid': { borough: string; age: string; gender: string }
}
