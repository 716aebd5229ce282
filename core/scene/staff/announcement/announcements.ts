import { ask } from '../../../ask.ts'
import { policy } from '../../../policy.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** What was announced and what is being written, the newest first. */
export const announcementsScene: SceneRules<Extract<Scene, { type: 'announcements' }>> = {
  *show({ page }, visit) {
    const by = acting(visit, 'announcer')
    const told = by === undefined ? undefined : yield* ask('announcements', { by, page })
    if (!told) return denied(visit)
    if (told.length === 0 && page > 1) return { to: { type: 'announcements', page: page - 1 } }
    const items = told.slice(0, policy.announcement.page)
    const lines = items.map(({ id, kind, status, words }) =>
      tell(visit, 'announcements.item', {
        id,
        about: label(visit, `announcement.about-${kind}`),
        what: label(visit, `announcement.is-${status}`),
        words,
      }),
    )
    const choices: Choice[] = [
      { id: 'write', label: label(visit, 'announcements.write') },
      ...items.map(({ id }) => ({ id: `a_${id}`, label: label(visit, 'announcements.open', { id }) })),
      ...(page > 1 ? [{ id: 'newer', label: label(visit, 'record.newer'), row: 98 }] : []),
      ...(told.length > items.length ? [{ id: 'older', label: label(visit, 'record.older'), row: 98 }] : []),
      backChoice(visit),
      menuChoice(visit),
    ]
    return { text: join([tell(visit, 'announcements.title'), ...lines], '\n\n'), choices }
  },

  *answer({ page }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    if (acting(visit, 'announcer') === undefined) return denied(visit)
    const id = /^a_(\d+)$/.exec(answer.id)?.[1]
    if (id !== undefined) return { to: { type: 'announcement', id } }
    switch (answer.id) {
      case 'write':
        return { to: { type: 'announcement-words' } }
      case 'older':
        return { to: { type: 'announcements', page: page + 1 } }
      case 'newer':
        return { to: { type: 'announcements', page: Math.max(1, page - 1) } }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: () => ({ type: 'team' }),
}
