import type { None } from '../catalogue.ts'

/** What residents say of themselves, and why they are asked. */
export interface Self {
  'menu.self': None
  'self.said': { borough: string; age: string; gender: string }
  'self.elsewhere': { city: string }
  'self.age': None
  'self.gender': None
  'self.delete': None
  'self.deleted': None
  'self.why': None
  'self.declined': None
  'self.thanks': None
  'self.next': None
}
