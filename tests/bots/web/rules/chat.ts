import type { Rules } from './rule.ts'

/** What belongs to a conversation, or to a stand's device. */
export const chatRules: Rules = {
  'GET /picture/:seq{\\d{1,15}\\.png}': { for: 'chat', at: '/picture/1.png' },
  'GET /file/:seq{\\d{1,15}}': { for: 'chat', at: '/file/1' },
  'GET /api/events': { for: 'chat' },
  'POST /api/say': { for: 'chat' },
  'POST /api/photo': { for: 'chat' },
  'POST /api/leave': { for: 'anyone' },
  'GET /stand': { for: 'anyone' },
  'GET /stand/': { for: 'anyone' },
  'GET /stand/worker.js': { for: 'anyone' },
  'GET /stand/enter/:pass': { for: 'link', at: '/stand/enter/guessed' },
  'POST /stand/enter/:pass': {
    for: 'link',
    at: '/stand/enter/guessed',
    harmless: 'whoever has the link may use it, and nobody else knows it',
  },
  'GET /stand/talk': { for: 'stand' },
  'POST /stand/plan': { for: 'stand' },
  'POST /stand/responses': { for: 'stand' },
  'POST /stand/leave': { for: 'anyone' },
}
