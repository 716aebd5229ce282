import type { None } from '../catalogue.ts'

/** What somebody reads who writes a proposal, or ends it. */
export interface Writing {
  'menu.write': None
  'menu.resume-writing': None

  'write.step': { place: number; total: number }
  'write.editing': None
  'write.title': None
  'write.problem': None
  'write.change': None
  'write.aim': None
  'write.topic': None
  'write.place': None
  'write.name': None
  'write.now': { words: string }
  'write.keep': None
  'write.skip': None
  'write.nothing': None
  'write.whole-city': None
  'write.neighbour-she': { borough: string }
  'write.neighbour-he': { borough: string }
  'write.known': { title: string }
  'write.drafts': { limit: number }
  'write.elsewhere': None

  'prose.short': { least: number }
  'prose.long': { most: number; length: number }
  'prose.wordless': None
  'prose.link': None
  'prose.phone': None
  'prose.email': None

  'alike.title': { count: number }
  'alike.sign': None
  'alike.other': None

  'works.title': { count: number; page: number }
  'works.draft': { place: number; title: string; state: 'writing' | 'waiting' | 'returned' }
  'works.proposal': {
    place: number
    title: string
    state: 'open' | 'closed' | 'retired' | 'merged' | 'hidden'
    count: number
  }
  'works.open': { place: number }
  'works.new': None
  'works.next': None

  'draft.unfinished': None
  'draft.whole': None
  'draft.waiting': None
  'draft.claimed': None
  'draft.returned': { reason: string }
  'draft.note': { note: string }
  'draft.gone': None
  'draft.problem': { words: string }
  'draft.change': { words: string }
  'draft.go-on': None
  'draft.send': None
  'draft.send-again': None
  'draft.edit': None
  'draft.drop': None
  'draft.reclaim': None
  'draft.reclaimed': None
  'draft.too-late': None
  'draft.sent': None
  'draft.often': { limit: number; days: number }
  'draft.full': { open: number }

  'parts.ask': None
  'parts.title': None
  'parts.problem': None
  'parts.change': None
  'parts.aim': None
  'parts.topic': None
  'parts.place': None
  'parts.name': None

  'drop.ask': { title: string }
  'drop.yes': None
  'drop.done': None

  'proposal.aim': { aim: string }
  'proposal.retired': None
  'proposal.retire': None
  'retire.ask': { title: string; count: number }
  'retire.yes': None
  'retire.reason': None
  'retire.without': None
  'retire.done': { title: string }
  'retire.not-open': None
}
