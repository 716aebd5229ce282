import type { Catalogue } from '../catalogue.ts'
import type { History } from './messages.ts'

export const es: Catalogue<History> = {
  'entry.published': 'Se publicó y empezó a recibir firmas.',
  'notice.entry-author': '<b>Novedades de tu propuesta «{title}».</b> {what}',
  'notice.entry': '<b>Novedades de «{title}».</b> {what}',
}
