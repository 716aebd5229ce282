import type { AnnouncementAct } from '../../../ask/announcement.ts'
import { type Asking, ask } from '../../../ask.ts'
import { tell, type Visit } from '../../../visit.ts'
import type { Move } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** Does something with an announcement, and says what became of that. */
export function* conducted(
  id: string,
  { act, note }: { act: AnnouncementAct; note?: string },
  visit: Visit,
): Asking<Move> {
  const by = acting(visit, 'announcer')
  if (by === undefined) return denied(visit)
  const became = yield* ask('conduct', { by, id, act, ...(note !== undefined && { note }) })
  switch (became) {
    case 'denied':
      return denied(visit)
    // Its writer is not shown how to approve it, so whoever tries saw something else.
    case 'own':
    case 'late':
      return { to: { type: 'announcement', id }, said: tell(visit, 'announcement.late') }
    case 'asked':
      return { to: { type: 'announcement', id }, said: tell(visit, 'announcement.asked') }
    case 'done': {
      const said = tell(visit, `announcement.done-${act}`)
      return { to: act === 'drop' ? { type: 'announcements', page: 1 } : { type: 'announcement', id }, said }
    }
  }
}
