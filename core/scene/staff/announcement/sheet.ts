import type { Sheet } from '../../../announcement/announcement.ts'
import { type Asking, ask } from '../../../ask.ts'
import { tell, type Visit } from '../../../visit.ts'
import type { Move } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** An announcement as it is now, or where to go instead: it is gone, or not for whoever looks. */
export function* sheetOf(id: string, visit: Visit): Asking<Sheet | Move> {
  const by = acting(visit, 'announcer')
  const sheet = by === undefined ? undefined : yield* ask('announcement', { by, id })
  if (!sheet) return denied(visit)
  return sheet === 'gone'
    ? { to: { type: 'announcements', page: 1 }, said: tell(visit, 'announcement.gone') }
    : sheet
}
