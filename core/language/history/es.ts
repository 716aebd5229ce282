import type { Catalogue } from '../catalogue.ts'
import type { History } from './messages.ts'

export const es: Catalogue<History> = {
  'entry.published': 'Se publicó y empezó a recibir firmas.',
  'entry.retired': 'Quien la propuso la retiró: ya no recibe firmas.',
  'entry.retired-because': 'Quien la propuso la retiró: ya no recibe firmas. Dice: «{reason}»',
  'notice.entry-author': '<b>Novedades de tu propuesta «{title}».</b> {what}',
  'notice.entry': '<b>Novedades de «{title}».</b> {what}',
}
