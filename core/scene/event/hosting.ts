import type { HostedEvent } from '../../ask/hosting.ts'
import { ask } from '../../ask.ts'
import { momentWords } from '../../language/date.ts'
import { policy } from '../../policy.ts'
import { may } from '../../staff.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { towardsHosting } from '../towards.ts'

const line = ({ title, status, starts }: HostedEvent, place: number, visit: Visit): Text =>
  tell(visit, 'hosting.item', {
    place,
    title,
    state: status,
    when: starts === undefined ? '' : ` · ${momentWords(starts, visit.city.timeZone, languageOf(visit))}`,
  })

/** The events that somebody hosts, and the beginning of another; who hosts none begins at once. */
export const hostingScene: SceneRules<Extract<Scene, { type: 'hosting' }>> = {
  *show({ page }, visit) {
    const { resident, staff } = visit
    if (!resident) return { to: towardsHosting(visit) }
    const { wish } = visit.state
    if (wish && 'hosting' in wish) delete visit.state.wish
    const found = yield* ask('hosted', { resident: resident.id, page })
    const official = may(staff, 'announcer')
    if (found.length === 0 && page === 1 && !official) return { to: { type: 'compose', part: 'title' } }
    const items = found.slice(0, policy.pageSize)
    return {
      text: join(
        [tell(visit, 'hosting.title'), ...items.map((event, index) => line(event, index + 1, visit))],
        '\n\n',
      ),
      choices: [
        // What nobody else may read yet is no button's words, which the conversation would keep.
        ...items.map(({ id }, index) => ({
          id: `c_${id}`,
          label: label(visit, 'hosting.open', { place: index + 1 }),
        })),
        ...(page > 1 ? [{ id: 'previous', label: label(visit, 'nav.previous'), row: 98 }] : []),
        ...(found.length > items.length ? [{ id: 'next', label: label(visit, 'events.next'), row: 98 }] : []),
        { id: 'new', label: label(visit, 'hosting.new') },
        ...(official
          ? [
              { id: 'official', label: label(visit, 'hosting.official'), row: 1 },
              { id: 'milestone', label: label(visit, 'hosting.milestone'), row: 1 },
            ]
          : []),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ page }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const id = /^c_(\d+)$/.exec(answer.id)?.[1]
    if (id !== undefined) return { to: { type: 'composed', event: Number(id) } }
    switch (answer.id) {
      case 'new':
        return { to: { type: 'compose', part: 'title' } }
      case 'official':
      case 'milestone':
        return may(visit.staff, 'announcer')
          ? { to: { type: 'compose', part: 'title', kind: answer.id } }
          : { to: 'here' }
      case 'next':
        return { to: { type: 'hosting', page: page + 1 } }
      case 'previous':
        return { to: { type: 'hosting', page: Math.max(1, page - 1) } }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}
