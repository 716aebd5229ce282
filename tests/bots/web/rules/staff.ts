import type { Rules } from './rule.ts'

/** What is for the team. */
export const staffRules: Rules = {
  'GET /staff/enter/:pass': { for: 'link', at: '/staff/enter/guessed' },
  'GET /staff': { for: 'team' },
}
