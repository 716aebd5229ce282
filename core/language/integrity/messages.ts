import type { None } from '../catalogue.ts'

/** Who is counted apart, and what does not count. */
export interface Integrity {
  'proposal.count-elsewhere': { count: number; elsewhere: number }
  'picture.elsewhere': { elsewhere: number }
  'notice.signed-elsewhere': { title: string; count: number; elsewhere: number }
  'notice.withdrawn-elsewhere': { title: string; count: number; elsewhere: number }

  'proposal.invalid': { reason: string }
  'proposal.invalid-tell': None
  'proposal.invalid-told': None
  'proposal.object': None
  'proposal.objected': None
  'notice.invalid': { title: string; reason: string; object: string }
  'notice.concerned-invalidated': { title: string; reason: string; object: string }
  'notice.concerned-restored': { title: string; reason: string }

  'entry.invalidated': { count: number; elsewhere: number; reason: string; left: number }
  'entry.invalidated-tier': { tier: number }
  'entry.restored': { count: number; elsewhere: number; reason: string; left: number }
}
