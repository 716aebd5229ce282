import type { None } from '../catalogue.ts'

/** What became of a proposal. */
export interface History {
  'entry.published': None
  'entry.retired': None
  'entry.retired-because': { reason: string }
  'notice.entry-author': { title: string; what: string }
  'notice.entry': { title: string; what: string }
}
