import type { None } from '../catalogue.ts'

/** What those who work for the city read. */
export interface Staff {
  'menu.team': None
  'team.title': { name: string }
}
