import type { None } from '../catalogue.ts'

/** What analysts read, who look at where signatures came from and say which do not count. */
export interface Analysis {
  'menu.integrity': None

  'suspects.ask': None
  'suspects.found': None
  'suspects.none': None
  'suspects.item': { place: number; title: string; id: number }
  'suspects.invalidations': None
  'suspects.gone': None
  'suspects.own': None

  'suspect.title': { title: string; id: number; counted: string; invalid: number }
  'suspect.hours': { found: number }
  'suspect.rule': { days: number; least: number; times: number; usual: number }
  'suspect.hour': { hour: string; count: number }
  'suspect.by-channel': None
  'suspect.by-stand': None
  'suspect.by-callingCode': None
  'suspect.by-borough': None
  'suspect.sift': None

  'shares.channel': { most: number }
  'shares.stand': { most: number }
  'shares.callingCode': { most: number }
  'shares.borough': { most: number }
  'shares.item': { name: string; count: number }
  'shares.empty': None
  'shares.any': None
  'shares.no-channel': None
  'shares.no-stand': None
  'shares.no-country': None
  'shares.no-borough': None

  'filter.all': None
  'filter.hours': { from: string; until: string }

  'sift.title': { title: string; filter: string; all: number }
  'sift.of-which': { count: number; elsewhere: number }
  'sift.counted': { count: number; elsewhere: number }
  'sift.boroughs': { boroughs: string }
  'sift.borough': { name: string; count: number }
  'sift.left': { shown: string; left: string }
  'sift.falls': { tier: number }
  'sift.under': { tier: number }
  'sift.invalidate': None
  'sift.hours': None
  'sift.channel': None
  'sift.stand': None
  'sift.callingCode': None
  'sift-hours.ask': None
  'sift-hours.any': None
  'sift-hours.unreadable': None

  'reason.length': { least: number; most: number }
  'invalidate.why': { all: number; most: number }
  'invalidate.sure': { all: number; title: string; filter: string; reason: string }
  'invalidate.changed': { before: string }
  'invalidate.later': { later: number }
  'invalidate.told': None
  'invalidate.nothing': None
  'invalidate.yes': None
  'invalidate.done': { all: number; left: string }

  'invalidations.title': { page: number }
  'invalidations.none': None
  'invalidations.item': {
    place: number
    title: string
    all: number
    at: string
    by: string
    state: 'stands' | 'undone'
    objections: number
  }
  'invalidations.newer': None
  'invalidations.older': None

  'invalidation.title': {
    title: string
    all: number
    filter: string
    reason: string
    at: string
    by: string
  }
  'invalidation.objections': { objections: number }
  'invalidation.undone': { by: string; at: string; reason: string }
  'invalidation.restore': None

  'restore.why': { all: number; most: number }
  'restore.sure': { all: number; title: string; reason: string }
  'restore.yes': None
  'restore.done': { all: number; left: string }
}
