import type { Catalogue } from '../catalogue.ts'
import type { Finding } from './messages.ts'

export const es: Catalogue<Finding> = {
  'menu.unseen': 'Una sin leer',
  'proposal.share': 'Compartir',
  'unseen.none': '¡Ya leíste todas las que hay!',
  'unseen.next': 'Otra sin leer',
  'share.title':
    'Para que otras personas lean y firmen «<b>{title}</b>», comparte cualquiera de estos enlaces:',
  'share.poster': 'La imagen es un cartel para imprimir: quien apunte su cámara al cuadro abre la propuesta.',
  'share.words':
    'Para que otras personas lean y firmen «<b>{title}</b>», diles que escriban aquí <b>propuesta {id}</b>.',
  'share.alternative': 'Cartel para imprimir: «{title}», con un código QR que abre {link}',
}
