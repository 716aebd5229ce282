import type { Catalogue } from '../catalogue.ts'
import type { Integrity } from './messages.ts'

export const es: Catalogue<Integrity> = {
  'proposal.count-elsewhere':
    '{count, plural, =0 {Todavía sin firmas de la ciudad} one {<b># firma</b> de la ciudad} other {<b># firmas</b> de la ciudad}} y {elsewhere, number} de fuera.',
  'picture.elsewhere': 'Son de la ciudad; de fuera hay {elsewhere, number}.',
  'notice.signed-elsewhere':
    '✔ <b>Registrada.</b> Tu firma en «{title}» se cuenta aparte, con las de fuera de la ciudad: {elsewhere, plural, one {va #} other {van #}}, y {count, plural, =0 {ninguna} other {#}} de la ciudad.',
  'notice.withdrawn-elsewhere':
    '✔ Retiré tu firma de «{title}». Ahora hay {count, plural, =0 {ninguna firma} one {# firma} other {# firmas}} de la ciudad y {elsewhere, plural, =0 {ninguna} other {#}} de fuera.',

  'proposal.invalid': '✖ La firmaste, pero tu firma no cuenta: se invalidó. Motivo: «{reason}»',
  'proposal.invalid-tell': 'Si no es así, elige «Es un error» y el equipo de la ciudad lo revisa.',
  'proposal.invalid-told': 'Ya dijiste que es un error: el equipo de la ciudad lo tiene anotado.',
  'proposal.object': 'Es un error',
  'proposal.objected': 'Anotado: el equipo de la ciudad verá que para ti es un error.',
  'notice.invalid':
    'Tu firma en «{title}» está invalidada, así que no cuenta. Motivo: «{reason}»\n\nSi no es así, abre la propuesta y elige «{object}».',
  'notice.concerned-invalidated':
    '<b>Tu firma en «{title}» ya no cuenta.</b> El equipo de la ciudad la invalidó. Motivo: «{reason}»\n\nSi no es así, abre la propuesta y elige «{object}».',
  'notice.concerned-restored':
    '<b>Tu firma en «{title}» vuelve a contar.</b> El equipo de la ciudad revisó lo que había invalidado. Motivo: «{reason}»',

  'entry.invalidated':
    '{count, plural, one {Se invalidó # firma} other {Se invalidaron # firmas}}{elsewhere, plural, =0 {} other { (# de fuera de la ciudad)}}. Motivo: «{reason}». {left, plural, =0 {No queda ninguna} one {Queda # firma} other {Quedan # firmas}} de la ciudad.',
  'entry.invalidated-tier': 'La meta de {tier, number} ya se había alcanzado y se mantiene.',
  'entry.restored':
    '{count, plural, one {Vuelve a contar # firma} other {Vuelven a contar # firmas}}{elsewhere, plural, =0 {} other { (# de fuera de la ciudad)}} que se había invalidado. Motivo: «{reason}». Ahora {left, plural, =0 {no hay ninguna} one {hay # firma} other {hay # firmas}} de la ciudad.',
}
