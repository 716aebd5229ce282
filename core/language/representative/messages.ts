import type { None } from '../catalogue.ts'

/** Those who gather signatures in the street, and the staff who see to their shifts. */
export interface Representatives {
  'menu.duty': None
  'duty.title': { name: string }
  'duty.on': { place: string; until: string }
  'duty.counts': { qr: number; assisted: number; most: number }
  'duty.next': { place: string; when: string }
  'duty.none': None
  'duty.no-longer': None
  'duty.code': None
  'duty.open': None
  'duty.survey': { title: string }
  'duty.not-found': None
  'duty.not-open': None
  'duty.no-place': None
  'duty.shown': { title: string; until: string; name: string }
  'duty.alternative': { title: string; link: string }
  'duty.again': None
  'duty.by': { name: string }
  'duty.old-code': None

  'team.representatives': None
  'representatives.title': { count: number }
  'representatives.item': { name: string; how: string }
  'representatives.new': None
  'representatives.phone': None
  'representatives.made': { name: string }
  'representatives.gone': None
  'representative.on': { place: string }
  'representative.off': None
  'representative.card': { name: string }
  'representative.no-shift': None
  'representative.shift': None
  'representative.end': { shift: string }
  'representative.remove': None
  'representative.removing': { name: string }
  'representative.yes-remove': None
  'representative.removed': None

  'shift.place': { name: string; example: string; most: number }
  'shift.from': { name: string; example: string; most: number }
  'shift.hours': { name: string; example: string; most: number }
  'shift.most': { name: string; example: string; most: number }
  'shift.now': None
  'shift.no-place': None
  'shift.no-moment': None
  'shift.no-number': None
  'shift.overlaps': None
  'shift.planned': None
  'shift.ended': None
  'shift.gone': None

  'act.shift': { id: string }
  'act.representative': { id: string }
  'act.representative-added': None
  'act.representative-removed': None
  'act.shift-planned': None
  'act.shift-ended': None
}
