import { chatRules } from './chat.ts'
import { publicRules } from './public.ts'
import type { Rule, Rules } from './rule.ts'
import { siteRules } from './site.ts'
import { staffRules } from './staff.ts'

/** Every route of the web server and whom it is for; one without a rule fails a test. */
export const rules: Rules = { ...publicRules, ...siteRules, ...chatRules, ...staffRules }

/** What a library serves below a path, whatever its routes are. */
export const libraries: Readonly<Record<string, Rule>> = {
  '/staff/queues': { for: 'administrator' },
}

/** What goes before routes and gives nothing itself. */
export const middleware: readonly string[] = [
  'ALL /*',
  'ALL /staff/*',
  'ALL /staff/queues/*',
  'ALL /stand/*',
  'ALL /es/*',
  'ALL /en/*',
  'ALL /data/*',
]
