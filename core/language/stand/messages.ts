import type { None } from '../catalogue.ts'

/** A stand's device, and the staff who set it up. */
export interface Stands {
  'stand.title': { name: string; kind: 'none' | 'one' | 'more' }
  'stand.only': { name: string }
  'stand.start': None

  'team.stands': None
  'stands.title': { count: number }
  'stands.item': { name: string; how: string }
  'stands.new': None
  'stands.name': None
  'stands.unnamed': None
  'stands.taken': { name: string }
  'stands.gone': None
  'stands.made': { name: string }

  'stand.card': { name: string; survey: string; proposals: string; how: string }
  'stand.none': None
  'stand.no-device': None
  'stand.waits': { minutes: number }
  'stand.seen': { when: string; queued: number }
  'stand.unsent': { name: string; queued: number }
  'stand.refused': { count: number }
  'stand.link': None
  'stand.survey': None
  'stand.proposals': None
  'stand.remove': None
  'stand.linked': { link: string; minutes: number }
  'stand.no-page': None
  'stand.changed': None

  'stand.which-survey': { name: string }
  'stand.no-survey': None
  'stand.which-proposals': { name: string; most: number }
  'stand.no-proposals': None
  'stand.not-proposals': { most: number }

  'stand.removing': { name: string; queued: number }
  'stand.yes-remove': None
  'stand.removed': { name: string }

  'act.stand': { name: string }
  'act.proposals': { ids: string }
  'act.stand-added': None
  'act.stand-locked': None
  'act.stand-linked': None
  'act.stand-entered': None
  'act.stand-removed': None
}
