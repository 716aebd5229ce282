import type { Catalogue } from './catalogue.ts'
import { en as everyday } from './everyday/en.ts'
import { en as finding } from './finding/en.ts'
import { en as history } from './history/en.ts'
import type { Messages } from './messages.ts'
import { en as promises } from './promise/en.ts'
import { en as staff } from './staff/en.ts'
import { en as survey } from './survey/en.ts'
import { en as writing } from './writing/en.ts'

export const en: Catalogue<Messages> = {
  ...everyday,
  ...finding,
  ...history,
  ...promises,
  ...staff,
  ...survey,
  ...writing,
}
