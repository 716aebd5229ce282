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
  'duty.shown': { title: string; until: string; name: string; renews: 'yes' | 'no' }
  'duty.alternative': { title: string; link: string }
  'duty.again': None
  'duty.by': { name: string }
  'duty.old-code': None
  'duty.assist': None

  'assist.which': None
  'assist.no-codes': None
  'assist.read-proposal': { title: string; change: string }
  'assist.read-consent': None
  'assist.read-free': { city: string }
  'assist.agreed': None
  'assist.refused': None
  'assist.ended': None
  'assist.phone': None
  'assist.off': None
  'assist.full': None
  'assist.code': { hint: string; minutes: number }
  'assist.again': None
  'assist.wrong': { tries: number }
  'assist.spent': None
  'assist.expired': None
  'assist.borough': None
  'assist.gone': None
  'assist.signed-before': { title: string }
  'assist.done': { title: string }
  'assist.message': { code: string; minutes: number; id: number }
  'notice.assisted': { title: string; count: number; receipt: string }
  'notice.assisted-before': { title: string }
  'notice.assisted-closed': { title: string }
  'mine.by-stand': { title: string }
  'mine.by-qr': { title: string }
  'mine.by-assisted': { title: string }

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
  'shift.doubtful': { asked: number; unconfirmed: number }
  'notice.shift-doubtful': { name: string; place: string; asked: number; unconfirmed: number }
  'notice.shift-open': None
  'link.representative': { id: string }

  'suspect.by-origin': None
  'shares.origin': { most: number }
  'shares.no-origin': None
  'origin.chat': None
  'origin.stand': None
  'origin.qr': None
  'origin.assisted': None

  'act.shift': { id: string }
  'act.representative': { id: string }
  'act.representative-added': None
  'act.representative-removed': None
  'act.shift-planned': None
  'act.shift-ended': None
  'act.assist-asked': None
  'act.assisted': None
}
