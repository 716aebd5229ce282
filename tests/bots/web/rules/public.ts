import type { Rules } from './rule.ts'

/** What is for everybody: pages, files, feeds and what is published, with nothing personal in it. */
export const publicRules: Rules = {
  'GET /': { for: 'anyone' },
  'GET /p/:id{\\d+}': { for: 'anyone', at: '/p/1' },
  'GET /p/:id{\\d+}/': { for: 'anyone', at: '/p/1/' },
  'GET /e/:id{[a-z0-9][a-z0-9-]*}': { for: 'anyone', at: '/e/imagina' },
  'GET /e/:id{[a-z0-9][a-z0-9-]*}/': { for: 'anyone', at: '/e/imagina/' },
  'GET /m/:id{\\d+}': { for: 'anyone', at: '/m/1' },
  'GET /m/:id{\\d+}/:code{[0-9A-Z]+}': { for: 'anyone', at: '/m/1/7K2M9QXB' },
  'GET /t/:id{[a-z][a-z0-9-]*}': { for: 'anyone', at: '/t/el-agua' },
  'GET /t/:id{[a-z][a-z0-9-]*}/': { for: 'anyone', at: '/t/el-agua/' },
  'GET /page/*': { for: 'anyone', at: '/page/palette.css' },
  'GET /healthz': { for: 'anyone' },
  'GET /health': { for: 'anyone' },
  'GET /calendar.ics': { for: 'anyone' },
  'GET /calendar/:id{\\d{1,9}\\.ics}': { for: 'anyone', at: '/calendar/1.ics' },
  'GET /photo/:id': { for: 'anyone', at: '/photo/00000000-0000-0000-0000-000000000000' },
  'GET /digest/:file{\\d{4}-\\d{2}-\\d{2}\\.pdf}': { for: 'anyone', at: '/digest/2026-10-05.pdf' },
  'GET /panel.json': { for: 'anyone' },
  'GET /panel/:file{[0-9]{1,9}\\.json}': { for: 'anyone', at: '/panel/1.json' },
  'GET /receipts': { for: 'anyone' },
  'GET /receipts/roots.json': { for: 'anyone' },
  'POST /receipts': { for: 'anyone', harmless: 'it reads, and a receipt stands in no address' },
  'POST /receipts/proof': { for: 'anyone', harmless: 'it reads, and a receipt stands in no address' },
}
