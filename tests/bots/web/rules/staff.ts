import type { Rules } from './rule.ts'

/** What is for the team. */
export const staffRules: Rules = {
  'GET /staff/enter': { for: 'anyone' },
  'POST /staff/enter': { for: 'link' },
  'GET /staff/enter/:pass': { for: 'link', at: '/staff/enter/guessed' },
  'POST /staff/enter/:pass': { for: 'link', at: '/staff/enter/guessed' },
  'POST /staff/leave': { for: 'anyone' },
  'GET /staff': { for: 'member' },
  'GET /staff/channels': { for: 'signed-in' },
  'GET /staff/events/:event{\\d{1,9}}/photos/:place{\\d}': {
    for: 'moderator',
    at: '/staff/events/1/photos/1',
  },
  'POST /staff/retry': { for: 'administrator' },
}
