import { chatRules } from './chat.ts'
import { publicRules } from './public.ts'
import type { Rules } from './rule.ts'
import { staffRules } from './staff.ts'

/** Every route of the web server and whom it is for; one without a rule fails a test. */
export const rules: Rules = { ...publicRules, ...chatRules, ...staffRules }

/** What goes before routes and gives nothing itself. */
export const middleware: readonly string[] = ['ALL /*', 'ALL /staff/*', 'ALL /stand/*']
