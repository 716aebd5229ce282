import type { None } from '../catalogue.ts'

/** What became of a proposal. */
export interface History {
  'entry.published': None
  'notice.entry-author': { title: string; what: string }
  'notice.entry': { title: string; what: string }
}
