import type { Catalogue } from '../catalogue.ts'
import type { Staff } from './messages.ts'

export const es: Catalogue<Staff> = {
  'menu.team': 'Equipo',
  'team.title': '<b>Equipo de la ciudad</b> · {name}\n\n¿Qué quieres hacer?',
}
