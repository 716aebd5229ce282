import type { None } from '../catalogue.ts'

/** What authors read of their own proposals, and what they write to those who signed. */
export interface Author {
  'daily.one': None
  'daily.many': None
  'daily.first': { title: string; count: number }
  'daily.reached': { title: string; at: number; recent: number }
  'daily.passed': { title: string; at: number; count: number; recent: number }
  'daily.more': { count: number }
  'link.open-named': { title: string; id: number }
}
