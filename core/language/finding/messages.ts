import type { None } from '../catalogue.ts'

/** How people come upon a proposal: one that they have not read, and what somebody shared. */
export interface Finding {
  'menu.unseen': None
  'proposal.share': None
  'unseen.none': None
  'unseen.next': None
  'share.title': { title: string }
  'share.poster': None
  'share.words': { title: string; id: number }
  'share.alternative': { title: string; link: string }
}
