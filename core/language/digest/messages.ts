import type { None } from '../catalogue.ts'

/** What there was in a week. */
export interface Digests {
  'team.digests': None
  'digests.title': { page: number }
  'digests.none': None
  'digests.week': { from: string; to: string }
  'digests.later': None
  'digests.earlier': None

  'digest.title': { from: string; to: string }
  'digest.gone': None
  'digest.quiet': None
  'digest.more': { count: number }
  'digest.part-events': { of: number }
  'digest.part-proposals': { of: number }
  'digest.part-surveys': { of: number }
  'digest.part-owed': { of: number }
  'digest.part-questions': { of: number }
  'digest.open': { place: number }
  'digest.item': { place: number; words: string }
  'digest.event': { title: string; conclusions: string; attended: number }
  'digest.proposal-tier': { title: string; tier: number; recent: number; count: number }
  'digest.proposal': { title: string; recent: number; count: number }
  'digest.survey': { title: string; answers: number }
  'digest.survey-few': { title: string; least: number }
  'digest.survey-results': { title: string }
  'digest.survey-leading': { title: string; question: string; answer: string; share: string }
  'digest.owed': { title: string; what: string; day: string }
  'digest.late': { title: string; what: string; day: string }
  'digest.question': { words: string; title: string; section: string; people: number }

  'notice.digest-open': None
  'link.digest': { week: string }
}
