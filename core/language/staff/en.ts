import type { Catalogue } from '../catalogue.ts'
import type { Staff } from './messages.ts'

export const en: Catalogue<Staff> = {
  'menu.team': 'Team',
  'team.title': '<b>The city’s team</b> · {name}\n\nWhat do you want to do?',
}
